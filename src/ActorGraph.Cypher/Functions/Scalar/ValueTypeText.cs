using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions;

/// <summary>
/// The most exact type of a value as Cypher writes it: <c>INTEGER NOT NULL</c>, <c>LIST&lt;STRING | INTEGER&gt; NOT NULL</c>. The types
/// in a union stand in a fixed order, and a list that holds NULL allows it for all of them.
/// </summary>
internal static class ValueTypeText
{
    private static readonly string[] Order =
    [
        "NOTHING", "NULL", "BOOLEAN", "STRING", "INTEGER", "FLOAT", "DATE", "LOCAL TIME", "ZONED TIME", "LOCAL DATETIME", "ZONED DATETIME",
        "DURATION", "POINT", "BYTES", "NODE", "RELATIONSHIP", "MAP", "LIST", "PATH",
    ];

    /// <summary>The type of a value.</summary>
    public static string Of(Value value) => value.IsNull ? "NULL" : $"{NameOf(value)} NOT NULL";

    private static string NameOf(Value value) => value.Kind switch
    {
        ValueKind.Boolean => "BOOLEAN",
        ValueKind.Integer => "INTEGER",
        ValueKind.Float => "FLOAT",
        ValueKind.String => "STRING",
        ValueKind.Map => "MAP",
        ValueKind.Node => "NODE",
        ValueKind.Relationship => "RELATIONSHIP",
        ValueKind.Path => "PATH",
        ValueKind.Date => "DATE",
        ValueKind.LocalTime => "LOCAL TIME",
        ValueKind.Time => "ZONED TIME",
        ValueKind.LocalDateTime => "LOCAL DATETIME",
        ValueKind.DateTime => "ZONED DATETIME",
        ValueKind.Duration => "DURATION",
        ValueKind.Point => "POINT",
        ValueKind.List => $"LIST<{ItemsOf(value.AsList())}>",
        _ => "BYTES",
    };

    private static string ItemsOf(ListValue list)
    {
        if (list.Count == 0)
            return "NOTHING";
        var names = new HashSet<string>(StringComparer.Ordinal);
        var holdsNull = false;
        foreach (var item in list)
        {
            if (item.IsNull)
                holdsNull = true;
            else
                names.Add(NameOf(item));
        }

        if (names.Count == 0)
            return "NULL";
        var suffix = holdsNull ? "" : " NOT NULL";
        return string.Join(" | ", names.OrderBy(RankOf).ThenBy(InnerRankOf).ThenBy(name => name, StringComparer.Ordinal).Select(name => name + suffix));
    }

    private static int RankOf(string name) => Array.FindIndex(Order, known => name.StartsWith(known, StringComparison.Ordinal));

    private static int InnerRankOf(string name) => name.StartsWith("LIST<", StringComparison.Ordinal) ? RankOf(name[5..]) : 0;
}
