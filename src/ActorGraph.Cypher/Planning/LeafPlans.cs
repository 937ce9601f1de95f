using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Planning;

/// <summary>Finds the cheapest way to begin with a node: by id, by an index, by a label, or by looking at all nodes.</summary>
internal static class LeafPlans
{
    /// <summary>The cheapest leaf for a node, and the predicates that it makes true.</summary>
    public static (LogicalPlan Plan, IReadOnlyList<BoundExpression> Covered) Best(
        BoundVariable node, IReadOnlyList<BoundExpression> predicates, IReadOnlySet<BoundVariable> known, GraphStatistics statistics)
    {
        var candidates = new List<(LogicalPlan, IReadOnlyList<BoundExpression>)> { (new LogicalAllNodesScan(node, statistics.Nodes), []) };
        foreach (var predicate in predicates)
        {
            if (IdSeeks.Find(node, predicate, known) is { } seek) candidates.Add((new LogicalNodeByIdSeek(node, seek), [predicate]));
            if (predicate is not BoundHasLabels { Operand: BoundVariableReference subject, Labels: BoundLabel label } || subject.Variable != node) continue;
            candidates.Add((new LogicalLabelScan(node, label.Name, statistics.NodesWith(label.Name)), [predicate]));
            candidates.AddRange(ByIndex(node, label.Name, predicate, predicates, known, statistics));
        }

        return candidates.MinBy(candidate => candidate.Item1.Rows);
    }

    private static IEnumerable<(LogicalPlan, IReadOnlyList<BoundExpression>)> ByIndex(
        BoundVariable node,
        string label,
        BoundExpression hasLabel,
        IReadOnlyList<BoundExpression> predicates,
        IReadOnlySet<BoundVariable> known,
        GraphStatistics statistics)
    {
        if (!statistics.HasIndexOn(label)) yield break;
        foreach (var (key, seek, predicate) in Seeks(node, predicates, known))
        {
            if (statistics.FindIndex(label, key) is not { } index) continue;
            var rows = seek switch
            {
                EqualSeek => index.RowsPerValue,
                ListSeek => index.RowsPerValue * 10,
                RangeSeek { Lower: not null, Upper: not null } => index.Entries * 0.05,
                _ => index.Entries * 0.3,
            };
            IReadOnlyList<BoundExpression> covered = seek is EqualSeek or ListSeek ? [hasLabel, predicate] : [hasLabel];
            yield return (new LogicalIndexSeek(node, index.Name, label, key, seek, index.IsUnique, rows), covered);
        }
    }

    /// <summary>What each predicate lets an index look for, and each pair of a lower and an upper bound together.</summary>
    private static List<(string Key, IndexSeek Seek, BoundExpression Predicate)> Seeks(
        BoundVariable node, IReadOnlyList<BoundExpression> predicates, IReadOnlySet<BoundVariable> known)
    {
        var seeks = new List<(string Key, IndexSeek Seek, BoundExpression Predicate)>();
        foreach (var predicate in predicates)
        {
            if (SeekFor(node, predicate, known) is var (key, seek)) seeks.Add((key, seek, predicate));
        }

        var lower = seeks.Where(one => one.Seek is RangeSeek { Lower: not null }).ToArray();
        foreach (var (key, seek, predicate) in seeks.Where(one => one.Seek is RangeSeek { Upper: not null }).ToArray())
        {
            var upper = (RangeSeek)seek;
            seeks.AddRange(lower.Where(one => one.Key == key).Take(1).Select(one =>
                (key, (IndexSeek)((RangeSeek)one.Seek with { Upper = upper.Upper, UpperInclusive = upper.UpperInclusive }), predicate)));
        }

        return seeks;
    }

    private static (string Key, IndexSeek Seek)? SeekFor(BoundVariable node, BoundExpression predicate, IReadOnlySet<BoundVariable> known)
    {
        switch (predicate)
        {
            case BoundComparison { Operator: ComparisonOperator.Equal } equal when KeyOf(equal.Left) is { } key && IsKnown(equal.Right):
                return (key, new EqualSeek(equal.Right));
            case BoundComparison { Operator: ComparisonOperator.Equal } equal when KeyOf(equal.Right) is { } key && IsKnown(equal.Left):
                return (key, new EqualSeek(equal.Left));
            case BoundComparison { Operator: not ComparisonOperator.NotEqual } range when KeyOf(range.Left) is { } key && IsKnown(range.Right):
                return (key, Range(range.Operator, range.Right));
            case BoundComparison { Operator: not ComparisonOperator.NotEqual } range when KeyOf(range.Right) is { } key && IsKnown(range.Left):
                return (key, Range(Mirrored(range.Operator), range.Left));
            case BoundBinary { Operator: BinaryOperator.In } @in when KeyOf(@in.Left) is { } key && IsKnown(@in.Right):
                return (key, new ListSeek(@in.Right));
            case BoundBinary { Operator: BinaryOperator.StartsWith } prefix when KeyOf(prefix.Left) is { } key && IsKnown(prefix.Right):
                return (key, new PrefixSeek(prefix.Right));
            default:
                return null;
        }

        string? KeyOf(BoundExpression expression) =>
            expression is BoundProperty { Subject: BoundVariableReference subject } property && subject.Variable == node ? property.Key : null;

        bool IsKnown(BoundExpression expression) => BoundTree.Reads(expression).IsSubsetOf(known);
    }

    private static RangeSeek Range(ComparisonOperator @operator, BoundExpression bound) => @operator switch
    {
        ComparisonOperator.Less => new RangeSeek(null, false, bound, false),
        ComparisonOperator.LessOrEqual => new RangeSeek(null, false, bound, true),
        ComparisonOperator.Greater => new RangeSeek(bound, false, null, false),
        _ => new RangeSeek(bound, true, null, false),
    };

    private static ComparisonOperator Mirrored(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        _ => ComparisonOperator.LessOrEqual,
    };
}
