using System.Collections;
using System.Globalization;
using System.Text.Json;
using ActorGraph.Graph.Values;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>Values with their type: `{"$type": "Integer", "_value": "1"}`. Nothing is lost on the way.</summary>
internal sealed class TypedValueWriter : IValueWriter
{
    public void Write(Utf8JsonWriter writer, object? value)
    {
        writer.WriteStartObject();
        writer.WriteString("$type", TypeOf(value));
        writer.WritePropertyName("_value");
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case long integer: writer.WriteStringValue(integer.ToString(CultureInfo.InvariantCulture)); break;
            case double number: writer.WriteStringValue(FloatText.Of(number)); break;
            case string text: writer.WriteStringValue(text); break;
            case byte[] bytes: writer.WriteBase64StringValue(bytes); break;
            case LocalDate date: writer.WriteStringValue(TemporalText.Of(date)); break;
            case LocalTime time: writer.WriteStringValue(TemporalText.Of(time)); break;
            case OffsetTime time: writer.WriteStringValue(TemporalText.Of(time)); break;
            case LocalDateTime time: writer.WriteStringValue(TemporalText.Of(time)); break;
            case ZonedDateTime time: writer.WriteStringValue(TemporalText.Of(time, withZone: true)); break;
            case Duration duration: writer.WriteStringValue(DurationText.Of(duration)); break;
            case Point point: writer.WriteStringValue(PointText.Of(point)); break;
            case INode node: WriteContent(writer, node); break;
            case IRelationship relationship: WriteContent(writer, relationship); break;
            case IPath path: WriteContent(writer, path); break;
            case IReadOnlyDictionary<string, object> map: WriteMap(writer, map); break;
            case IDictionary<string, object> map: WriteMap(writer, map); break;
            default: WriteList(writer, (IEnumerable)value); break;
        }

        writer.WriteEndObject();
    }

    private static string TypeOf(object? value) => value switch
    {
        null => "Null",
        bool => "Boolean",
        long => "Integer",
        double => "Float",
        string => "String",
        byte[] => "Base64",
        LocalDate => "Date",
        LocalTime => "LocalTime",
        OffsetTime => "Time",
        LocalDateTime => "LocalDateTime",
        ZonedDateTime time => TemporalText.HasNamedZone(time, out _) ? "ZonedDateTime" : "OffsetDateTime",
        Duration => "Duration",
        Point => "Point",
        INode => "Node",
        IRelationship => "Relationship",
        IPath => "Path",
        IReadOnlyDictionary<string, object> or IDictionary<string, object> => "Map",
        IEnumerable => "List",
        _ => throw new NotSupportedException($"A value of type `{value.GetType()}` has no form in the Query API. This is a bug."),
    };

    private void WriteContent(Utf8JsonWriter writer, INode node)
    {
        writer.WriteStartObject();
        writer.WriteString("_element_id", node.ElementId);
        writer.WriteStartArray("_labels");
        foreach (var label in node.Labels) writer.WriteStringValue(label);
        writer.WriteEndArray();
        writer.WritePropertyName("_properties");
        WriteMap(writer, node.Properties);
        writer.WriteEndObject();
    }

    private void WriteContent(Utf8JsonWriter writer, IRelationship relationship)
    {
        writer.WriteStartObject();
        writer.WriteString("_element_id", relationship.ElementId);
        writer.WriteString("_start_node_element_id", relationship.StartNodeElementId);
        writer.WriteString("_end_node_element_id", relationship.EndNodeElementId);
        writer.WriteString("_type", relationship.Type);
        writer.WritePropertyName("_properties");
        WriteMap(writer, relationship.Properties);
        writer.WriteEndObject();
    }

    private void WriteContent(Utf8JsonWriter writer, IPath path)
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

    private void WriteList(Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var item in list) Write(writer, item);
        writer.WriteEndArray();
    }

    private void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object>> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
