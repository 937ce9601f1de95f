using System.Collections.Concurrent;
using ActorGraph.Cypher.Execution;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Pipeline;

/// <summary>
/// Compiled queries by text. A plan is made again when indexes have come or gone, or when the graph has grown or shrunk so
/// much that another order of steps may be better.
/// </summary>
internal sealed class PlanCache(int capacity)
{
    private const double Drift = 2;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The plan for a text, if there is one that still fits the graph.</summary>
    public CompiledQuery? Find(string text, GraphView graph) =>
        _entries.TryGetValue(text, out var entry) && entry.Fits(graph) ? entry.Query : null;

    /// <summary>Keeps a plan that was made for a graph.</summary>
    public void Add(string text, GraphView graph, CompiledQuery query)
    {
        if (_entries.Count >= capacity) _entries.Clear();
        _entries[text] = new Entry(query, graph.Indexes, graph.NodeCount, graph.RelationshipCount);
    }

    /// <summary>Forgets all plans, and tells how many there were.</summary>
    public int Clear()
    {
        var count = _entries.Count;
        _entries.Clear();
        return count;
    }

    private sealed record Entry(CompiledQuery Query, IReadOnlyList<IndexDefinition> Indexes, long Nodes, long Relationships)
    {
        public bool Fits(GraphView graph) =>
            ReferenceEquals(graph.Indexes, Indexes) && IsNear(graph.NodeCount, Nodes) && IsNear(graph.RelationshipCount, Relationships);

        private static bool IsNear(long now, long then) => now <= (Drift * then) + 100 && then <= (Drift * now) + 100;
    }
}
