using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Trees;

namespace ActorGraph.Graph.Adjacency;

/// <summary>The relationships of a node that has many: segments of bounded size, so that a write copies one of them.</summary>
internal sealed class Hub(object owner) : IOwnedPage<Hub>
{
    public BPlusTree<AdjacencyEntry, AdjacencyEntry> Entries;

    public object Owner { get; } = owner;

    public Hub CloneFor(object owner) => new(owner) { Entries = Entries };

    /// <summary>The ranks between which the entries of a type stand; all entries where <paramref name="type"/> is negative.</summary>
    public (int From, int To) RanksOf(int type) =>
        type < 0 ? (0, Entries.Count) : (Entries.Rank(new StartOfType(type)), Entries.Rank(new StartOfType(type + 1)));
}
