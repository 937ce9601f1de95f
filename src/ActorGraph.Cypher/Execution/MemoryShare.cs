using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution;

/// <summary>What one operator, or one list that is being built, holds of its query's memory; given back as a whole when it starts over.</summary>
internal struct MemoryShare
{
    private MemoryAccount? _account;
    private long _bytes;

    /// <summary>Counts bytes in.</summary>
    public void Reserve(QueryExecution execution, long bytes)
    {
        _account = execution.Memory;
        _account.Reserve(bytes);
        _bytes += bytes;
    }

    /// <summary>Counts in a value that an expression has made, where it is large: small ones would cost more to count than they take.</summary>
    public void Hold(QueryExecution execution, Value value)
    {
        if (value.IsInline || QueryExecution.BytesTakenBy(value) is not (>= QueryExecution.LargeBytes and var bytes)) return;
        Reserve(execution, bytes);
    }

    /// <summary>Counts everything out.</summary>
    public void Release()
    {
        _account?.Release(_bytes);
        _bytes = 0;
    }
}
