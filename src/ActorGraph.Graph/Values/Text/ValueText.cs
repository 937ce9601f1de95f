using System.Globalization;
using System.Text;

namespace ActorGraph.Graph.Values;

/// <summary>Values as text: as <c>toString()</c> gives them, and as Cypher would write them.</summary>
internal static class ValueText
{
    /// <summary>
    /// What <c>toString()</c> gives for a boolean, number, string, point or temporal value; null for NULL and for every other kind.
    /// </summary>
    public static string? Plain(Value value) => value.Kind switch
    {
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => FloatText.Of(value.AsFloat()),
        ValueKind.String => value.AsString(),
        ValueKind.LocalTime => value.As<LocalTimeValue>()!.ToString(seconds: true),
        ValueKind.Time => value.As<TimeValue>()!.ToString(seconds: true),
        ValueKind.LocalDateTime => value.As<LocalDateTimeValue>()!.ToString(seconds: true),
        ValueKind.DateTime => value.As<DateTimeValue>()!.ToString(seconds: true),
        ValueKind.Date => value.As<DateValue>()!.ToString(),
        ValueKind.Duration => value.As<DurationValue>()!.ToString(),
        ValueKind.Point => value.As<PointValue>()!.ToString(),
        _ => null,
    };

    /// <summary>
    /// The value as a Cypher literal, temporal values as text in quotes and nodes and relationships by their ids; cut off with an
    /// ellipsis behind <paramref name="longest"/> characters or a little later.
    /// </summary>
    public static string Literal(Value value, int longest = int.MaxValue)
    {
        var text = new StringBuilder();
        AppendLiteral(text, value, longest);
        return text.Length <= longest ? text.ToString() : text.ToString(0, longest) + "…";
    }

    private static void AppendLiteral(StringBuilder text, Value value, int longest)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                text.Append("null");
                break;
            case ValueKind.String:
                AppendQuoted(text, value.AsString().AsSpan(0, Math.Min(value.AsString().Length, Math.Max(longest, 0))));
                break;
            case ValueKind.Node:
                text.Append(CultureInfo.InvariantCulture, $"({value.AsNode()})");
                break;
            case ValueKind.Relationship:
                text.Append(CultureInfo.InvariantCulture, $"[{value.AsRelationship()}]");
                break;
            case ValueKind.List:
                AppendList(text, value.AsList(), longest);
                break;
            case ValueKind.Map:
                AppendMap(text, value.AsMap(), longest);
                break;
            case ValueKind.Path:
                AppendPath(text, value.As<PathValue>()!, longest);
                break;
            case ValueKind.Bytes:
                text.Append("0x").Append(Convert.ToHexString(value.As<BytesValue>()!.Span));
                break;
            case ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.Point:
                text.Append(Plain(value));
                break;
            default:
                text.Append('\'').Append(value.As<HeapValue>()).Append('\'');
                break;
        }
    }

    private static void AppendList(StringBuilder text, ListValue list, int longest)
    {
        text.Append('[');
        for (var i = 0; i < list.Count && text.Length <= longest; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            AppendLiteral(text, list[i], longest);
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, MapValue map, int longest)
    {
        text.Append('{');
        for (var i = 0; i < map.Count && text.Length <= longest; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(Name(map.Keys[i])).Append(": ");
            AppendLiteral(text, map.Values[i], longest);
        }

        text.Append('}');
    }

    private static void AppendPath(StringBuilder text, PathValue path, int longest)
    {
        text.Append(CultureInfo.InvariantCulture, $"({path.Nodes[0]})");
        for (var i = 0; i < path.Relationships.Length && text.Length <= longest; i++)
            text.Append(CultureInfo.InvariantCulture, $"-[{path.Relationships[i]}]-({path.Nodes[i + 1]})");
    }

    private static void AppendQuoted(StringBuilder text, ReadOnlySpan<char> content)
    {
        text.Append('\'');
        foreach (var unit in content)
        {
            _ = unit switch
            {
                '\'' => text.Append("\\'"),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
                _ => text.Append(unit),
            };
        }

        text.Append('\'');
    }

    private static string Name(string key)
    {
        var plain = key.Length > 0 && !char.IsAsciiDigit(key[0]) && key.AsSpan().IndexOfAnyExcept(PlainNameUnits) < 0;
        return plain ? key : $"`{key.Replace("`", "``", StringComparison.Ordinal)}`";
    }

    private static readonly System.Buffers.SearchValues<char> PlainNameUnits =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");
}
