#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A walk through the graph.</summary>
public interface IPath : IEquatable<IPath>
{
    /// <summary>The first node.</summary>
    INode Start { get; }

    /// <summary>The last node.</summary>
    INode End { get; }

    /// <summary>The nodes in the order of the walk.</summary>
    IReadOnlyList<INode> Nodes { get; }

    /// <summary>The relationships in the order of the walk; one less than there are nodes.</summary>
    IReadOnlyList<IRelationship> Relationships { get; }
}
