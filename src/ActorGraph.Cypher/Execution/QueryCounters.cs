namespace ActorGraph.Cypher.Execution;

/// <summary>How often a query has changed what.</summary>
public sealed class QueryCounters
{
    /// <summary>Nodes that were created.</summary>
    public int NodesCreated { get; internal set; }

    /// <summary>Nodes that were deleted.</summary>
    public int NodesDeleted { get; internal set; }

    /// <summary>Relationships that were created.</summary>
    public int RelationshipsCreated { get; internal set; }

    /// <summary>Relationships that were deleted, those of a node deleted with DETACH among them.</summary>
    public int RelationshipsDeleted { get; internal set; }

    /// <summary>Properties that were set, to the value they had too, or removed.</summary>
    public int PropertiesSet { get; internal set; }

    /// <summary>Labels that were put on nodes that did not carry them.</summary>
    public int LabelsAdded { get; internal set; }

    /// <summary>Labels that were taken from nodes that carried them.</summary>
    public int LabelsRemoved { get; internal set; }

    /// <summary>Indexes that were created.</summary>
    public int IndexesAdded { get; internal set; }

    /// <summary>Indexes that were dropped.</summary>
    public int IndexesRemoved { get; internal set; }

    /// <summary>Constraints that were created.</summary>
    public int ConstraintsAdded { get; internal set; }

    /// <summary>Constraints that were dropped.</summary>
    public int ConstraintsRemoved { get; internal set; }

    /// <summary>Whether data or schema has been changed.</summary>
    public bool ContainsUpdates =>
        (NodesCreated | NodesDeleted | RelationshipsCreated | RelationshipsDeleted | PropertiesSet | LabelsAdded | LabelsRemoved
            | IndexesAdded | IndexesRemoved | ConstraintsAdded | ConstraintsRemoved) != 0;

    /// <summary>Adds what another part of the query has changed.</summary>
    internal void Add(QueryCounters other)
    {
        NodesCreated += other.NodesCreated;
        NodesDeleted += other.NodesDeleted;
        RelationshipsCreated += other.RelationshipsCreated;
        RelationshipsDeleted += other.RelationshipsDeleted;
        PropertiesSet += other.PropertiesSet;
        LabelsAdded += other.LabelsAdded;
        LabelsRemoved += other.LabelsRemoved;
        IndexesAdded += other.IndexesAdded;
        IndexesRemoved += other.IndexesRemoved;
        ConstraintsAdded += other.ConstraintsAdded;
        ConstraintsRemoved += other.ConstraintsRemoved;
    }
}
