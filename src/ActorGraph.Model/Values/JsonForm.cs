using System.Collections;
using System.Text.Json;
using Neo4j.Driver;

namespace ActorGraph.Model.Values;

/// <summary>Values of parameters and of records as JSON, in one of the two forms of Neo4j's Query API.</summary>
public abstract class JsonForm
{
    /// <summary>How deep lists and maps may lie in each other in what is read.</summary>
    public const int MostDepth = 120;

    private protected JsonForm()
    {
    }

    /// <summary>As JSON has them: what JSON has no type for is a text, and does not read back.</summary>
    public static JsonForm Plain { get; } = new PlainJson();

    /// <summary>Each with its type, <c>{"$type": "Integer", "_value": "1"}</c>, so that nothing is lost.</summary>
    public static JsonForm Typed { get; } = new TypedJson();

    /// <summary>Writes whatever a record can hold.</summary>
    /// <exception cref="NotSupportedException">No record holds a value of this type.</exception>
    public abstract void Write(Utf8JsonWriter writer, object? value);

    /// <summary>Reads what a parameter can be.</summary>
    /// <exception cref="ValueException">It is none.</exception>
    public object? Read(JsonElement json) => Read(json, 0);

    private protected abstract object? Read(JsonElement json, int depth);

    private protected List<object?> ReadList(JsonElement json, int depth)
    {
        var within = Within(depth);
        return [.. json.EnumerateArray().Select(item => Read(item, within))];
    }

    /// <summary>Of entries with one name the last counts, as in Neo4j.</summary>
    private protected Dictionary<string, object?> ReadMap(JsonElement json, int depth)
    {
        var within = Within(depth);
        var map = new Dictionary<string, object?>();
        foreach (var entry in json.EnumerateObject()) map[entry.Name] = Read(entry.Value, within);
        return map;
    }

    private protected void WriteList(Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var item in list) Write(writer, item);
        writer.WriteEndArray();
    }

    private protected void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object>> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>What the path passes, one after the other.</summary>
    private protected void WritePath(Utf8JsonWriter writer, IPath path)
    {
        writer.WriteStartArray();
        Write(writer, path.Nodes[0]);
        for (var step = 0; step < path.Relationships.Count; step++)
        {
            Write(writer, path.Relationships[step]);
            Write(writer, path.Nodes[step + 1]);
        }

        writer.WriteEndArray();
    }

    private protected void WriteNode(Utf8JsonWriter writer, INode node, ElementNames names)
    {
        writer.WriteStartObject();
        writer.WriteString(names.Id, node.ElementId);
        writer.WriteStartArray(names.Labels);
        foreach (var label in node.Labels) writer.WriteStringValue(label);
        writer.WriteEndArray();
        writer.WritePropertyName(names.Properties);
        WriteMap(writer, node.Properties);
        writer.WriteEndObject();
    }

    private protected void WriteRelationship(Utf8JsonWriter writer, IRelationship relationship, ElementNames names)
    {
        writer.WriteStartObject();
        writer.WriteString(names.Id, relationship.ElementId);
        writer.WriteString(names.Start, relationship.StartNodeElementId);
        writer.WriteString(names.End, relationship.EndNodeElementId);
        writer.WriteString(names.Type, relationship.Type);
        writer.WritePropertyName(names.Properties);
        WriteMap(writer, relationship.Properties);
        writer.WriteEndObject();
    }

    private protected static NotSupportedException NoForm(object value) => new($"A value of type `{value.GetType()}` has no form in JSON. This is a bug.");

    private static int Within(int depth) => depth < MostDepth
        ? depth + 1
        : throw new ValueException(ValueFault.TooDeep, "", $"Lists and maps of a parameter may lie in each other {MostDepth} deep; these lie deeper.");

    /// <summary>What a form calls the parts of nodes and relationships.</summary>
    private protected sealed record ElementNames(string Id, string Labels, string Start, string End, string Type, string Properties);
}
