using ActorGraph.Cypher.Execution;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Pipeline;

/// <summary>
/// Compiled queries by text, of which those that were used last are kept: so many, and no more than fits in some memory. A plan is
/// made again when indexes have come or gone, or when the graph has grown or shrunk so much that another order of steps may be better.
/// </summary>
internal sealed class PlanCache(int capacity, long capacityBytes)
{
    private const double Drift = 2;

    // What a plan takes, by the text that it is made from: about this much beside, and for each character.
    private const long BytesPerPlan = 8 * 1024;
    private const long BytesPerCharacter = 400;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private long _bytes;

    /// <summary>The plan for a text, if there is one that still fits the graph.</summary>
    public CompiledQuery? Find(string text, GraphView graph)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(text, out var node)) return null;
            if (!node.Value.Fits(graph))
            {
                Remove(node);
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Query;
        }
    }

    /// <summary>Keeps a plan that was made for a graph. One that would take too much of the memory is not kept.</summary>
    public void Add(string text, GraphView graph, CompiledQuery query)
    {
        var entry = new Entry(text, query, graph.Indexes, graph.NodeCount, graph.RelationshipCount);
        if (entry.Bytes > capacityBytes / 4) return;
        lock (_lock)
        {
            if (_entries.TryGetValue(text, out var before)) Remove(before);
            while (_entries.Count >= capacity || (_bytes + entry.Bytes > capacityBytes && _entries.Count > 0)) Remove(_byUse.Last!);
            _entries[text] = _byUse.AddFirst(entry);
            _bytes += entry.Bytes;
        }
    }

    /// <summary>Forgets all plans, and tells how many there were.</summary>
    public int Clear()
    {
        lock (_lock)
        {
            var count = _entries.Count;
            _entries.Clear();
            _byUse.Clear();
            _bytes = 0;
            return count;
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _entries.Remove(node.Value.Text);
        _byUse.Remove(node);
        _bytes -= node.Value.Bytes;
    }

    private sealed record Entry(string Text, CompiledQuery Query, IReadOnlyList<IndexDefinition> Indexes, long Nodes, long Relationships)
    {
        public long Bytes { get; } = BytesPerPlan + (BytesPerCharacter * Text.Length);

        public bool Fits(GraphView graph) =>
            ReferenceEquals(graph.Indexes, Indexes) && IsNear(graph.NodeCount, Nodes) && IsNear(graph.RelationshipCount, Relationships);

        private static bool IsNear(long now, long then) => now <= (Drift * then) + 100 && then <= (Drift * now) + 100;
    }
}
