using System.Runtime.CompilerServices;
using ActorGraph.Cypher.Execution.Expressions;
using ActorGraph.Cypher.Execution.Operators;
using ActorGraph.Cypher.Planning;
using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;

namespace ActorGraph.Cypher.Execution.Mapping;

/// <summary>Turns a logical plan into operators: each <c>MapExpand</c> makes an <c>ExpandOperator</c> of a <c>LogicalExpand</c>, and so on.</summary>
internal sealed partial class PlanMapper
{
    private readonly Planner _planner;
    private readonly NameTable _names = new();
    private readonly List<Operator> _nested = [];
    private readonly ExpressionCompiler _expressions;

    private readonly ExecutionMode _mode;
    private readonly List<LogicalPlan> _measured = [];
    private int _depth;

    private PlanMapper(Planner planner, ExecutionMode mode)
    {
        _planner = planner;
        _mode = mode;
        _expressions = new ExpressionCompiler(_names, MapSubquery, measures: mode == ExecutionMode.Profile);
    }

    /// <summary>Makes a bound and planned statement ready to run.</summary>
    public static CompiledQuery Map(BoundStatement statement, LogicalPlan plan, Planner planner, ExecutionMode mode)
    {
        var mapper = new PlanMapper(planner, mode);
        var root = mapper.MapPlan(plan);
        var columns = statement.Query.Columns ?? [];
        return new CompiledQuery(
            root,
            mapper._nested,
            mapper._names,
            planner.Slots,
            [.. columns.Select(column => column.Name)],
            [.. columns.Select(column => column.Variable.Slot)],
            statement.Parameters,
            statement.Updates,
            statement.InTransactions,
            mode,
            plan,
            mapper._measured,
            statement.Observations);
    }

    private Operator MapPlan(LogicalPlan plan)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var isGuarded = ++_depth % StackGuardOperator.Spacing == 0;
        var step = MapStep(plan);
        _depth--;
        if (isGuarded) step = new StackGuardOperator(step);
        if (_mode != ExecutionMode.Profile) return step;
        _measured.Add(plan);
        return new MeasuringOperator(step, _measured.Count - 1);
    }

    /// <summary>Whether an expression makes a value of its own; others hand on what is held elsewhere.</summary>
    private static bool Makes(BoundExpression expression) =>
        expression is not (BoundLiteral or BoundParameter or BoundProperty or BoundVariableReference);

    private Operator MapStep(LogicalPlan plan) => plan switch
    {
        LogicalArgument => new ArgumentOperator(),
        LogicalAllNodesScan scan => new AllNodesScanOperator(scan.Node.Slot),
        LogicalLabelScan scan => new LabelScanOperator(scan.Node.Slot, _names.Label(scan.Label)),
        LogicalNodeByIdSeek seek => new NodeByIdOperator(seek.Node.Slot, MapIds(seek.Seek)),
        LogicalRelationshipByIdSeek seek => MapRelationshipByIdSeek(seek),
        LogicalIndexSeek seek => MapIndexSeek(seek),
        LogicalExpand expand => MapExpand(expand),
        LogicalVarExpand expand => MapVarExpand(expand),
        LogicalShortestPath shortest => MapShortestPath(shortest),
        LogicalRepeat repeat => MapRepeat(repeat),
        LogicalSelectPaths select => MapSelectPaths(select),
        LogicalFilter filter => new FilterOperator(MapPlan(filter.Input), _expressions.CompilePredicate(Conjunction(filter.Predicates))),
        LogicalApply apply => new ApplyOperator(MapPlan(apply.Input), MapPlan(apply.Inner)),
        LogicalForEach each => new ForEachOperator(MapPlan(each.Input), MapPlan(each.Inner)),
        LogicalInTransactions transactions => MapInTransactions(transactions),
        LogicalOptional optional => new OptionalOperator(MapPlan(optional.Input), Slots(optional.Nullable)),
        LogicalProject project => new ProjectOperator(
            MapPlan(project.Input),
            [.. project.Items.Select(item => item.Variable.Slot)],
            [.. project.Items.Select(item => _expressions.Compile(item.Expression))],
            [.. project.Items.Select(item => Makes(item.Expression))]),
        LogicalAggregate aggregate => MapAggregate(aggregate),
        LogicalDistinct distinct => new DistinctOperator(MapPlan(distinct.Input), Slots(distinct.Variables)),
        LogicalSort sort => MapSort(sort),
        LogicalSkip skip => new SkipOperator(MapPlan(skip.Input), Count("SKIP", skip.Count)!),
        LogicalLimit limit => new LimitOperator(MapPlan(limit.Input), Count("LIMIT", limit.Count)!, limit.Exhaustive),
        LogicalUnwind unwind => new UnwindOperator(
            MapPlan(unwind.Input), _expressions.Compile(unwind.List), Makes(unwind.List), unwind.Variable.Slot),
        LogicalLoadCsv { Load: var load } csv => new LoadCsvOperator(
            MapPlan(csv.Input),
            new LoadCsvSpecification(load.Url.Span, _expressions.Compile(load.Url), load.WithHeaders, load.Separator, load.Variable.Slot)),
        LogicalUnion union => new UnionOperator(MapPlan(union.Left), MapPlan(union.Right)),
        LogicalEager eager => new EagerOperator(MapPlan(eager.Input), Slots(eager.Live)),
        LogicalCreate create => new CreateOperator(MapPlan(create.Input), MapCreation(create.Creation, refuseNull: false)),
        LogicalMerge merge => MapMerge(merge),
        LogicalSet set => new SetOperator(MapPlan(set.Input), MapSetItems(set.Items)),
        LogicalDelete delete => new DeleteOperator(
            MapPlan(delete.Input),
            [.. delete.Expressions.Select(expression => (expression.Span, _expressions.Compile(expression)))],
            delete.Detach),
        LogicalProcedureCall call => new ProcedureCallOperator(
            MapPlan(call.Input),
            call.Call.Procedure,
            [.. call.Call.Arguments.Select(_expressions.Compile)],
            [.. call.Call.Yields.Select(yielded => (yielded.Column, yielded.Variable.Slot))]),
        _ => throw new InvalidOperationException($"No operator for {plan.GetType().Name}."),
    };

    private int MapSubquery(BoundSubquery subquery)
    {
        var plan = _planner.PlanQuery(subquery.Query, new LogicalArgument(), subquery.Captures);
        _nested.Add(MapPlan(plan));
        return _nested.Count - 1;
    }

    private AggregateOperator MapAggregate(LogicalAggregate aggregate)
    {
        var keys = aggregate.Aggregation.Keys;
        var columns = aggregate.Aggregation.Aggregates.Select(column => new AggregateColumn(
            column.Aggregate.Function,
            [.. column.Aggregate.Arguments.Select(_expressions.Compile)],
            column.Aggregate.Distinct,
            column.Variable.Slot));
        return new AggregateOperator(
            MapPlan(aggregate.Input),
            [.. keys.Select(key => _expressions.Compile(key.Expression))],
            [.. keys.Select(key => key.Variable.Slot)],
            [.. columns]);
    }

    private SortOperator MapSort(LogicalSort sort) => new(
        MapPlan(sort.Input),
        [.. sort.Keys.Select(key => _expressions.Compile(key.Expression))],
        [.. sort.Keys.Select(key => key.Descending)],
        Slots(sort.Live),
        Count("SKIP", sort.Skip),
        Count("LIMIT", sort.Limit));

    private RowCount? Count(string clause, BoundExpression? count) =>
        count is null ? null : new RowCount(clause, count.Span, _expressions.Compile(count));

    private static BoundExpression Conjunction(IReadOnlyList<BoundExpression> predicates) => BalancedTree.Join(
        predicates, (left, right) => new BoundBinary(left.Span, BinaryOperator.And, left, right, StaticType.Boolean));

    private static int[] Slots(IEnumerable<BoundVariable> variables) => [.. variables.Select(variable => variable.Slot).Distinct()];
}
