using System.Runtime.InteropServices;
using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Trees;

namespace ActorGraph.Graph.Adjacency;

/// <summary>Builds the adjacency of a whole graph at once, as opening a case needs it: sorted, not inserted.</summary>
internal sealed class AdjacencyBuilder(object owner)
{
    private const int RelationshipBits = 31;

    // A node's id and a relationship's, in one word each: sorting the words groups by node and keeps relationships in order.
    private readonly List<long> _keys = [];

    public void Add(int node, int relationship) => _keys.Add((long)node << RelationshipBits | (uint)relationship);

    /// <summary>The finished map; <paramref name="entryOf"/> says what a relationship looks like from the nodes of this direction.</summary>
    public AdjacencyMap Build(Func<int, AdjacencyEntry> entryOf)
    {
        var keys = CollectionsMarshal.AsSpan(_keys);
        keys.Sort();
        var map = new AdjacencyMap();
        for (var from = 0; from < keys.Length;)
        {
            var number = NodeOf(keys[from]) >> PageLayout.SlotBits;
            var to = from;
            while (to < keys.Length && NodeOf(keys[to]) >> PageLayout.SlotBits == number)
                to++;
            map.Pages.Set(number, BuildPage(keys[from..to], entryOf), owner);
            from = to;
        }

        return map;
    }

    private static int NodeOf(long key) => (int)(key >> RelationshipBits);

    private AdjacencyPage BuildPage(ReadOnlySpan<long> keys, Func<int, AdjacencyEntry> entryOf)
    {
        var offsets = new ushort[PageLayout.Slots + 1];
        var packed = new List<AdjacencyEntry>(Math.Min(keys.Length, PageLayout.Slots * AdjacencyPage.LargestPacked));
        Hub?[]? hubs = null;
        var next = 0;
        for (var slot = 0; slot < PageLayout.Slots; slot++)
        {
            var from = next;
            while (next < keys.Length && (NodeOf(keys[next]) & PageLayout.SlotMask) == slot)
                next++;
            var entries = new AdjacencyEntry[next - from];
            for (var i = 0; i < entries.Length; i++)
                entries[i] = entryOf((int)(keys[from + i] & ((1L << RelationshipBits) - 1)));
            entries.AsSpan().Sort(static (a, b) => AdjacencyEntry.Compare(a, b));
            if (entries.Length > AdjacencyPage.LargestPacked)
            {
                hubs ??= new Hub?[PageLayout.Slots];
                hubs[slot] = new Hub(owner);
                hubs[slot]!.Entries = BPlusTree<AdjacencyEntry, AdjacencyEntry>.Build(entries, owner);
            }
            else
            {
                packed.AddRange(entries);
            }

            offsets[slot + 1] = (ushort)packed.Count;
        }

        return new AdjacencyPage(owner, offsets, [.. packed], hubs);
    }
}
