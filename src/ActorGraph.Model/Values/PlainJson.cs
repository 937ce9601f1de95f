using System.Collections;
using System.Globalization;
using System.Text.Json;
using Neo4j.Driver;

namespace ActorGraph.Model.Values;

/// <summary>
/// Plain JSON. Read, a number without fraction and exponent is an integer and every other a float; written, temporal values and points are
/// texts, and a path is the list of what it passes.
/// </summary>
internal sealed class PlainJson : JsonForm
{
    private static readonly ElementNames Names = new("elementId", "labels", "startNodeElementId", "endNodeElementId", "type", "properties");

    public override void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case long integer: writer.WriteNumberValue(integer); break;
            case double number when double.IsFinite(number): writer.WriteRawValue(FloatText.Of(number), skipInputValidation: true); break;
            case string text: writer.WriteStringValue(text); break;
            case byte[] bytes: writer.WriteBase64StringValue(bytes); break;
            case ZonedDateTime time: writer.WriteStringValue(TemporalText.Of(time, withZone: false)); break;
            case INode node: WriteNode(writer, node, Names); break;
            case IRelationship relationship: WriteRelationship(writer, relationship, Names); break;
            case IPath path: WritePath(writer, path); break;
            case IReadOnlyDictionary<string, object> map: WriteMap(writer, map); break;
            case IDictionary<string, object> map: WriteMap(writer, map); break;
            case IEnumerable list: WriteList(writer, list); break;
            default: writer.WriteStringValue(ScalarText.TryOf(value)?.Text ?? throw NoForm(value)); break;
        }
    }

    private protected override object? Read(JsonElement json, int depth) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => ReadNumber(json.GetRawText()),
        JsonValueKind.Array => ReadList(json, depth),
        _ => ReadMap(json, depth),
    };

    private static object ReadNumber(string digits)
    {
        if (digits.AsSpan().IndexOfAny('.', 'e', 'E') >= 0) return double.Parse(digits, CultureInfo.InvariantCulture);
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? integer
            : throw new ValueException(
                ValueFault.IntegerTooLarge, digits,
                $"The number `{ScalarText.Shorten(digits)}` does not fit into a 64-bit integer. Write it with a fraction (`.0`) to send it as a float.");
    }
}
