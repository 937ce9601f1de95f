using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph;

/// <summary>
/// A view with nodes and relationships that can be read by their ids but are not part of the graph: no scan, index or walk meets
/// them. They describe something, such as a schema. The graph itself is not touched. The ids are those that the graph gives out next; clients
/// know them by negative numbers, so that they take nothing sketched for what the graph will hold.
/// </summary>
internal sealed class GraphSketch
{
    private readonly object _owner = new();

    /// <summary>A sketch beside what a view shows.</summary>
    public GraphSketch(GraphView graph)
    {
        View = graph.CopyApart();
        View.SketchedNodes = View.NodeBound;
        View.SketchedRelationships = View.RelationshipBound;
        View.Labels = View.Labels.CloneFor(_owner);
        View.Types = View.Types.CloneFor(_owner);
        View.Keys = View.Keys.CloneFor(_owner);
    }

    /// <summary>What the view shows, and beside it what has been sketched.</summary>
    public GraphView View { get; }

    /// <summary>Sketches a node, and tells its id.</summary>
    public long AddNode(string label, params IEnumerable<KeyValuePair<string, Value>> properties)
    {
        var node = View.NodeBound++;
        var page = WritablePage(ref View.NodePages, node, owner => new NodePage(owner));
        page.LabelSet[node & PageLayout.SlotMask] = View.LabelSets.Intern([NumberOf(View.Labels, label)]);
        Fill(page, node, properties);
        return node;
    }

    /// <summary>Sketches a relationship, and tells its id.</summary>
    public long AddRelationship(long start, string type, long end, params IEnumerable<KeyValuePair<string, Value>> properties)
    {
        var relationship = View.RelationshipBound++;
        var page = WritablePage(ref View.RelationshipPages, relationship, owner => new RelationshipPage(owner));
        page.Ends[relationship & PageLayout.SlotMask] = new RelationshipEnds((int)start, (int)end, NumberOf(View.Types, type));
        Fill(page, relationship, properties);
        return relationship;
    }

    private T WritablePage<T>(ref PagedArray<T> pages, int element, Func<object, T> create) where T : class, IOwnedPage<T>
    {
        var number = element >> PageLayout.SlotBits;
        if (pages.Writable(number, _owner) is { } page) return page;
        page = create(_owner);
        pages.Set(number, page, _owner);
        return page;
    }

    private void Fill(ElementPage page, int element, IEnumerable<KeyValuePair<string, Value>> properties)
    {
        var slot = element & PageLayout.SlotMask;
        page.Alive |= 1UL << slot;
        foreach (var (key, value) in properties) page.SetProperty(slot, NumberOf(View.Keys, key), value);
    }

    private static int NumberOf(TokenTable tokens, string name) => tokens.Find(name) is var known and >= 0 ? known : tokens.Add(name);
}
