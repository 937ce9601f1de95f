using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Execution;

/// <summary>
/// What one query has in memory, refused past a limit. What operators collect is reserved and given back; what an expression
/// makes is garbage before long, so it must only find room beside it.
/// </summary>
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
        RequireRoom(bytes);
        Used += bytes;
        if (Used > Peak) Peak = Used;
    }

    /// <summary>Makes sure that bytes which are not held for long fit beside what is held.</summary>
    /// <exception cref="CypherException">They do not.</exception>
    public void RequireRoom(long bytes)
    {
        if (bytes > limitBytes - Used) throw ExecutionErrors.OutOfMemory(limitBytes);
    }

    /// <summary>An account over what is left now, for a part of the query that holds nothing when it ends.</summary>
    public MemoryAccount Rest() => new(limitBytes - Used);

    /// <summary>Counts bytes out.</summary>
    public void Release(long bytes) => Used -= bytes;
}
