using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Execution;

/// <summary>
/// What one query has in memory, refused past a limit. What operators collect is reserved and given back; what an expression
/// makes is garbage before long, so it must only find room beside it.
/// </summary>
/// <remarks>What all queries have together is taken from their pool in larger pieces, and given back when the query ends.</remarks>
internal sealed class MemoryAccount(long limitBytes, MemoryPool pool) : IDisposable
{
    private const long PieceBytes = 1 << 20;

    private long _taken;

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
        if (Used <= Peak) return;
        Peak = Used;
        if (Used > _taken) TakeMore();
    }

    /// <summary>Makes sure that bytes which are not held for long fit beside what is held.</summary>
    /// <exception cref="CypherException">They do not.</exception>
    public void RequireRoom(long bytes)
    {
        if (bytes > limitBytes - Used) throw ExecutionErrors.OutOfMemory(limitBytes);
    }

    /// <summary>An account over what is left now, for a part of the query that holds nothing when it ends.</summary>
    public MemoryAccount Rest() => new(limitBytes - Used, pool);

    /// <summary>Counts bytes out.</summary>
    public void Release(long bytes) => Used -= bytes;

    /// <summary>Leaves to others what the query had. Can be called from any thread, and more than once.</summary>
    public void Dispose() => pool.Give(Interlocked.Exchange(ref _taken, 0));

    private void TakeMore()
    {
        var pieces = (Used - _taken + PieceBytes - 1) / PieceBytes * PieceBytes;
        if (!pool.TryTake(pieces)) throw ExecutionErrors.OutOfSharedMemory(pool.Bytes);
        Interlocked.Add(ref _taken, pieces);
    }
}
