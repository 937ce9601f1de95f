namespace ActorGraph.Cypher.Execution;

/// <summary>How often a query has changed what.</summary>
public sealed class QueryCounters
{
    public int NodesCreated { get; internal set; }

    public int NodesDeleted { get; internal set; }

    public int RelationshipsCreated { get; internal set; }

    public int RelationshipsDeleted { get; internal set; }

    public int PropertiesSet { get; internal set; }

    public int LabelsAdded { get; internal set; }

    public int LabelsRemoved { get; internal set; }

    public int IndexesAdded { get; internal set; }

    public int IndexesRemoved { get; internal set; }

    public int ConstraintsAdded { get; internal set; }

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
