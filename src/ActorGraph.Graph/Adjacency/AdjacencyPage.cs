using ActorGraph.Graph.Pages;

namespace ActorGraph.Graph.Adjacency;

/// <summary>
/// The relationships of 64 nodes in one direction, packed one node after the other. A node with more than
/// <see cref="LargestPacked"/> of them is moved out into a <see cref="Hub"/>.
/// </summary>
internal sealed class AdjacencyPage : IOwnedPage<AdjacencyPage>
{
    public const int LargestPacked = 32;

    private readonly ushort[] _offsets;
    private AdjacencyEntry[] _entries;
    private Hub?[]? _hubs;

    public AdjacencyPage(object owner) : this(owner, new ushort[PageLayout.Slots + 1], [], null)
    {
    }

    /// <summary>A page of entries that are already in order, as loading makes it; <paramref name="offsets"/> has one more item than slots.</summary>
    public AdjacencyPage(object owner, ushort[] offsets, AdjacencyEntry[] entries, Hub?[]? hubs)
    {
        Owner = owner;
        _offsets = offsets;
        _entries = entries;
        _hubs = hubs;
    }

    public object Owner { get; }

    private int Total => _offsets[PageLayout.Slots];

    public AdjacencyPage CloneFor(object owner)
    {
        var entries = new AdjacencyEntry[Total + 2];
        Array.Copy(_entries, entries, Total);
        return new AdjacencyPage(owner, (ushort[])_offsets.Clone(), entries, (Hub?[]?)_hubs?.Clone());
    }

    public Hub? HubAt(int slot) => _hubs?[slot];

    /// <summary>The packed entries of a type (of all types where it is negative), as a piece of the page's array.</summary>
    public AdjacencyEntry[] Packed(int slot, int type, out int from, out int to)
    {
        from = _offsets[slot];
        to = _offsets[slot + 1];
        if (type >= 0)
        {
            while (from < to && _entries[from].Type < type)
                from++;
            var end = from;
            while (end < to && _entries[end].Type == type)
                end++;
            to = end;
        }

        return _entries;
    }

    public int Degree(int slot, int type)
    {
        if (HubAt(slot) is { } hub)
        {
            var (first, end) = hub.RanksOf(type);
            return end - first;
        }

        Packed(slot, type, out var from, out var to);
        return to - from;
    }

    public void Add(int slot, in AdjacencyEntry entry)
    {
        if (HubAt(slot) is not null)
        {
            WritableHub(slot).Entries.Add(entry, Owner);
            return;
        }

        if (_offsets[slot + 1] - _offsets[slot] == LargestPacked)
        {
            MoveOut(slot);
            WritableHub(slot).Entries.Add(entry, Owner);
            return;
        }

        var position = (int)_offsets[slot + 1];
        while (position > _offsets[slot] && AdjacencyEntry.Compare(_entries[position - 1], entry) > 0)
            position--;
        Shift(slot, position, 1);
        _entries[position] = entry;
    }

    public void Remove(int slot, in AdjacencyEntry entry)
    {
        if (HubAt(slot) is not null)
        {
            var hub = WritableHub(slot);
            hub.Entries.Remove(entry, Owner);
            if (hub.Entries.Count == 0)
                _hubs![slot] = null;
            return;
        }

        for (int position = _offsets[slot]; position < _offsets[slot + 1]; position++)
        {
            if (AdjacencyEntry.Compare(_entries[position], entry) == 0)
            {
                Shift(slot, position, -1);
                return;
            }
        }
    }

    private Hub WritableHub(int slot)
    {
        var hub = _hubs![slot]!;
        return ReferenceEquals(hub.Owner, Owner) ? hub : _hubs[slot] = hub.CloneFor(Owner);
    }

    private void MoveOut(int slot)
    {
        int from = _offsets[slot];
        var count = _offsets[slot + 1] - from;
        _hubs ??= new Hub?[PageLayout.Slots];
        _hubs[slot] = new Hub(Owner);
        _hubs[slot]!.Entries = Trees.BPlusTree<AdjacencyEntry, AdjacencyEntry>.Build(_entries.AsSpan(from, count), Owner);
        Shift(slot, from, -count);
    }

    private void Shift(int slot, int position, int by)
    {
        var total = Total;
        if (total + by > _entries.Length)
            Array.Resize(ref _entries, total + by + Math.Max(6, total / 3));
        var from = by < 0 ? position - by : position;
        Array.Copy(_entries, from, _entries, from + by, total - from);
        for (var i = slot + 1; i <= PageLayout.Slots; i++)
            _offsets[i] = (ushort)(_offsets[i] + by);
    }
}
