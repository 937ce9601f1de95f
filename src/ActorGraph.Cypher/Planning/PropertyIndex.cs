using ActorGraph.Graph;

namespace ActorGraph.Cypher.Planning;

/// <summary>What the planner knows of a range index over one property of one label.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Entries">How many nodes it holds.</param>
/// <param name="RowsPerValue">How many nodes share a value, on average.</param>
/// <param name="IsUnique">Whether a constraint keeps values from being shared.</param>
internal sealed record PropertyIndex(string Name, double Entries, double RowsPerValue, bool IsUnique)
{
    public static PropertyIndex? Find(GraphView graph, string label, string key)
    {
        var (labelId, keyId) = (graph.FindLabel(label), graph.FindPropertyKey(key));
        if (labelId < 0 || keyId < 0 || !graph.TryFindIndex(EntityKind.Node, labelId, keyId, out var index)) return null;
        var statistics = graph.Statistics(index);
        return new PropertyIndex(
            index.Name, statistics.Entries, statistics.Entries / Math.Max(1.0, statistics.Distinct), index.OwningConstraint is not null);
    }
}
