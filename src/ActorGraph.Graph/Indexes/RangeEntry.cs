using ActorGraph.Graph.Trees;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Indexes;

/// <summary>A key of a range index and who has it; entries are ordered by key, then by id.</summary>
internal readonly record struct RangeEntry(Value Key, long Id) : ITreeOrder<RangeEntry>
{
    public static int Compare(in RangeEntry left, in RangeEntry right)
    {
        var byKey = IndexKeyOrder.Compare(left.Key, right.Key);
        return byKey != 0 ? byKey : left.Id.CompareTo(right.Id);
    }
}

/// <summary>The place before, or after, all entries of a key.</summary>
internal readonly struct KeyPosition(Value key, bool after) : ITreePosition<RangeEntry>
{
    private readonly int _limit = after ? 0 : -1;

    public bool IsAfter(in RangeEntry entry) => IndexKeyOrder.Compare(entry.Key, key) <= _limit;
}

/// <summary>The place before, or after, all keys that can be compared with each other.</summary>
internal readonly struct RankPosition(int rank, bool after) : ITreePosition<RangeEntry>
{
    private readonly int _least = after ? rank + 1 : rank;

    public bool IsAfter(in RangeEntry entry) => IndexKeyOrder.Rank(entry.Key) < _least;
}

/// <summary>The place after all strings that start with a prefix.</summary>
internal readonly struct PrefixEnd(string prefix) : ITreePosition<RangeEntry>
{
    private readonly Value _key = Value.String(prefix);

    public bool IsAfter(in RangeEntry entry) =>
        IndexKeyOrder.Compare(entry.Key, _key) <= 0
        || entry.Key.IsString && entry.Key.AsString().StartsWith(prefix, StringComparison.Ordinal);
}
