namespace Neo4j.Driver;

/// <summary>What a query changed.</summary>
public interface ICounters
{
    /// <summary>Whether anything was changed.</summary>
    bool ContainsUpdates { get; }

    /// <summary>Nodes created.</summary>
    int NodesCreated { get; }

    /// <summary>Nodes deleted.</summary>
    int NodesDeleted { get; }

    /// <summary>Relationships created.</summary>
    int RelationshipsCreated { get; }

    /// <summary>Relationships deleted.</summary>
    int RelationshipsDeleted { get; }

    /// <summary>Properties set or removed.</summary>
    int PropertiesSet { get; }

    /// <summary>Labels added to nodes.</summary>
    int LabelsAdded { get; }

    /// <summary>Labels removed from nodes.</summary>
    int LabelsRemoved { get; }

    /// <summary>Indexes created.</summary>
    int IndexesAdded { get; }

    /// <summary>Indexes dropped.</summary>
    int IndexesRemoved { get; }

    /// <summary>Constraints created.</summary>
    int ConstraintsAdded { get; }

    /// <summary>Constraints dropped.</summary>
    int ConstraintsRemoved { get; }

    /// <summary>Changes to databases, users and roles.</summary>
    int SystemUpdates { get; }

    /// <summary>Whether databases, users or roles were changed.</summary>
    bool ContainsSystemUpdates { get; }
}
