using System.Collections.Concurrent;

namespace ActorGraph.Cypher.Types;

/// <summary>Reads the types in the signatures of functions and procedures: <c>INTEGER</c>, <c>LIST&lt;STRING&gt;</c>, <c>INTEGER | FLOAT</c>, …</summary>
internal static class TypeTexts
{
    private static readonly ConcurrentDictionary<string, StaticType> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The static type for a text; anything unknown can be anything.</summary>
    public static StaticType Parse(string text) => Known.GetOrAdd(text, static text => ParseUnion(text));

    private static StaticType ParseUnion(string text)
    {
        var kinds = KindSet.Unknown;
        var items = KindSet.Unknown;
        foreach (var part in SplitOutsideBrackets(text))
        {
            var member = ParseOne(part.Trim().TrimEnd('?'));
            kinds |= member.Kinds;
            if (member.CanBe(KindSet.List)) items |= member.Items;
        }

        return new StaticType(kinds, items == KindSet.Unknown ? KindSet.Any : items);
    }

    private static StaticType ParseOne(string name)
    {
        if (name.StartsWith("LIST<", StringComparison.OrdinalIgnoreCase) && name.EndsWith('>'))
            return StaticType.ListOf(ParseUnion(name[5..^1]).Kinds);
        return name.ToUpperInvariant() switch
        {
            "BOOLEAN" => StaticType.Boolean,
            "INTEGER" => StaticType.Integer,
            "FLOAT" => new StaticType(KindSet.Float),
            "NUMBER" => new StaticType(KindSet.Number),
            "STRING" => StaticType.String,
            "MAP" => StaticType.Map,
            "NODE" => StaticType.Node,
            "RELATIONSHIP" => StaticType.Relationship,
            "PATH" => StaticType.Path,
            "LIST" => StaticType.ListOf(KindSet.Any),
            "DATE" => new StaticType(KindSet.Date),
            "LOCAL TIME" => new StaticType(KindSet.LocalTime),
            "ZONED TIME" => new StaticType(KindSet.Time),
            "LOCAL DATETIME" => new StaticType(KindSet.LocalDateTime),
            "ZONED DATETIME" => new StaticType(KindSet.DateTime),
            "DURATION" => new StaticType(KindSet.Duration),
            "POINT" => new StaticType(KindSet.Point),
            "BYTEARRAY" => new StaticType(KindSet.Bytes),
            _ => StaticType.Any,
        };
    }

    private static IEnumerable<string> SplitOutsideBrackets(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<') depth++;
            else if (text[i] == '>') depth--;
            else if (text[i] == '|' && depth == 0)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
