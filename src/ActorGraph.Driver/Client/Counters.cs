using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Reads the entry `stats` of a result's metadata.</summary>
internal sealed class Counters(IReadOnlyDictionary<string, object?>? stats) : ICounters
{
    public int NodesCreated => Count("nodes-created");

    public int NodesDeleted => Count("nodes-deleted");

    public int RelationshipsCreated => Count("relationships-created");

    public int RelationshipsDeleted => Count("relationships-deleted");

    public int PropertiesSet => Count("properties-set");

    public int LabelsAdded => Count("labels-added");

    public int LabelsRemoved => Count("labels-removed");

    public int IndexesAdded => Count("indexes-added");

    public int IndexesRemoved => Count("indexes-removed");

    public int ConstraintsAdded => Count("constraints-added");

    public int ConstraintsRemoved => Count("constraints-removed");

    public int SystemUpdates => Count("system-updates");

    public bool ContainsSystemUpdates => Says("contains-system-updates") ?? SystemUpdates > 0;

    public bool ContainsUpdates => Says("contains-updates")
        ?? (NodesCreated | NodesDeleted | RelationshipsCreated | RelationshipsDeleted | PropertiesSet | LabelsAdded | LabelsRemoved
            | IndexesAdded | IndexesRemoved | ConstraintsAdded | ConstraintsRemoved) != 0;

    private int Count(string key) => stats?.GetValueOrDefault(key) is long count ? (int)Math.Min(count, int.MaxValue) : 0;

    private bool? Says(string key) => stats?.GetValueOrDefault(key) as bool?;
}
