using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Planning;

/// <summary>What the planner asks of the graph: how many of what there are.</summary>
internal sealed class GraphStatistics(GraphView graph)
{
    private const double EqualitySelectivity = 0.1;
    private const double RangeSelectivity = 0.3;
    private const double OtherSelectivity = 0.75;

    private readonly Dictionary<(int Label, Direction Direction), double> _allTypes = [];

    /// <summary>All nodes, at least one so that ratios are defined.</summary>
    public double Nodes => Math.Max(1, graph.NodeCount);

    /// <summary>The nodes that carry a label.</summary>
    public double NodesWith(string label) => graph.FindLabel(label) is var id and >= 0 ? graph.CountNodes(id) : 0;

    /// <summary>How many relationships of the given types leave a node that carries one of the labels, on average.</summary>
    public double Fanout(IReadOnlyList<string> labels, IReadOnlyList<string> types, Direction direction)
    {
        if (direction == Direction.Both)
            return Fanout(labels, types, Direction.Outgoing) + Fanout(labels, types, Direction.Incoming);
        var known = labels.Select(graph.FindLabel).Where(id => id >= 0).ToArray();
        var label = known.Length == 0 ? -1 : known.MinBy(graph.CountNodes);
        var total = types.Count == 0
            ? Count(label, -1, direction)
            : types.Select(graph.FindType).Where(type => type >= 0).Sum(type => Count(label, type, direction));
        return total / Math.Max(1, label < 0 ? Nodes : graph.CountNodes(label));
    }

    /// <summary>The share of rows for which a predicate is true.</summary>
    public double Selectivity(BoundExpression predicate) => predicate switch
    {
        BoundHasLabels { Labels: BoundLabel label } => Math.Min(1, NodesWith(label.Name) / Nodes),
        BoundComparison { Operator: Syntax.Tree.ComparisonOperator.Equal } => EqualitySelectivity,
        BoundComparison { Operator: not Syntax.Tree.ComparisonOperator.NotEqual } => RangeSelectivity,
        BoundBinary { Operator: Syntax.Tree.BinaryOperator.In or Syntax.Tree.BinaryOperator.StartsWith } => RangeSelectivity,
        _ => OtherSelectivity,
    };

    /// <summary>Whether there is any index on a label.</summary>
    public bool HasIndexOn(string label) => graph.Indexes.Any(index => index.LabelsOrTypes.Contains(label));

    /// <summary>An index on a label and a property key, where there is one.</summary>
    public PropertyIndex? FindIndex(string label, string key) => PropertyIndex.Find(graph, label, key);

    private double CountOfAllTypes(int label, Direction direction)
    {
        if (_allTypes.TryGetValue((label, direction), out var known)) return known;
        var count = 0L;
        for (var type = 0; type < graph.TypeCount; type++) count += graph.CountRelationships(label, type, direction);
        return _allTypes[(label, direction)] = count;
    }

    private double Count(int label, int type, Direction direction)
    {
        if (label >= 0 && type >= 0) return graph.CountRelationships(label, type, direction);
        if (label >= 0) return CountOfAllTypes(label, direction);
        return type >= 0 ? graph.CountRelationships(type) : graph.RelationshipCount;
    }
}
