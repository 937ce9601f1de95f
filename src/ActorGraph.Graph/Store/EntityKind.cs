namespace ActorGraph.Graph;

/// <summary>The two things that a graph is made of.</summary>
public enum EntityKind : byte
{
    /// <summary>A node, which carries labels.</summary>
    Node,

    /// <summary>A relationship, which is of one type.</summary>
    Relationship,
}
