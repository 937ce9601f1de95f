#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A node.</summary>
public interface INode : IEntity, IEquatable<INode>
{
    /// <summary>The labels.</summary>
    IReadOnlyList<string> Labels { get; }
}
