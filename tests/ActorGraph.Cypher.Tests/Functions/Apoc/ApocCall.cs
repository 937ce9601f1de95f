using ActorGraph.Cypher.Execution;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Tests.Functions.Apoc;

/// <summary>Runs one expression, whose first function is of APOC where it names none, in a graph that is empty.</summary>
internal static class ApocCall
{
    private static readonly CypherDatabase Database = CypherDatabase.InMemory();

    /// <summary>The result as Cypher would write it.</summary>
    public static string Text(string call)
    {
        var isOfApoc = call[..call.IndexOf('(', StringComparison.Ordinal)].Contains('.', StringComparison.Ordinal) && !call.StartsWith("apoc.", StringComparison.Ordinal);
        using var result = Database.Run($"RETURN {(isOfApoc ? "apoc." : "")}{call}", options: new RunOptions { Limits = QueryLimits.Default with { MemoryBytes = 256 * 1024 * 1024 } });
        Assert.True(result.MoveNext());
        return ValueText.Literal(result.Current[0]);
    }
}
