using ActorGraph.Graph.Indexes;
using ActorGraph.Graph.Trees;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph;

/// <summary>Walks entries of a range index by key, then by id, without allocation.</summary>
public struct IndexCursor
{
    private TreeCursor<RangeEntry> _entries;

    internal IndexCursor(TreeCursor<RangeEntry> entries)
    {
        _entries = entries;
        Count = entries.Remaining;
    }

    /// <summary>How many entries the walk meets in all; known at once, so that a planner can ask.</summary>
    public int Count { get; }

    /// <summary>The node or relationship arrived at.</summary>
    public readonly long Id => _entries.Current.Id;

    /// <summary>Its key: the property's value, or the list of the properties' values where the index is of several.</summary>
    public readonly Value Key => _entries.Current.Key;

    /// <summary>Goes to the next entry; false at the end.</summary>
    public bool MoveNext() => Count > 0 && _entries.MoveNext();
}
