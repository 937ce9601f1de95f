using ActorGraph.Cypher.Execution;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher;

/// <summary>How a query or a transaction is run.</summary>
public sealed record RunOptions
{
    /// <summary>Write mode, default limits.</summary>
    public static RunOptions Default { get; } = new();

    /// <summary>Whether a query that writes is refused.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>What a transaction of several queries sees of the commits of others.</summary>
    public IsolationLevel Isolation { get; init; } = IsolationLevel.ReadCommitted;

    /// <summary>Who asks; shown by <c>SHOW TRANSACTIONS</c>.</summary>
    public TransactionClient Client { get; init; } = TransactionClient.InProcess;

    /// <summary>What the query may use.</summary>
    public QueryLimits Limits { get; init; } = QueryLimits.Default;

    /// <summary>How the work shares the processors with that of others; null where it does not.</summary>
    public WorkShare? Share { get; init; }

    /// <summary>Stops the query, within about 100 ms.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>What the client says of the transaction; shown by <c>SHOW TRANSACTIONS</c>.</summary>
    public Value Metadata { get; init; }
}
