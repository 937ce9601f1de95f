namespace ActorGraph.Graph;

/// <summary>A node or relationship was used after it had been deleted.</summary>
public sealed class EntityDeletedException(EntityKind kind, long id)
    : GraphStoreException($"The {EntityName.Of(kind)} `{id}` has been deleted; what it held can no longer be read or changed.")
{
    /// <summary>What was deleted.</summary>
    public EntityKind EntityKind { get; } = kind;

    /// <summary>Its id.</summary>
    public long Id { get; } = id;
}

/// <summary>An id was used that no node, or no relationship, has.</summary>
public sealed class EntityNotFoundException(EntityKind kind, long id)
    : GraphStoreException($"There is no {EntityName.Of(kind)} with the id `{id}`.")
{
    /// <summary>What was looked for.</summary>
    public EntityKind EntityKind { get; } = kind;

    /// <summary>The id.</summary>
    public long Id { get; } = id;
}

/// <summary>A node was deleted that still has relationships.</summary>
public sealed class NodeStillConnectedException(long node, long relationships)
    : GraphStoreException(
        $"Cannot delete node<{node}>, because it still has relationships: {relationships}. Delete them first, or use `DETACH DELETE`.")
{
    /// <summary>The node.</summary>
    public long Node { get; } = node;

    /// <summary>How many relationships it still has.</summary>
    public long Relationships { get; } = relationships;
}

internal static class EntityName
{
    public static string Of(EntityKind kind) => kind == EntityKind.Node ? "node" : "relationship";
}
