using System.Text.RegularExpressions;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>Two answers to one query.</summary>
/// <param name="Aspect">In what they differ: the rows, what was counted, the graph that is left, the error and what it says, or only its place.</param>
/// <param name="Expected">What Neo4j said.</param>
/// <param name="Found">What we said.</param>
internal sealed partial record Difference(string Aspect, Answer Expected, Answer Found)
{
    /// <summary>The graph that was asked.</summary>
    public string Graph { get; init; } = "";

    /// <summary>The query.</summary>
    public string Query { get; init; } = "";

    /// <summary>The difference between two answers; null where there is none.</summary>
    public static Difference? Between(Answer expected, Answer found, string? aspect = null) =>
        expected.Compare(found) is null ? null : new Difference(aspect ?? AspectOf(expected, found), expected, found);

    /// <summary>The query up to where an answer's error points; all of it where it points nowhere.</summary>
    public string TextBefore(Answer answer)
    {
        if (answer.Place is not var (line, column)) return Query;
        var start = 0;
        for (; line > 1; line--) start = Query.IndexOf('\n', start) + 1;
        return Query[..Math.Min(Query.Length, start + column - 1)];
    }

    /// <summary>The query from where an answer's error points.</summary>
    public string TextAt(Answer answer) => Query[TextBefore(answer).Length..];

    /// <inheritdoc/>
    public override string ToString() => $"{Aspect}\n{Graph}\n{Query}\nNeo4j:\n{Expected}\nours:\n{Found}";

    private static string AspectOf(Answer expected, Answer found)
    {
        var (one, other) = (expected.Code, found.Code);
        if (one is not null && one == other) return $"place of {one}";
        if (one is not null || other is not null)
            return $"{one ?? "an answer"} instead of {other ?? "an answer"}: {Unquoted().Replace((expected.Message ?? found.Message)!.Split('\n')[0], "…")}";
        return Rows(expected).SequenceEqual(Rows(found)) ? "counters" : "rows";
    }

    private static IEnumerable<string> Rows(Answer answer) => answer.Lines.Where(line => !line.StartsWith("counted ", StringComparison.Ordinal));

    // What a message quotes of the query, and where that stands.
    [GeneratedRegex(@"`[^`]*`|'[^']*'|""[^""]*""|\(line .*|\(.*?\)|\d+|: expected .*")]
    private static partial Regex Unquoted();
}
