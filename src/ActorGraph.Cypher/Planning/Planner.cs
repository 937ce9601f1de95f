using System.Runtime.CompilerServices;
using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Planning;

/// <summary>
/// Turns a bound query into a plan. Clauses are planned one after the other, on top of each other; within a MATCH the order
/// of the steps is chosen by cost. One partial file per kind of clause. <paramref name="interrupt"/> ends the planning where time is up;
/// <paramref name="slots"/> is the size of the frame before variables of the plan's own come to it.
/// </summary>
internal sealed partial class Planner(GraphView graph, int slots, Action interrupt)
{
    private readonly GraphStatistics _statistics = new(graph);
    private readonly GraphReads _reads = new();

    /// <summary>The size of the frame so far.</summary>
    public int Slots { get; private set; } = slots;

    /// <summary>Plans a query whose rows start from <paramref name="input"/>, where the variables in <paramref name="known"/> have their value.</summary>
    public LogicalPlan PlanQuery(BoundQuery query, LogicalPlan input, IEnumerable<BoundVariable> known)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (query)
        {
            case BoundUnion union:
                return PlanUnion(union, input, [.. known]);
            case BoundSingleQuery single:
                return PlanClauses(single.Clauses, input, [.. known], isWhole: true);
            default:
                throw new InvalidOperationException($"No such query: {query.GetType().Name}.");
        }
    }

    private LogicalPlan PlanUnion(BoundUnion union, LogicalPlan input, HashSet<BoundVariable> known)
    {
        var (left, right) = (PlanQuery(union.Left, input, known), PlanQuery(union.Right, input, known));
        if (union.Columns is not { } columns) return new LogicalUnion(left, right, left.Rows + right.Rows);
        left = RenameColumns(union.Left, left, columns);
        right = RenameColumns(union.Right, right, columns);
        LogicalPlan plan = new LogicalUnion(left, right, left.Rows + right.Rows);
        return union.All ? plan : new LogicalDistinct(plan, [.. columns.Select(column => column.Variable)], plan.Rows);
    }

    private static LogicalProject RenameColumns(BoundQuery side, LogicalPlan plan, IReadOnlyList<BoundColumn> columns)
    {
        var items = columns.Select(column =>
        {
            var source = side.Columns!.First(candidate => candidate.Name == column.Name).Variable;
            return new BoundItem(column.Variable, new BoundVariableReference(default, source));
        });
        return new LogicalProject(plan, [.. items], plan.Rows);
    }

    /// <summary>
    /// Each clause sees the graph as the clauses before have left it for all rows. So rows are collected before an update, where
    /// something has been read that it might change, and after one, where something follows that might see it half done.
    /// The clauses of a FOREACH, which are no whole query, are run item by item.
    /// </summary>
    private LogicalPlan PlanClauses(IReadOnlyList<BoundClause> clauses, LogicalPlan input, HashSet<BoundVariable> known, bool isWhole)
    {
        var plan = input;
        var hasRead = false;
        var hasUpdated = false;
        var changes = false;
        IReadOnlyList<BoundVariable> live = [];
        foreach (var clause in clauses.SelectMany(Steps))
        {
            var updates = Updates.Any(clause);
            if (hasUpdated || (updates && hasRead))
            {
                plan = new LogicalEager(plan, live);
                hasUpdated = false;
                hasRead = false;
            }

            interrupt();
            var ready = clause;
            if (isWhole) (plan, ready) = AskedBefore(clause, plan, live, known);
            plan = PlanClause(ready, plan, known, changes);
            _reads.Note(clause);
            known.UnionWith(clause.Scope);
            hasUpdated = updates;
            changes |= updates || clause is BoundSubqueryCall { InTransactions: not null };
            hasRead |= !updates && _reads.Any(clause);
            live = clause.Scope;
        }

        // The last update runs for every row before the first row is handed out, so that a reader who stops early stops nothing.
        if (hasUpdated && isWhole && live.Count > 0) plan = new LogicalEager(plan, live);
        return plan;
    }

    private LogicalPlan PlanClause(BoundClause clause, LogicalPlan input, HashSet<BoundVariable> known, bool changes) => clause switch
    {
        BoundMatch match => PlanMatch(match, input, known),
        BoundUnwind unwind => new LogicalUnwind(input, unwind.List, unwind.Variable, input.Rows * ExpectedListLength),
        BoundProjection projection => PlanProjection(projection, input, changes),
        BoundCreate create => PlanPaths(new LogicalCreate(input, create.Creation), create.Creation.Paths),
        BoundMerge merge => PlanMerge(merge, input, known),
        BoundSet set => new LogicalSet(input, set.Items),
        BoundDelete delete => new LogicalDelete(input, delete.Expressions, delete.Detach),
        BoundForeach @foreach => PlanForeach(@foreach, input, known),
        BoundCall call => PlanCall(call, input),
        BoundSubqueryCall call => PlanSubqueryCall(call, input, known),
        BoundLoadCsv load => new LogicalLoadCsv(input, load, input.Rows * ExpectedRecords),
        BoundFinish => new LogicalLimit(input, new BoundLiteral(default, Graph.Values.Value.Integer(0)), Exhaustive: true, 0),
        _ => throw new InvalidOperationException($"No such clause: {clause.GetType().Name}."),
    };

    private const double ExpectedListLength = 10;

    private const double ExpectedRecords = 1000;

    private static LogicalPlan PlanPaths(LogicalPlan plan, IReadOnlyList<BoundNamedPath> paths) => paths.Count == 0
        ? plan
        : new LogicalProject(plan, [.. paths.Select(path => new BoundItem(path.Path, path.Construction))], plan.Rows);

    private LogicalPlan PlanMerge(BoundMerge merge, LogicalPlan input, HashSet<BoundVariable> known)
    {
        var match = PlanPattern(merge.Pattern, new LogicalArgument(), known);
        var live = merge.Scope.Concat(merge.Creation.Nodes.Select(node => node.Variable))
            .Concat(merge.Creation.Relationships.Select(relationship => relationship.Variable))
            .Concat(merge.Creation.Paths.Select(path => path.Path));
        return PlanPaths(
            new LogicalMerge(input, match, merge.Creation, merge.OnCreate, merge.OnMatch, [.. live.Distinct()]), merge.Creation.Paths);
    }

    private LogicalForEach PlanForeach(BoundForeach @foreach, LogicalPlan input, HashSet<BoundVariable> known)
    {
        _reads.Note(@foreach);
        var inside = new HashSet<BoundVariable>(known) { @foreach.Variable };
        var items = new LogicalUnwind(new LogicalArgument(), @foreach.List, @foreach.Variable, ExpectedListLength);
        var each = new LogicalForEach(items, PlanClauses(@foreach.Clauses, new LogicalArgument(), inside, isWhole: false), items.Rows);
        return new LogicalForEach(input, each, input.Rows);
    }

    private static LogicalPlan PlanCall(BoundCall call, LogicalPlan input)
    {
        if (!call.Optional) return Called(input);
        var nullable = call.Yields.Select(yielded => yielded.Variable).ToArray();
        return new LogicalApply(input, new LogicalOptional(Called(new LogicalArgument()), nullable, ExpectedListLength), input.Rows * ExpectedListLength);

        LogicalPlan Called(LogicalPlan rows)
        {
            LogicalPlan plan = new LogicalProcedureCall(rows, call, rows.Rows * ExpectedListLength);
            return call.Where is null ? plan : new LogicalFilter(plan, [call.Where], plan.Rows);
        }
    }

    private LogicalPlan PlanSubqueryCall(BoundSubqueryCall call, LogicalPlan input, HashSet<BoundVariable> known)
    {
        var inner = PlanQuery(call.Query, new LogicalArgument(), known);
        if (call.InTransactions is not null) return PlanInTransactions(call, inner, input);
        if (call.Query.Columns is not { } columns) return new LogicalForEach(input, inner, input.Rows);
        if (call.Optional) inner = new LogicalOptional(inner, [.. columns.Select(column => column.Variable)], Math.Max(1, inner.Rows));
        return new LogicalApply(input, inner, input.Rows * inner.Rows);
    }

    private static LogicalInTransactions PlanInTransactions(BoundSubqueryCall call, LogicalPlan inner, LogicalPlan input)
    {
        BoundVariable[] columns = [.. (call.Query.Columns ?? []).Select(column => column.Variable)];
        if (call.Optional) inner = new LogicalOptional(inner, columns, Math.Max(1, inner.Rows));
        return new LogicalInTransactions(
            input, inner, call.InTransactions!, call.Query.Columns is null ? null : columns, Updates.Any(call.Query), call.Scope);
    }
}
