using ActorGraph.Graph.Adjacency;
using ActorGraph.Graph.CaseFiles;
using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Transactions;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph;

public sealed partial class WriteTransaction
{
    private readonly List<long> _deletedRelationships = [];

    /// <summary>Creates a relationship and returns its id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The type is not known.</exception>
    public long CreateRelationship(long start, int type, long end)
    {
        RequireWritable();
        _ = View.TypeName(type);
        var startLabels = View.LabelsOf(start);
        var endLabels = View.LabelsOf(end);
        if (View.RelationshipBound >= PageLayout.MaxElements)
            throw new StoreLimitException($"No relationship can be added: the store has given out all of its {PageLayout.MaxElements:N0} ids.");
        var id = View.RelationshipBound;
        var number = id >> PageLayout.SlotBits;
        var page = View.RelationshipPages.Writable(number, _owner);
        if (page is null)
            View.RelationshipPages.Set(number, page = new RelationshipPage(_owner), _owner);
        var slot = id & PageLayout.SlotMask;
        page.Alive |= 1UL << slot;
        page.Ends[slot] = new RelationshipEnds((int)start, (int)end, type);
        View.RelationshipBound++;
        View.RelationshipSets.Create(id, _owner);
        View.RelationshipSets.Add(type, id, _owner);
        View.OutgoingMap.Add(start, new AdjacencyEntry(type, id, (int)end), _owner);
        View.IncomingMap.Add(end, new AdjacencyEntry(type, id, (int)start), _owner);
        if (start == end)
            View.Loops.Add(new SelfLoop((int)start, type, id), _owner);
        Count(startLabels, type, Direction.Outgoing, 1);
        Count(endLabels, type, Direction.Incoming, 1);
        AfterCreation(EntityKind.Relationship, id, [type]);
        _changed = true;
        _log?.CreateRelationship(id, start, type, end);
        return id;
    }

    /// <summary>Sets a property of a relationship, or removes it with NULL; false where nothing changes by it.</summary>
    /// <exception cref="InvalidPropertyValueException">The value cannot be stored.</exception>
    public bool SetRelationshipProperty(long relationship, int key, Value value)
    {
        RequireWritable();
        var kept = StorableValue.Prepare(value, View.PropertyKeyName(key), _options, _pool);
        var slot = (int)relationship & PageLayout.SlotMask;
        var old = View.RelationshipPageOf(relationship).Property(slot, key);
        if (StoredValue.Same(old, kept))
            return false;
        BeforePropertyChange(EntityKind.Relationship, relationship, key, kept);
        WritableRelationshipPage(relationship).SetProperty(slot, key, kept);
        _changed = true;
        _log?.SetProperty(ChangeKind.SetRelationshipProperty, relationship, key, kept);
        return true;
    }

    /// <summary>Deletes a relationship.</summary>
    public void DeleteRelationship(long relationship)
    {
        RequireWritable();
        var slot = (int)relationship & PageLayout.SlotMask;
        var (start, end, type) = View.RelationshipPageOf(relationship).Ends[slot];
        BeforeDeletion(EntityKind.Relationship, relationship, [type]);
        var id = (int)relationship;
        var page = WritableRelationshipPage(relationship);
        page.ClearProperties(slot);
        page.Alive &= ~(1UL << slot);
        View.RelationshipSets.Delete(id, _owner);
        View.RelationshipSets.Remove(type, id, _owner);
        View.OutgoingMap.Remove(start, new AdjacencyEntry(type, id, end), _owner);
        View.IncomingMap.Remove(end, new AdjacencyEntry(type, id, start), _owner);
        if (start == end)
            View.Loops.Remove(new SelfLoop(start, type, id), _owner);
        if (View.NodeExists(start))
            Count(View.LabelsOf(start), type, Direction.Outgoing, -1);
        if (View.NodeExists(end))
            Count(View.LabelsOf(end), type, Direction.Incoming, -1);
        _deletedRelationships.Add(relationship);
        _changed = true;
        _log?.Delete(ChangeKind.DeleteRelationship, relationship);
    }

    private RelationshipPage WritableRelationshipPage(long relationship) =>
        View.RelationshipPages.Writable((int)(relationship >> PageLayout.SlotBits), _owner)!;

    private void Count(ReadOnlySpan<int> labels, int type, Direction direction, int by)
    {
        foreach (var label in labels)
            Count(label, type, direction, by);
    }

    private void Count(int label, int type, Direction direction, int by)
    {
        var key = new CountKey(label, type, direction);
        var count = (View.TypeCounts.TryFind(key, out var found) ? found.Count : 0) + by;
        if (count == 0)
            View.TypeCounts.Remove(key, _owner);
        else
            View.TypeCounts.Put(key with { Count = count }, _owner);
    }

    /// <summary>Counts the relationships at a node for or against a label that it gains or loses.</summary>
    private void CountTypesAt(long node, int label, int sign)
    {
        CountTypesAt(node, label, Direction.Outgoing, sign);
        CountTypesAt(node, label, Direction.Incoming, sign);
    }

    private void CountTypesAt(long node, int label, Direction direction, int sign)
    {
        var type = 0;
        while (View.NextTypeAt(node, direction, ref type))
        {
            Count(label, type, direction, sign * View.Degree(node, direction, type));
            type++;
        }
    }
}
