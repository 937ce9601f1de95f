namespace ActorGraph.Graph.Values;

/// <summary>A value that does not fit into the 16 bytes of <see cref="Value"/> and is held by reference. Immutable.</summary>
public abstract class HeapValue
{
    /// <summary>What this value is.</summary>
    public abstract ValueKind Kind { get; }

    /// <summary>An estimate of what this value occupies in memory, in bytes, what it refers to included.</summary>
    public abstract long EstimatedBytes { get; }
}
