using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace ActorGraph.Model.Values;

/// <summary>
/// Property values as JSON and back. Plain JSON where it says the type, and otherwise the typed form of Neo4j's Query API:
/// <c>{"$type": "Date", "_value": "2023-10-13"}</c>.
/// </summary>
public static class PropertyJson
{
    private const long LargestPlainInteger = 9007199254740991;

    /// <summary>Reads one property value. False, with half a sentence that says why, for what no property can hold.</summary>
    public static bool TryRead(JsonElement json, [NotNullWhen(true)] out object? value, out string problem)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return TryReadScalar(json, out value, out problem);
        var list = new List<object>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
        {
            if (!TryReadScalar(item, out var scalar, out problem))
            {
                value = null;
                return false;
            }
            list.Add(scalar);
        }
        (value, problem) = (list, "");
        return true;
    }

    /// <summary>Writes one property value. An <see cref="ArgumentException"/> for a type that no property has.</summary>
    public static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case long or int or short or sbyte or byte or uint or ushort:
                WriteInteger(writer, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double or float: WriteFloat(writer, Convert.ToDouble(value, CultureInfo.InvariantCulture)); break;
            case System.Collections.IEnumerable list and not byte[]: WriteList(writer, list); break;
            default:
                var (type, written) = ScalarText.Of(value);
                WriteTyped(writer, type, written);
                break;
        }
    }

    internal static string KindOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };

    private static bool TryReadScalar(JsonElement json, [NotNullWhen(true)] out object? value, out string problem)
    {
        (value, problem) = (null, "");
        switch (json.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                value = json.GetBoolean();
                return true;
            case JsonValueKind.String:
                return TryReadText(json, out value, out problem);
            case JsonValueKind.Number:
                return TryReadNumber(json, out value, out problem);
            case JsonValueKind.Object:
                return TryReadTyped(json, out value, out problem);
            default:
                problem = $"holds {KindOf(json)}; a property is a string, a boolean, a number, a typed value or a list of these.";
                return false;
        }
    }

    private static bool TryReadText(JsonElement json, out object? value, out string problem)
    {
        try
        {
            (value, problem) = (json.GetString(), "");
            return true;
        }
        catch (InvalidOperationException)
        {
            (value, problem) = (null, "holds half of a surrogate pair or bytes that are not UTF-8, which no text may.");
            return false;
        }
    }

    private static bool TryReadNumber(JsonElement json, out object? value, out string problem)
    {
        var text = json.GetRawText();
        (value, problem) = (null, "");
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
        {
            if (json.TryGetInt64(out var integer))
                value = integer;
            else
                problem = $"is {ScalarText.Shorten(text)}; an integer has 64 bits.";
        }
        else if (json.TryGetDouble(out var number) && double.IsFinite(number))
        {
            value = number;
        }
        else
        {
            problem = $"is {ScalarText.Shorten(text)}, which a float of 64 bits cannot hold.";
        }
        return value is not null;
    }

    private static bool TryReadTyped(JsonElement json, out object? value, out string problem)
    {
        value = null;
        if (json.GetPropertyCount() != 2
            || !json.TryGetProperty("$type", out var type)
            || type.ValueKind != JsonValueKind.String
            || !json.TryGetProperty("_value", out var written))
        {
            problem = "holds an object that is no typed value; one has exactly `$type` and `_value`.";
            return false;
        }
        var name = type.GetString()!;
        if (name == "Boolean" && written.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            (value, problem) = (written.GetBoolean(), "");
            return true;
        }
        if (name == "Boolean" || written.ValueKind != JsonValueKind.String || !TryReadText(written, out var text, out problem))
        {
            var right = name == "Boolean" ? "a boolean" : "a string";
            problem = $"holds a `{ScalarText.Shorten(name)}` whose `_value` is {KindOf(written)}; it is {right}.";
            return false;
        }
        return ScalarText.TryRead(name, (string)text!, out value, out problem);
    }

    private static void WriteInteger(Utf8JsonWriter writer, long value)
    {
        if (value is >= -LargestPlainInteger and <= LargestPlainInteger)
            writer.WriteNumberValue(value);
        else
            WriteTyped(writer, "Integer", value.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteFloat(Utf8JsonWriter writer, double value)
    {
        if (!double.IsFinite(value))
        {
            WriteTyped(writer, "Float", FloatText.Of(value));
            return;
        }
        // The writer would print 1.0 as 1, which reads back as an integer.
        writer.WriteRawValue(FloatText.Of(value), skipInputValidation: true);
    }

    private static void WriteList(Utf8JsonWriter writer, System.Collections.IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            Write(writer, item ?? throw new ArgumentException("A list that is stored holds no null."));
        writer.WriteEndArray();
    }

    private static void WriteTyped(Utf8JsonWriter writer, string type, string value)
    {
        writer.WriteStartObject();
        writer.WriteString("$type", type);
        writer.WriteString("_value", value);
        writer.WriteEndObject();
    }
}
