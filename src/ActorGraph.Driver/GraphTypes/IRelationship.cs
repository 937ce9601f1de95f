#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A relationship.</summary>
public interface IRelationship : IEntity, IEquatable<IRelationship>
{
    /// <summary>The type.</summary>
    string Type { get; }

    /// <summary>The number of the node it starts at. Prefer <see cref="StartNodeElementId"/>.</summary>
    [Obsolete("Replaced by StartNodeElementId.")]
    long StartNodeId { get; }

    /// <summary>The number of the node it ends at. Prefer <see cref="EndNodeElementId"/>.</summary>
    [Obsolete("Replaced by EndNodeElementId.")]
    long EndNodeId { get; }

    /// <summary>The name of the node it starts at.</summary>
    string StartNodeElementId { get; }

    /// <summary>The name of the node it ends at.</summary>
    string EndNodeElementId { get; }
}
