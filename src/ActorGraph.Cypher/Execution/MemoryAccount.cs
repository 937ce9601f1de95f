using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Execution;

/// <summary>What one query holds in memory, counted as it collects rows, and refused past a limit.</summary>
internal sealed class MemoryAccount(long limitBytes)
{
    /// <summary>The bytes held now.</summary>
    public long Used { get; private set; }

    /// <summary>The most bytes that were held at once.</summary>
    public long Peak { get; private set; }

    /// <summary>Counts bytes in.</summary>
    /// <exception cref="CypherException">The query holds more than it may.</exception>
    public void Reserve(long bytes)
    {
        Used += bytes;
        if (Used > Peak) Peak = Used;
        if (Used > limitBytes) throw ExecutionErrors.OutOfMemory(limitBytes);
    }

    /// <summary>Counts bytes out.</summary>
    public void Release(long bytes) => Used -= bytes;
}
