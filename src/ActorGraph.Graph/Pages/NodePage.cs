namespace ActorGraph.Graph.Pages;

/// <summary>64 nodes: the interned label set of each, and their properties.</summary>
internal sealed class NodePage : ElementPage, IOwnedPage<NodePage>
{
    /// <summary>The id of each node's label set in the store's <see cref="LabelSets"/>.</summary>
    public readonly int[] LabelSet;

    public NodePage(object owner) : base(owner) => LabelSet = new int[PageLayout.Slots];

    private NodePage(object owner, NodePage from) : base(owner)
    {
        LabelSet = (int[])from.LabelSet.Clone();
        Alive = from.Alive;
        Properties = from.Properties;
    }

    public NodePage CloneFor(object owner) => new(owner, this);
}
