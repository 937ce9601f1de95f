using System.Text.RegularExpressions;
using ActorGraph.Cypher.Tests.Compared.Asking;
using Neo4j.Driver;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>A Neo4j and a database of ours that hold the same graph and are asked the same.</summary>
internal sealed partial class Comparison(IDriver neo4j, IDriver ours, string graph)
{
    // Both list labels and types in the order in which they have first met them.
    private const string Known =
        "UNWIND ['A', 'B', 'C', 'N', 'New'] AS label CALL db.createLabel(label) FINISH";

    private bool _isFresh;

    /// <summary>How many queries Neo4j has not answered in time.</summary>
    public int Unanswered { get; private set; }

    /// <summary>How the answers of the two differ, and the graphs that they leave; null where they do not.</summary>
    public async Task<Difference?> AskAsync(RandomQuery query)
    {
        if (!_isFresh) await ResetAsync();
        var (expected, found) = (await AskAsync(neo4j, query.Text), await AskAsync(ours, query.Text));
        if (expected.IsTimeout)
        {
            Unanswered++;
            _isFresh = false;
            return null;
        }

        if (!AreFree(query.Text, expected, found) && Difference.Between(expected, found) is { } difference)
        {
            _isFresh = false;
            return difference with { Graph = graph, Query = query.Text };
        }

        if (!query.Updates) return null;
        _isFresh = false;
        return expected.Lines.Any(line => line.StartsWith("error", StringComparison.Ordinal)) ? null
            : Difference.Between(await StateAsync(neo4j), await StateAsync(ours), "graph") is { } left ? left with { Graph = graph, Query = query.Text } : null;
    }

    /// <summary>Whether the answers are as long and hold paths of which a selector picks any, or what a clock says.</summary>
    private static bool AreFree(string query, Answer expected, Answer found) =>
        expected.Code is null && found.Code is null && expected.Lines.Count == found.Lines.Count && (PicksAny().IsMatch(query) || AsksAClock().IsMatch(query));

    [GeneratedRegex(@"\b(date|time|datetime|localtime|localdatetime)\(\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex AsksAClock();

    [GeneratedRegex(@"\bMATCH\s+(\w+\s*=\s*)?(ANY|SHORTEST)\b.*\b(RETURN|WITH)\s+(DISTINCT\s+)?\*", RegexOptions.Singleline)]
    private static partial Regex PicksAny();

    private async Task ResetAsync()
    {
        foreach (var database in new[] { neo4j, ours })
        {
            await database.PrepareAsync(Known);
            await database.PrepareAsync("MATCH (n) DETACH DELETE n");
            if (graph.Length > 0) await database.PrepareAsync(graph);
        }

        _isFresh = true;
    }

    private static Task<Answer> AskAsync(IDriver driver, string query) => driver.AskAsync(query, RandomQuery.Parameters, inOrder: false);

    private static async Task<Answer> StateAsync(IDriver driver)
    {
        var nodes = await AskAsync(driver, "MATCH (n) RETURN n");
        var relationships = await AskAsync(driver, "MATCH (a)-[r]->(b) RETURN a, r, b");
        return new Answer([.. nodes.Lines, .. relationships.Lines]);
    }
}
