using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;

namespace ActorGraph.Cypher.Planning;

internal sealed partial class Planner
{
    /// <summary>Up to so many nodes at the far end are looked up first, so that each search knows where to stop.</summary>
    private const double FewEnds = 16;

    /// <summary>
    /// A selected path is searched from the end of which fewer nodes will do. The other end is looked up before only where few
    /// nodes will do there too; otherwise one search finds all of them.
    /// </summary>
    private LogicalPlan PlanSelectedPath(BoundPattern pattern, BoundSelectedPath selected, LogicalPlan input, HashSet<BoundVariable> known)
    {
        var (first, last) = (selected.Parts[0], selected.Parts[^1]);
        var inside = new HashSet<BoundVariable>(known);
        var reversed = ScanRows(last) < ScanRows(first);
        var (start, end) = reversed ? (last, first) : (first, last);
        var plan = Scanned(start, input);
        if (ScanRows(end) <= FewEnds) plan = Scanned(end, plan);
        var into = inside.Contains(end);
        var perPair = selected.Count is BoundLiteral { Value: { IsInteger: true } count } ? count.AsInteger() : 1;
        var rows = plan.Rows * perPair * (into ? 1 : _statistics.Nodes);
        plan = new LogicalSelectPaths(plan, selected, reversed, into, pattern.RepeatableElements, rows);
        plan = PlanPaths(plan, [.. pattern.Paths]);
        if (pattern.Predicates.Count == 0) return plan;
        rows = pattern.Predicates.Aggregate(plan.Rows, (left, predicate) => left * _statistics.Selectivity(predicate));
        return new LogicalFilter(plan, [.. pattern.Predicates], rows);

        double ScanRows(BoundVariable node) =>
            inside.Contains(node) ? 0 : LeafPlans.Best(node, selected.Pattern.Predicates, inside, _statistics).Plan.Rows;

        LogicalPlan Scanned(BoundVariable node, LogicalPlan before)
        {
            if (!inside.Add(node)) return before;
            var scan = LeafPlans.Best(node, selected.Pattern.Predicates, inside, _statistics).Plan;
            return before is LogicalArgument ? scan : new LogicalApply(before, scan, before.Rows * scan.Rows);
        }
    }
}
