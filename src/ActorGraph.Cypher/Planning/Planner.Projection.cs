using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;

namespace ActorGraph.Cypher.Planning;

internal sealed partial class Planner
{
    /// <summary>Grouping, then the new variables, then DISTINCT, order, SKIP, LIMIT and the filter: the order in which the language defines them.</summary>
    private static LogicalPlan PlanProjection(BoundProjection projection, LogicalPlan input, bool changes)
    {
        var plan = input;
        if (projection.Aggregation is { } aggregation)
        {
            var groups = aggregation.Keys.Count == 0 ? 1 : Math.Max(1, Math.Sqrt(plan.Rows));
            plan = new LogicalAggregate(plan, aggregation, groups);
        }

        var items = projection.Items.Where(item => item.Expression is not BoundVariableReference same || same.Variable != item.Variable).ToArray();
        if (items.Length > 0) plan = new LogicalProject(plan, items, plan.Rows);
        IReadOnlyList<BoundVariable> variables = [.. projection.Items.Select(item => item.Variable)];
        if (projection.Distinct) plan = new LogicalDistinct(plan, variables, Math.Max(1, plan.Rows / 2));
        if (projection.OrderBy.Count > 0)
        {
            // A filter behind WITH sees old variables only where nothing was grouped; sorting would lose them, so it keeps what the filter reads.
            var live = projection.Where is null ? variables : [.. variables.Union(BoundTree.Reads(projection.Where))];
            plan = new LogicalSort(plan, projection.OrderBy, live, projection.Skip, projection.Limit, plan.Rows);
        }

        if (projection.Skip is not null) plan = new LogicalSkip(plan, projection.Skip, plan.Rows);
        if (projection.Limit is not null) plan = new LogicalLimit(plan, projection.Limit, changes, Math.Min(plan.Rows, LimitOf(projection.Limit)));
        return projection.Where is null ? plan : new LogicalFilter(plan, [projection.Where], Math.Max(1, plan.Rows / 2));
    }

    private static double LimitOf(BoundExpression limit) =>
        limit is BoundLiteral { Value: { IsInteger: true } value } ? value.AsInteger() : ExpectedListLength;
}
