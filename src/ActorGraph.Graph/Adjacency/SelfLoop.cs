using ActorGraph.Graph.Trees;

namespace ActorGraph.Graph.Adjacency;

/// <summary>
/// A relationship from a node to itself. They are rare and are listed apart, so that a degree over both directions, in which
/// each of them counts once, needs no walk.
/// </summary>
internal readonly record struct SelfLoop(int Node, int Type, int Relationship) : ITreeOrder<SelfLoop>
{
    public static int Compare(in SelfLoop left, in SelfLoop right)
    {
        var byNode = left.Node.CompareTo(right.Node);
        if (byNode != 0)
            return byNode;
        var byType = left.Type.CompareTo(right.Type);
        return byType != 0 ? byType : left.Relationship.CompareTo(right.Relationship);
    }
}

/// <summary>The place before the loops of a type at a node.</summary>
internal readonly struct StartOfLoops(int node, int type) : ITreePosition<SelfLoop>
{
    private readonly SelfLoop _first = new(node, type, -1);

    public bool IsAfter(in SelfLoop entry) => SelfLoop.Compare(entry, _first) < 0;
}
