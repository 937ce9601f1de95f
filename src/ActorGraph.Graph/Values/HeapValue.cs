namespace ActorGraph.Graph.Values;

/// <summary>A value that does not fit into the 16 bytes of <see cref="Value"/> and is held by reference. Immutable.</summary>
public abstract class HeapValue
{
    /// <summary>What this value is.</summary>
    public abstract ValueKind Kind { get; }

    /// <summary>An estimate of what this value occupies in memory, in bytes, what it refers to included.</summary>
    public abstract long EstimatedBytes { get; }

    /// <summary>How deep lists and maps are nested here: 0 for anything else, 1 for a list or map that holds neither.</summary>
    public virtual int Depth => 0;

    /// <summary>
    /// A sum of sizes that stops short of overflow: a list that holds itself twice, thirty levels deep, is small in memory but is
    /// as large as it says to whoever reads it.
    /// </summary>
    private protected static long Sum(long left, long right) => left < long.MaxValue / 2 - right ? left + right : long.MaxValue / 2;

    /// <summary>The depth of a list or map that holds a value.</summary>
    /// <exception cref="ValueNestingException">It is too deep.</exception>
    private protected static int DepthAround(Value item, int deepest)
    {
        var depth = item.HeapDepth + 1;
        if (depth > ValueNestingException.MaximumDepth)
            throw new ValueNestingException();
        return Math.Max(depth, deepest);
    }
}
