using ActorGraph.Graph.Pages;

namespace ActorGraph.Graph.Adjacency;

/// <summary>The relationships of every node in one direction.</summary>
internal struct AdjacencyMap
{
    public PagedArray<AdjacencyPage> Pages;

    public readonly int Degree(long node, int type) =>
        Pages[(int)(node >> PageLayout.SlotBits)]?.Degree((int)node & PageLayout.SlotMask, type) ?? 0;

    public void Add(long node, in AdjacencyEntry entry, object owner)
    {
        var number = (int)(node >> PageLayout.SlotBits);
        var page = Pages.Writable(number, owner);
        if (page is null)
            Pages.Set(number, page = new AdjacencyPage(owner), owner);
        page.Add((int)node & PageLayout.SlotMask, entry);
    }

    public void Remove(long node, in AdjacencyEntry entry, object owner) =>
        Pages.Writable((int)(node >> PageLayout.SlotBits), owner)?.Remove((int)node & PageLayout.SlotMask, entry);
}
