using System.Diagnostics;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Tests.Limits;

/// <summary>
/// A graph on which any search can be made endless: sixty nodes `:N`, each related to each; a hub with thousands of leaves whose
/// texts are indexed. Queries run on it with little time or memory.
/// </summary>
public sealed class LimitedGraph : IDisposable
{
    /// <summary>What a query that hangs would exceed, however slow the machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public LimitedGraph()
    {
        Run("UNWIND range(0, 59) AS i CREATE (:N {i: i})");
        Run("MATCH (a:N), (b:N) WHERE a <> b CREATE (a)-[:R]->(b)");
        Run("CREATE (h:Hub) WITH h UNWIND range(1, 20000) AS i CREATE (h)-[:H]->(:Leaf {i: i, text: 'leaf ' + i})");
        Run("CREATE FULLTEXT INDEX leaves FOR (n:Leaf) ON EACH [n.text]");
    }

    public CypherDatabase Database { get; } = CypherDatabase.InMemory();

    public void Dispose() => Database.Dispose();

    /// <summary>Runs a query to its last row.</summary>
    /// <returns>The first value of the first row; NULL without any.</returns>
    public Value Run(string text, RunOptions? options = null, IReadOnlyDictionary<string, Value>? parameters = null)
    {
        using var result = Database.Run(text, parameters, options);
        var first = Value.Null;
        var any = false;
        while (result.MoveNext())
        {
            if (!any && result.Current.Length > 0) first = result.Current[0];
            any = true;
        }

        return first;
    }

    /// <summary>Runs a query that must fail within reasonable time.</summary>
    /// <returns>The status code of the error.</returns>
    public string Code(string text, TimeSpan timeout, long memoryBytes = 1L << 30) =>
        Code(text, new RunOptions { Limits = new QueryLimits(timeout, memoryBytes) });

    /// <summary>Runs a query that must fail within reasonable time.</summary>
    /// <returns>The status code of the error.</returns>
    public string Code(string text, RunOptions options)
    {
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<CypherException>(() => Run(text, options));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        return StatusCodes.Of(error.Error);
    }
}
