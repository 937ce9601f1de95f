using System.Collections;
using System.Text.Json;
using Neo4j.Driver;

namespace ActorGraph.Model.Values;

/// <summary>Typed JSON: <c>{"$type": …, "_value": …}</c> for every value, within lists and maps too.</summary>
internal sealed class TypedJson : JsonForm
{
    private static readonly ElementNames Names =
        new("_element_id", "_labels", "_start_node_element_id", "_end_node_element_id", "_type", "_properties");

    public override void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: Begin(writer, "Null").WriteNullValue(); break;
            case bool flag: Begin(writer, "Boolean").WriteBooleanValue(flag); break;
            case byte[] bytes: Begin(writer, "Base64").WriteBase64StringValue(bytes); break;
            case ZonedDateTime time:
                Begin(writer, TemporalText.HasNamedZone(time, out _) ? "ZonedDateTime" : "OffsetDateTime")
                    .WriteStringValue(TemporalText.Of(time, withZone: true));
                break;
            case INode node: WriteNode(Begin(writer, "Node"), node, Names); break;
            case IRelationship relationship: WriteRelationship(Begin(writer, "Relationship"), relationship, Names); break;
            case IPath path: WritePath(Begin(writer, "Path"), path); break;
            case IReadOnlyDictionary<string, object> map: WriteMap(Begin(writer, "Map"), map); break;
            case IDictionary<string, object> map: WriteMap(Begin(writer, "Map"), map); break;
            case IEnumerable list and not string: WriteList(Begin(writer, "List"), list); break;
            default:
                var (type, text) = ScalarText.TryOf(value) ?? throw NoForm(value);
                Begin(writer, type).WriteStringValue(text);
                break;
        }

        writer.WriteEndObject();
    }

    private protected override object? Read(JsonElement json, int depth)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;
        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("$type", out var type)
            || type.ValueKind != JsonValueKind.String
            || !json.TryGetProperty("_value", out var value))
        {
            throw Malformed("A typed value is an object with `$type`, a text, and `_value`; found another.");
        }

        return (type.GetString()!, value.ValueKind) switch
        {
            ("Null", _) => null,
            ("List", JsonValueKind.Array) => ReadList(value, depth),
            ("Map", JsonValueKind.Object) => ReadMap(value, depth),
            ("List" or "Map", _) => throw Malformed($"The `_value` of a `{type.GetString()}` is {PropertyJson.KindOf(value)}."),
            (var name, JsonValueKind.String) => ReadText(name, value.GetString()!),
            // Numbers and booleans are taken for their texts, as Neo4j does.
            (var name, JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) => ReadText(name, value.GetRawText()),
            (var name, _) when ScalarText.ExampleOf(name) is null => throw UnknownType(name),
            (var name, _) => throw Malformed($"The `_value` of a `{name}` is {PropertyJson.KindOf(value)}; it is a text."),
        };
    }

    private static object ReadText(string type, string text)
    {
        if (ScalarText.TryRead(type, text, out var value, out var problem)) return value;
        throw ScalarText.ExampleOf(type) is null ? UnknownType(type) : Malformed($"A typed value {problem}");
    }

    private static Utf8JsonWriter Begin(Utf8JsonWriter writer, string type)
    {
        writer.WriteStartObject();
        writer.WriteString("$type", type);
        writer.WritePropertyName("_value");
        return writer;
    }

    private static ValueException UnknownType(string type) => new(ValueFault.UnknownType, type, $"No parameter has the type `{ScalarText.Shorten(type)}`.");

    private static ValueException Malformed(string message) => new(ValueFault.Malformed, "", message);
}
