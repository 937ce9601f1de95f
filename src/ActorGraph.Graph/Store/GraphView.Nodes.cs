using System.Runtime.CompilerServices;
using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph;

public sealed partial class GraphView
{
    /// <summary>How many nodes there are.</summary>
    public long NodeCount => NodeSets.All?.Count ?? 0;

    /// <summary>
    /// One more than the highest id that a node has had; a scan goes from 0 to it. The id of a deleted node is not given to
    /// another; the ids of a transaction that was rolled back are.
    /// </summary>
    public long NodeIdUpperBound => NodeBound;

    /// <summary>How many nodes carry a label; 0 for the label −1.</summary>
    public long CountNodes(int label) => NodeSets.Of(label)?.Count ?? 0;

    /// <summary>Whether there is a node with this id.</summary>
    public bool NodeExists(long node)
    {
        if ((ulong)node >= (ulong)NodeBound)
            return false;
        return NodePages[(int)(node >> PageLayout.SlotBits)] is { } page && page.Has((int)node & PageLayout.SlotMask);
    }

    /// <summary>The ids of a node's labels, ascending.</summary>
    /// <exception cref="EntityDeletedException">There was such a node.</exception>
    /// <exception cref="EntityNotFoundException">There was never such a node.</exception>
    public ReadOnlySpan<int> LabelsOf(long node) => LabelSets[NodePageOf(node).LabelSet[(int)node & PageLayout.SlotMask]];

    /// <summary>Whether a node carries a label.</summary>
    /// <exception cref="EntityDeletedException">There was such a node.</exception>
    /// <exception cref="EntityNotFoundException">There was never such a node.</exception>
    public bool HasLabel(long node, int label) => LabelsOf(node).Contains(label);

    /// <summary>The value that a node has under a property key; NULL where it has none.</summary>
    /// <exception cref="EntityDeletedException">There was such a node.</exception>
    /// <exception cref="EntityNotFoundException">There was never such a node.</exception>
    public Value NodeProperty(long node, int key) => NodePageOf(node).Property((int)node & PageLayout.SlotMask, key);

    /// <summary>All properties of a node, in ascending order of key.</summary>
    /// <exception cref="EntityDeletedException">There was such a node.</exception>
    /// <exception cref="EntityNotFoundException">There was never such a node.</exception>
    public PropertyList NodeProperties(long node) => new(NodePageOf(node).Properties, (int)node & PageLayout.SlotMask);

    /// <summary>All nodes, by ascending id.</summary>
    public NodeCursor Nodes() => new(NodeSets.All);

    /// <summary>The nodes that carry a label, by ascending id; none for the label −1.</summary>
    public NodeCursor NodesWithLabel(int label) => new(NodeSets.Of(label));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal NodePage NodePageOf(long node)
    {
        if ((ulong)node < (ulong)NodeBound)
        {
            var page = NodePages[(int)(node >> PageLayout.SlotBits)];
            if (page is not null && page.Has((int)node & PageLayout.SlotMask))
                return page;
        }

        throw Missing(EntityKind.Node, node, NodeBound);
    }

    private static Exception Missing(EntityKind kind, long id, int bound) =>
        (ulong)id < (ulong)bound ? new EntityDeletedException(kind, id) : new EntityNotFoundException(kind, id);
}
