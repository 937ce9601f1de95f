namespace ActorGraph.Cypher.Execution;

/// <summary>The memory that all queries of a database have together.</summary>
internal sealed class MemoryPool(long bytes)
{
    private long _taken;

    /// <summary>How much there is in all.</summary>
    public long Bytes => bytes;

    /// <summary>How much is taken now.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Takes memory, where so much is left.</summary>
    public bool TryTake(long wanted)
    {
        if (Interlocked.Add(ref _taken, wanted) <= bytes) return true;
        Interlocked.Add(ref _taken, -wanted);
        return false;
    }

    /// <summary>Gives memory back.</summary>
    public void Give(long taken) => Interlocked.Add(ref _taken, -taken);
}
