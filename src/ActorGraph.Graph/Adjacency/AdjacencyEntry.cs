using ActorGraph.Graph.Trees;

namespace ActorGraph.Graph.Adjacency;

/// <summary>One relationship as its node sees it. Entries of a node are kept by type, then by relationship.</summary>
internal readonly record struct AdjacencyEntry(int Type, int Relationship, int Other) : ITreeOrder<AdjacencyEntry>
{
    public static int Compare(in AdjacencyEntry left, in AdjacencyEntry right)
    {
        var byType = left.Type.CompareTo(right.Type);
        return byType != 0 ? byType : left.Relationship.CompareTo(right.Relationship);
    }
}

/// <summary>The place before the first entry of a type.</summary>
internal readonly struct StartOfType(int type) : ITreePosition<AdjacencyEntry>
{
    public bool IsAfter(in AdjacencyEntry entry) => entry.Type < type;
}
