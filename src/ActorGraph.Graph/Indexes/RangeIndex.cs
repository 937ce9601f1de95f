using ActorGraph.Graph.Trees;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Indexes;

/// <summary>
/// A range index: a tree of keys in order. The key of several properties is the list of their values; who lacks one of them has no
/// entry.
/// </summary>
internal sealed class RangeIndex(object owner) : IndexContent(owner)
{
    private BPlusTree<RangeEntry, RangeEntry> _entries;

    public int Count => _entries.Count;

    /// <summary>How many different keys there are.</summary>
    public int Distinct { get; private set; }

    public override IndexContent CloneFor(object owner) => new RangeIndex(owner) { _entries = _entries, Distinct = Distinct };

    /// <summary>The key of these values; NULL where one is NULL.</summary>
    public static Value KeyOf(ReadOnlySpan<Value> values)
    {
        if (values.Length == 1)
            return values[0];
        foreach (var value in values)
        {
            if (value.IsNull)
                return Value.Null;
        }

        return Value.List(values.ToArray());
    }

    public override void Update(long id, ReadOnlySpan<Value> before, ReadOnlySpan<Value> after)
    {
        var (old, now) = (KeyOf(before), KeyOf(after));
        if (!old.IsNull && _entries.Remove(new RangeEntry(old, id), Owner) && CountOf(old) == 0)
            Distinct--;
        if (now.IsNull)
            return;
        if (CountOf(now) == 0)
            Distinct++;
        _entries.Add(new RangeEntry(now, id), Owner);
    }

    public override void Load(ReadOnlySpan<long> ids, ReadOnlySpan<Value> values, Action? interrupt)
    {
        if (ids.IsEmpty)
            return;
        var width = values.Length / ids.Length;
        var entries = new List<RangeEntry>(ids.Length);
        for (var i = 0; i < ids.Length; i++)
        {
            interrupt?.Invoke();
            var key = KeyOf(values.Slice(i * width, width));
            if (!key.IsNull)
                entries.Add(new RangeEntry(key, ids[i]));
        }

        entries.Sort(static (a, b) => RangeEntry.Compare(a, b));
        for (var i = 0; i < entries.Count; i++)
        {
            if (i == 0 || IndexKeyOrder.Compare(entries[i - 1].Key, entries[i].Key) != 0)
                Distinct++;
        }

        _entries = BPlusTree<RangeEntry, RangeEntry>.Build(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries), Owner);
    }

    public IndexCursor All() => new(_entries.All());

    /// <summary>The entries whose key equals; none for NULL and NaN, which equal nothing.</summary>
    public IndexCursor Equal(Value key)
    {
        if (EqualsNothing(key))
            return default;
        return new(_entries.Range(_entries.Rank(new KeyPosition(key, after: false)), _entries.Rank(new KeyPosition(key, after: true))));
    }

    /// <summary>The entries between two keys, of those that can be compared with them.</summary>
    public IndexCursor Range(Value? lower, bool lowerInclusive, Value? upper, bool upperInclusive)
    {
        if (lower is null && upper is null)
            return All();
        if (lower is { } l && EqualsNothing(l) || upper is { } u && EqualsNothing(u))
            return default;
        var rank = IndexKeyOrder.Rank(lower ?? upper!.Value);
        if (upper is { } bound && IndexKeyOrder.Rank(bound) != rank)
            return default;
        var from = lower is { } low
            ? _entries.Rank(new KeyPosition(low, after: !lowerInclusive))
            : _entries.Rank(new RankPosition(rank, after: false));
        var to = upper is { } high
            ? _entries.Rank(new KeyPosition(high, after: upperInclusive))
            : _entries.Rank(new RankPosition(rank, after: true));
        return new(_entries.Range(from, Math.Max(from, to)));
    }

    /// <summary>The entries whose key is a string that starts so.</summary>
    public IndexCursor Prefix(string prefix) => new(_entries.Range(
        _entries.Rank(new KeyPosition(Value.String(prefix), after: false)), _entries.Rank(new PrefixEnd(prefix))));

    /// <summary>Somebody other than <paramref name="id"/> who has the key; null where there is nobody.</summary>
    public long? OtherWith(Value key, long id)
    {
        var cursor = Equal(key);
        while (cursor.MoveNext())
        {
            if (cursor.Id != id)
                return cursor.Id;
        }

        return null;
    }

    private int CountOf(Value key) =>
        _entries.Rank(new KeyPosition(key, after: true)) - _entries.Rank(new KeyPosition(key, after: false));

    private static bool EqualsNothing(Value key)
    {
        if (key.IsNull || key.IsFloat && double.IsNaN(key.AsFloat()))
            return true;
        if (key.As<ListValue>() is not { } list)
            return false;
        foreach (var item in list.Items)
        {
            if (EqualsNothing(item))
                return true;
        }

        return false;
    }
}
