using System.Runtime.CompilerServices;
using ActorGraph.Graph.Adjacency;
using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph;

public sealed partial class GraphView
{
    /// <summary>How many relationships there are.</summary>
    public long RelationshipCount => RelationshipSets.All?.Count ?? 0;

    /// <summary>One more than the highest id that a relationship has had; a scan goes from 0 to it.</summary>
    public long RelationshipIdUpperBound => RelationshipBound;

    /// <summary>How many relationships are of a type; 0 for the type −1.</summary>
    public long CountRelationships(int type) => RelationshipSets.Of(type)?.Count ?? 0;

    /// <summary>
    /// How many relationships of a type leave (or reach) nodes with a label. Exact for one direction; for
    /// <see cref="Direction.Both"/> the sum of the two, in which a relationship between two such nodes counts twice.
    /// </summary>
    public long CountRelationships(int label, int type, Direction direction)
    {
        if (direction == Direction.Both)
            return CountRelationships(label, type, Direction.Outgoing) + CountRelationships(label, type, Direction.Incoming);
        return TypeCounts.TryFind(new CountKey(label, type, direction), out var found) ? found.Count : 0;
    }

    /// <summary>Whether there is a relationship with this id.</summary>
    public bool RelationshipExists(long relationship)
    {
        if ((ulong)relationship >= (ulong)RelationshipBound)
            return false;
        return RelationshipPages[(int)(relationship >> PageLayout.SlotBits)] is { } page && page.Has((int)relationship & PageLayout.SlotMask);
    }

    /// <summary>The value that a relationship has under a property key; NULL where it has none.</summary>
    /// <exception cref="EntityDeletedException">There was such a relationship.</exception>
    /// <exception cref="EntityNotFoundException">There was never such a relationship.</exception>
    public Value RelationshipProperty(long relationship, int key) =>
        RelationshipPageOf(relationship).Property((int)relationship & PageLayout.SlotMask, key);

    /// <summary>All properties of a relationship, in ascending order of key.</summary>
    /// <exception cref="EntityDeletedException">There was such a relationship.</exception>
    /// <exception cref="EntityNotFoundException">There was never such a relationship.</exception>
    public PropertyList RelationshipProperties(long relationship) =>
        new(RelationshipPageOf(relationship).Properties, (int)relationship & PageLayout.SlotMask);

    /// <summary>The type of a relationship, also of one that the running transaction has deleted.</summary>
    /// <exception cref="EntityDeletedException">It was deleted by an earlier commit and is no longer held.</exception>
    /// <exception cref="EntityNotFoundException">There was never such a relationship.</exception>
    public int TypeOf(long relationship) => EndsOf(relationship).Type;

    /// <summary>The node at which a relationship starts, also of one that the running transaction has deleted.</summary>
    /// <exception cref="EntityDeletedException">It was deleted by an earlier commit and is no longer held.</exception>
    /// <exception cref="EntityNotFoundException">There was never such a relationship.</exception>
    public long StartOf(long relationship) => EndsOf(relationship).Start;

    /// <summary>The node at which a relationship ends, also of one that the running transaction has deleted.</summary>
    /// <exception cref="EntityDeletedException">It was deleted by an earlier commit and is no longer held.</exception>
    /// <exception cref="EntityNotFoundException">There was never such a relationship.</exception>
    public long EndOf(long relationship) => EndsOf(relationship).End;

    /// <summary>The relationships at a node, grouped by direction, type and ascending id; none where there is no such node.</summary>
    public RelationshipCursor Expand(long node, Direction direction) => new(this, node, direction, -1, null);

    /// <summary>The relationships of a type at a node; none for the type −1.</summary>
    public RelationshipCursor Expand(long node, Direction direction, int type) =>
        type < 0 ? new(this, node, direction, -1, []) : new(this, node, direction, type, null);

    /// <summary>The relationships of any of some types at a node. The types must be distinct, and the array is not to be changed; −1 finds none.</summary>
    public RelationshipCursor Expand(long node, Direction direction, int[] types) => new(this, node, direction, -1, types);

    /// <summary>
    /// How many relationships <see cref="Expand(long, Direction, int)"/> yields, of all types where <paramref name="type"/> is −1,
    /// without walking them.
    /// </summary>
    public int Degree(long node, Direction direction, int type = -1)
    {
        if ((ulong)node >= (ulong)NodeBound)
            return 0;
        return direction switch
        {
            Direction.Outgoing => OutgoingMap.Degree(node, type),
            Direction.Incoming => IncomingMap.Degree(node, type),
            _ => OutgoingMap.Degree(node, type) + IncomingMap.Degree(node, type) - CountLoops((int)node, type),
        };
    }

    /// <summary>All relationships, by ascending id.</summary>
    public RelationshipScan Relationships() => new(RelationshipSets.All);

    /// <summary>The relationships of a type, by ascending id; none for the type −1.</summary>
    public RelationshipScan RelationshipsOfType(int type) => new(RelationshipSets.Of(type));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RelationshipPage RelationshipPageOf(long relationship)
    {
        if ((ulong)relationship < (ulong)RelationshipBound)
        {
            var page = RelationshipPages[(int)(relationship >> PageLayout.SlotBits)];
            if (page is not null && page.Has((int)relationship & PageLayout.SlotMask))
                return page;
        }

        throw Missing(EntityKind.Relationship, relationship, RelationshipBound);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref readonly RelationshipEnds EndsOf(long relationship)
    {
        if ((ulong)relationship < (ulong)RelationshipBound
            && RelationshipPages[(int)(relationship >> PageLayout.SlotBits)] is { } page)
            return ref page.Ends[(int)relationship & PageLayout.SlotMask];
        throw Missing(EntityKind.Relationship, relationship, RelationshipBound);
    }

    /// <summary>Goes to the lowest type that is at least <paramref name="type"/> and that a relationship at the node has; false where there is none.</summary>
    internal bool NextTypeAt(long node, Direction direction, ref int type)
    {
        var map = direction == Direction.Outgoing ? OutgoingMap : IncomingMap;
        if (map.Pages[(int)(node >> PageLayout.SlotBits)] is not { } page)
            return false;
        var slot = (int)node & PageLayout.SlotMask;
        if (page.HubAt(slot) is { } hub)
        {
            var from = hub.Entries.Rank(new StartOfType(type));
            var cursor = hub.Entries.Range(from, from + 1);
            if (from == hub.Entries.Count || !cursor.MoveNext())
                return false;
            type = cursor.Current.Type;
            return true;
        }

        var entries = page.Packed(slot, -1, out var first, out var end);
        for (; first < end; first++)
        {
            if (entries[first].Type >= type)
            {
                type = entries[first].Type;
                return true;
            }
        }

        return false;
    }

    private int CountLoops(int node, int type)
    {
        if (Loops.Count == 0)
            return 0;
        return type < 0
            ? Loops.Rank(new StartOfLoops(node + 1, 0)) - Loops.Rank(new StartOfLoops(node, 0))
            : Loops.Rank(new StartOfLoops(node, type + 1)) - Loops.Rank(new StartOfLoops(node, type));
    }
}
