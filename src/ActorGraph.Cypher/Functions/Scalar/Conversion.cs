using System.Globalization;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions;

/// <summary>
/// Conversions between kinds of value. Each gives NULL for a string that does not denote such a value, and false for a value that
/// cannot be converted at all.
/// </summary>
internal static class Conversion
{
    private const double TwoTo63 = 9223372036854775808.0;

    /// <summary>What may stand around a float in a string, as in Java: no other white space.</summary>
    private static readonly char[] ControlsAndSpace = [.. Enumerable.Range(0, 33).Select(code => (char)code)];

    public static bool TryBoolean(Value value, out Value result)
    {
        result = value.Kind switch
        {
            ValueKind.Boolean => value,
            ValueKind.Integer => Value.Boolean(value.AsInteger() != 0),
            ValueKind.String => value.AsString().Trim().ToLowerInvariant() switch
            {
                "true" => Value.True,
                "false" => Value.False,
                _ => Value.Null,
            },
            _ => Value.Null,
        };
        return value.Kind is ValueKind.Boolean or ValueKind.Integer or ValueKind.String or ValueKind.Null;
    }

    public static bool TryInteger(Value value, out Value result)
    {
        result = value.Kind switch
        {
            ValueKind.Integer => value,
            ValueKind.Boolean => Value.Integer(value.AsBoolean() ? 1 : 0),
            ValueKind.Float => Whole(value.AsFloat(), value),
            ValueKind.String => ReadInteger(value.AsString(), value),
            _ => Value.Null,
        };
        return value.Kind is ValueKind.Integer or ValueKind.Boolean or ValueKind.Float or ValueKind.String or ValueKind.Null;
    }

    public static bool TryFloat(Value value, out Value result)
    {
        result = value.Kind switch
        {
            ValueKind.Integer => Value.Float(value.AsInteger()),
            ValueKind.Float => value,
            ValueKind.String => ReadFloat(value.AsString()),
            _ => Value.Null,
        };
        return value.IsNumber || value.IsString || value.IsNull;
    }

    public static bool TryString(Value value, out Value result)
    {
        result = Value.String(ValueText.Plain(value));
        return !result.IsNull || value.IsNull;
    }

    private static Value ReadInteger(string text, Value original)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return Value.Integer(whole);
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            return Value.Null;
        // A decimal keeps what a float would round: '9007199254740993.0'.
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var exact))
        {
            var truncated = decimal.Truncate(exact);
            return truncated is >= long.MinValue and <= long.MaxValue
                ? Value.Integer((long)truncated)
                : throw RuntimeErrors.NotAnInteger(original);
        }

        // What .NET reads beside digits are the words for what is no finite number.
        if (!char.IsAsciiDigit(text[^1]) && text[^1] != '.') return Value.Null;
        return double.TryParse(text, style, CultureInfo.InvariantCulture, out var number) ? Whole(number, original) : Value.Null;
    }

    private static Value Whole(double number, Value original) =>
        number is >= -TwoTo63 and < TwoTo63 ? Value.Integer((long)number) : throw RuntimeErrors.NotAnInteger(original);

    private static Value ReadFloat(string text)
    {
        var trimmed = text.Trim(ControlsAndSpace);
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        switch (trimmed)
        {
            case "NaN" or "+NaN" or "-NaN":
                return Value.Float(double.NaN);
            case "Infinity" or "+Infinity":
                return Value.Float(double.PositiveInfinity);
            case "-Infinity":
                return Value.Float(double.NegativeInfinity);
            case "" or [.., not (>= '0' and <= '9') and not '.']:
                return Value.Null;
        }

        return double.TryParse(trimmed, style, CultureInfo.InvariantCulture, out var number) ? Value.Float(number) : Value.Null;
    }
}
