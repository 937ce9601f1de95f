using System.Numerics;
using ActorGraph.Graph.Adjacency;
using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Trees;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Builds a root from the pages of a snapshot. What can be told from the pages (adjacency, bitmaps, counts) is not stored but
/// built; what they say is checked, since a file may be anybody's.
/// </summary>
internal sealed class SnapshotReader(GraphView view, StringPool pool, CaseFindings findings)
{
    private readonly object _owner = new();
    private readonly AdjacencyBuilder _outgoing = new(new object());
    private readonly AdjacencyBuilder _incoming = new(new object());
    private readonly Dictionary<(int Label, int Type, Direction Direction), long> _counts = [];
    private int[] _labels = new int[16];
    private Action<WriteTransaction> _makeSchema = static _ => { };
    private PageList? _nodeList;
    private PageList? _relationshipList;
    private bool _hasCatalog;
    private long _loose;

    /// <summary>Takes the next page; they come in the order of their kinds, the catalog first.</summary>
    /// <exception cref="FormatException">The page contradicts itself or those before it.</exception>
    public void Take(StoredPage page)
    {
        switch (page.Kind)
        {
            case StoredPageKind.Catalog:
                (_makeSchema, _nodeList, _relationshipList) = CatalogPage.Decode(page.Content!, view, _owner);
                _hasCatalog = true;
                break;
            case StoredPageKind.Nodes:
                SkipTo(_nodeList, "node", page.Number);
                TakeNodes(page.Number, page.Content!);
                break;
            case StoredPageKind.Relationships:
                SkipTo(_relationshipList, "relationship", page.Number);
                TakeRelationships(page.Number, page.Content!);
                break;
            default:
                if (!_hasCatalog)
                    throw new FormatException("the names that all other pages need are missing");
                break;
        }
    }

    /// <summary>
    /// Builds what is told from all pages together, and returns what makes the schema anew. That goes through a transaction, so that
    /// a file whose content breaks its own constraints is refused.
    /// </summary>
    /// <exception cref="FormatException">Pages are missing.</exception>
    public Action<WriteTransaction> Finish()
    {
        SkipTo(_nodeList, "node", null);
        SkipTo(_relationshipList, "relationship", null);
        if (_loose > 0)
            findings.Add(CaseFindingKind.PagesMissing, $"{_loose} relationships are left out, because a node that they join is missing.");
        Parallel.Invoke(
            () => view.OutgoingMap = _outgoing.Build(id => new AdjacencyEntry(view.EndsOf(id).Type, id, view.EndsOf(id).End)),
            () => view.IncomingMap = _incoming.Build(id => new AdjacencyEntry(view.EndsOf(id).Type, id, view.EndsOf(id).Start)));
        var counts = _counts.Select(c => new CountKey(c.Key.Label, c.Key.Type, c.Key.Direction, c.Value)).ToArray();
        counts.AsSpan().Sort(static (a, b) => CountKey.Compare(a, b));
        view.TypeCounts = BPlusTree<CountKey, CountKey>.Build(counts, _owner);
        return _makeSchema;
    }

    private void TakeNodes(int number, byte[] content)
    {
        var reader = new ByteReader(content);
        var page = new NodePage(_owner) { Alive = Alive(ref reader, number, view.NodeBound) };
        var properties = new PropertyBlockBuilder();
        for (var slot = 0; slot < PageLayout.Slots; slot++)
        {
            if (page.Has(slot))
            {
                var id = (number << PageLayout.SlotBits) + slot;
                page.LabelSet[slot] = Labels(ref reader, id);
                view.NodeSets.Create(id, _owner);
                TakeProperties(ref reader, properties);
            }

            properties.EndSlot();
        }

        End(ref reader);
        page.Properties = properties.Build(_owner);
        view.NodePages.Set(number, page, _owner);
    }

    private void TakeRelationships(int number, byte[] content)
    {
        var reader = new ByteReader(content);
        var page = new RelationshipPage(_owner) { Alive = Alive(ref reader, number, view.RelationshipBound) };
        var properties = new PropertyBlockBuilder();
        for (var slot = 0; slot < PageLayout.Slots; slot++)
        {
            if (page.Has(slot))
            {
                var ends = new RelationshipEnds(reader.Below(view.NodeBound), reader.Below(view.NodeBound), reader.Below(view.TypeCount));
                page.Ends[slot] = ends;
                if (!TakeEnds((number << PageLayout.SlotBits) + slot, ends))
                    page.Alive &= ~(1UL << slot);
                TakeProperties(ref reader, properties);
            }

            properties.EndSlot();
        }

        End(ref reader);
        page.Properties = properties.Build(_owner);
        view.RelationshipPages.Set(number, page, _owner);
    }

    private bool TakeEnds(int id, RelationshipEnds ends)
    {
        var (start, end, type) = ends;
        if (!view.NodeExists(start) || !view.NodeExists(end))
        {
            if (!findings.IsTolerant)
                throw new FormatException($"relationship {id} hangs at a node that does not exist");
            _loose++;
            return false;
        }

        view.RelationshipSets.Create(id, _owner);
        view.RelationshipSets.Add(type, id, _owner);
        _outgoing.Add(start, id);
        _incoming.Add(end, id);
        if (start == end)
            view.Loops.Add(new SelfLoop(start, type, id), _owner);
        foreach (var label in view.LabelsOf(start))
            Count(label, type, Direction.Outgoing);
        foreach (var label in view.LabelsOf(end))
            Count(label, type, Direction.Incoming);
        return true;
    }

    private void SkipTo(PageList? list, string sort, int? number)
    {
        foreach (var missing in list?.SkipTo(number) ?? [])
        {
            var first = (long)missing << PageLayout.SlotBits;
            var message = $"The page of the {sort}s {first} to {first + PageLayout.Slots - 1} is missing or cannot be read";
            if (!findings.IsTolerant)
                throw new FormatException(char.ToLowerInvariant(message[0]) + message[1..]);
            findings.Add(CaseFindingKind.PagesMissing, message + ".");
        }
    }

    private void Count(int label, int type, Direction direction)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, (label, type, direction), out _);
        count++;
    }

    private int Labels(ref ByteReader reader, int node)
    {
        var count = reader.Count();
        if (count > _labels.Length)
            Array.Resize(ref _labels, count);
        for (var i = 0; i < count; i++)
        {
            _labels[i] = reader.Below(view.LabelCount);
            if (i > 0 && _labels[i] <= _labels[i - 1])
                throw new FormatException($"the labels of node {node} are not in order");
            view.NodeSets.Add(_labels[i], node, _owner);
        }

        return view.LabelSets.Intern(_labels.AsSpan(0, count));
    }

    private void TakeProperties(ref ByteReader reader, PropertyBlockBuilder properties)
    {
        var count = reader.Count();
        var last = -1;
        for (var i = 0; i < count; i++)
        {
            var key = reader.Below(view.PropertyKeyCount);
            var value = reader.Value();
            if (key <= last || value.IsNull)
                throw new FormatException("the properties of an element are not in order");
            properties.Add(key, value.IsString ? Values.Value.String(pool.Share(value.AsString())) : value);
            last = key;
        }
    }

    private static ulong Alive(ref ByteReader reader, int number, int bound)
    {
        var alive = reader.Word();
        var highest = ((long)number << PageLayout.SlotBits) + 63 - BitOperations.LeadingZeroCount(alive);
        return alive != 0 && highest < bound ? alive : throw new FormatException($"page {number} holds ids beyond {bound}");
    }

    private static void End(ref ByteReader reader)
    {
        if (!reader.AtEnd)
            throw new FormatException("something follows its end");
    }
}
