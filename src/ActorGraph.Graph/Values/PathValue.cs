namespace ActorGraph.Graph.Values;

/// <summary>A walk through the graph: n + 1 node ids and the n relationship ids between them.</summary>
public sealed class PathValue(long[] nodes, long[] relationships) : HeapValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Path;

    /// <summary>The ids of the nodes, in the order of the walk.</summary>
    public ReadOnlySpan<long> Nodes => nodes;

    /// <summary>The ids of the relationships, in the order of the walk.</summary>
    public ReadOnlySpan<long> Relationships => relationships;

    /// <inheritdoc/>
    public override long EstimatedBytes => 88 + 8L * (nodes.Length + relationships.Length);
}
