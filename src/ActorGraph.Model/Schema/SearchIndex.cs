namespace ActorGraph.Model.Schema;

/// <summary>A full-text index that a search by name asks.</summary>
/// <param name="Statement">What makes it, where there is none of its name. None can fail, whatever a case holds.</param>
public sealed record SearchIndex(string Name, string Statement)
{
    /// <summary>The analyzer without accents, which Neo4j has beside its usual one and which leaves out small English words.</summary>
    internal const string FoldingAnalyzer = "standard-folding";

    /// <summary>How the name of an index ends that compares without accents in a database whose usual ones have them.</summary>
    private const string FoldedEnd = "Folded";

    /// <summary>Whether an index of this name is one without accents.</summary>
    internal static bool IsFolded(string name) => name.EndsWith(FoldedEnd, StringComparison.Ordinal);

    internal static SearchIndex Of(string name, string labels, IEnumerable<string> keys) =>
        new(name, $"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{labels}) ON EACH [{string.Join(", ", keys.Select(key => $"n.{key}"))}]");

    internal static SearchIndex Folded(string name, string labels, IEnumerable<string> keys)
    {
        var index = Of(name + FoldedEnd, labels, keys);
        return index with { Statement = $"{index.Statement} OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{FoldingAnalyzer}'}}}}" };
    }
}
