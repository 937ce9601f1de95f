using System.Buffers;
using ActorGraph.Graph.CaseFiles;
using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Transactions;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph;

public sealed partial class WriteTransaction
{
    private readonly List<long> _deletedNodes = [];
    private int _deletedNodesChecked;

    /// <summary>Creates a node with the given labels, in any order, and returns its id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A label is not known.</exception>
    public long CreateNode(ReadOnlySpan<int> labels)
    {
        RequireWritable();
        if (View.NodeBound >= PageLayout.MaxElements)
            throw new StoreLimitException($"No node can be added: the store has given out all of its {PageLayout.MaxElements:N0} ids.");
        var set = InternLabels(labels);
        var node = View.NodeBound;
        var number = node >> PageLayout.SlotBits;
        var page = View.NodePages.Writable(number, _owner);
        if (page is null)
            View.NodePages.Set(number, page = new NodePage(_owner), _owner);
        var slot = node & PageLayout.SlotMask;
        page.Alive |= 1UL << slot;
        page.LabelSet[slot] = set;
        View.NodeBound++;
        View.NodeSets.Create(node, _owner);
        foreach (var label in View.LabelSets[set])
            View.NodeSets.Add(label, node, _owner);
        AfterCreation(EntityKind.Node, node, View.LabelSets[set]);
        _changed = true;
        _log?.CreateNode(node, View.LabelSets[set]);
        return node;
    }

    /// <summary>Gives a node a label; false where it has it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The label is not known.</exception>
    public bool AddLabel(long node, int label) => AddLabels(node, [label]) > 0;

    /// <summary>Gives a node labels, and tells how many of them it did not have.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A label is not known.</exception>
    public int AddLabels(long node, ReadOnlySpan<int> labels)
    {
        RequireWritable();
        foreach (var label in labels)
            _ = View.LabelName(label);
        var added = 0;
        foreach (var change in Steps(node, labels, isPresent: false))
        {
            foreach (var label in change)
                BeforeLabelAdded(node, label);
            SetLabels(node, [.. View.LabelsOf(node), .. change]);
            foreach (var label in change)
            {
                View.NodeSets.Add(label, node, _owner);
                CountTypesAt(node, label, 1);
                _log?.ChangeLabel(ChangeKind.AddLabel, node, label);
            }

            added += change.Count;
        }

        return added;
    }

    /// <summary>Takes a label from a node; false where it does not have it.</summary>
    public bool RemoveLabel(long node, int label) => RemoveLabels(node, [label]) > 0;

    /// <summary>Takes labels from a node, and tells how many of them it had.</summary>
    public int RemoveLabels(long node, ReadOnlySpan<int> labels)
    {
        RequireWritable();
        var removed = 0;
        foreach (var change in Steps(node, labels, isPresent: true))
        {
            foreach (var label in change)
                BeforeLabelRemoved(node, label);
            SetLabels(node, [.. View.LabelsOf(node).ToArray().Where(label => !change.Contains(label))]);
            foreach (var label in change)
            {
                View.NodeSets.Remove(label, node, _owner);
                CountTypesAt(node, label, -1);
                _log?.ChangeLabel(ChangeKind.RemoveLabel, node, label);
            }

            removed += change.Count;
        }

        return removed;
    }

    /// <summary>Sets a property of a node, or removes it with NULL; false where nothing changes by it.</summary>
    /// <exception cref="InvalidPropertyValueException">The value cannot be stored.</exception>
    public bool SetNodeProperty(long node, int key, Value value)
    {
        RequireWritable();
        var kept = StorableValue.Prepare(value, View.PropertyKeyName(key), _options, _pool);
        var slot = (int)node & PageLayout.SlotMask;
        var old = View.NodePageOf(node).Property(slot, key);
        if (StoredValue.Same(old, kept))
            return false;
        BeforePropertyChange(EntityKind.Node, node, key, kept);
        WritableNodePage(node).SetProperty(slot, key, kept);
        _changed = true;
        _log?.SetProperty(ChangeKind.SetNodeProperty, node, key, kept);
        return true;
    }

    /// <summary>
    /// Deletes a node. Its relationships may be deleted after it, but must be by the end of the statement
    /// (<see cref="CheckDeletedNodes"/>) or of the transaction.
    /// </summary>
    public void DeleteNode(long node)
    {
        RequireWritable();
        var labels = View.LabelsOf(node);
        BeforeDeletion(EntityKind.Node, node, labels);
        foreach (var label in labels)
        {
            View.NodeSets.Remove(label, node, _owner);
            CountTypesAt(node, label, -1);
        }

        View.NodeSets.Delete(node, _owner);
        var page = WritableNodePage(node);
        var slot = (int)node & PageLayout.SlotMask;
        page.ClearProperties(slot);
        page.LabelSet[slot] = LabelSets.Empty;
        page.Alive &= ~(1UL << slot);
        _deletedNodes.Add(node);
        _changed = true;
        _log?.Delete(ChangeKind.DeleteNode, node);
    }

    /// <summary>Makes sure that no node deleted so far still has relationships, as the end of a statement asks.</summary>
    /// <exception cref="NodeStillConnectedException">One has.</exception>
    public void CheckDeletedNodes()
    {
        ThrowIfClosed();
        for (; _deletedNodesChecked < _deletedNodes.Count; _deletedNodesChecked++)
        {
            var node = _deletedNodes[_deletedNodesChecked];
            var degree = View.Degree(node, Direction.Both);
            if (degree > 0)
                throw new NodeStillConnectedException(node, degree);
        }
    }

    /// <summary>
    /// The labels that a change is about, in steps. Every set that a node has had is kept, so that all go in one step but those of
    /// which indexes or constraints speak: an index of several labels looks at what the node has had before each.
    /// </summary>
    private List<HashSet<int>> Steps(long node, ReadOnlySpan<int> labels, bool isPresent)
    {
        var before = new HashSet<int>(View.LabelsOf(node).ToArray());
        var together = new HashSet<int>();
        var steps = new List<HashSet<int>>();
        foreach (var label in labels)
        {
            if (before.Contains(label) != isPresent || !(isPresent ? before.Remove(label) : before.Add(label)))
                continue;
            if (View.Schema.TryByToken(EntityKind.Node, label, out _))
                steps.Add([label]);
            else
                together.Add(label);
        }

        if (together.Count > 0)
            steps.Add(together);
        return steps;
    }

    private void SetLabels(long node, int[] labels)
    {
        Array.Sort(labels);
        WritableNodePage(node).LabelSet[(int)node & PageLayout.SlotMask] = View.LabelSets.Intern(labels);
        _changed = true;
    }

    private int InternLabels(ReadOnlySpan<int> labels)
    {
        if (labels.IsEmpty)
            return LabelSets.Empty;
        var sorted = ArrayPool<int>.Shared.Rent(labels.Length);
        try
        {
            labels.CopyTo(sorted);
            Array.Sort(sorted, 0, labels.Length);
            var distinct = 0;
            for (var i = 0; i < labels.Length; i++)
            {
                if (distinct > 0 && sorted[distinct - 1] == sorted[i])
                    continue;
                _ = View.LabelName(sorted[i]);
                sorted[distinct++] = sorted[i];
            }

            return View.LabelSets.Intern(sorted.AsSpan(0, distinct));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(sorted);
        }
    }

    private NodePage WritableNodePage(long node) => View.NodePages.Writable((int)(node >> PageLayout.SlotBits), _owner)!;

    /// <summary>Lets go of pages in which nothing exists any more; what the transaction deleted stays readable until here.</summary>
    private void DropEmptyPages()
    {
        foreach (var node in _deletedNodes)
        {
            var number = (int)(node >> PageLayout.SlotBits);
            if (View.NodePages[number] is { Alive: 0 } && number < View.NodeBound >> PageLayout.SlotBits)
                View.NodePages.Set(number, null, _owner);
        }

        foreach (var relationship in _deletedRelationships)
        {
            var number = (int)(relationship >> PageLayout.SlotBits);
            if (View.RelationshipPages[number] is { Alive: 0 } && number < View.RelationshipBound >> PageLayout.SlotBits)
                View.RelationshipPages.Set(number, null, _owner);
        }
    }
}
