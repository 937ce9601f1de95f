using ActorGraph.Cypher.Execution.Operators;
using ActorGraph.Cypher.Execution.Updates;
using ActorGraph.Cypher.Planning;
using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;

namespace ActorGraph.Cypher.Execution.Mapping;

internal sealed partial class PlanMapper
{
    private InTransactionsOperator MapInTransactions(LogicalInTransactions transactions) => new(
        MapPlan(transactions.Input),
        MapPlan(transactions.Inner),
        new InTransactionsSpecification(
            transactions.Transactions.BatchSize is { } size ? new RowCount("OF … ROWS", size.Span, _expressions.Compile(size)) : null,
            transactions.Transactions.OnError,
            transactions.Transactions.Status?.Slot ?? -1,
            transactions.Columns is null ? null : Slots(transactions.Columns),
            transactions.Updates,
            Slots(transactions.Live)));

    private MergeOperator MapMerge(LogicalMerge merge) => new(
        MapPlan(merge.Input),
        MapPlan(merge.Match),
        MapCreation(merge.Creation, refuseNull: true),
        MapSetItems(merge.OnCreate),
        MapSetItems(merge.OnMatch),
        Slots(merge.Live));

    private Creation MapCreation(BoundCreation creation, bool refuseNull) => new(
        [.. creation.Nodes.Select(node => new NodeCreation(
            node.Span,
            node.Variable.Slot,
            [.. node.Labels.Select(label => MapLabel(node.Span, label))],
            node.Properties is null ? null : _expressions.Compile(node.Properties)))],
        [.. creation.Relationships.Select(relationship => new RelationshipCreation(
            relationship.Span,
            relationship.Variable.Slot,
            relationship.From.Slot,
            relationship.From.Name,
            relationship.To.Slot,
            relationship.To.Name,
            MapLabel(relationship.Span, relationship.Type),
            relationship.Properties is null ? null : _expressions.Compile(relationship.Properties)))],
        refuseNull);

    private LabelSource MapLabel(SourceSpan span, BoundLabelExpression label) => label switch
    {
        BoundLabel name => new LabelSource(span, name.Name, null),
        BoundDynamicLabel dynamic => new LabelSource(span, null, _expressions.Compile(dynamic.Names)),
        _ => throw new InvalidOperationException($"A {label.GetType().Name} cannot be written."),
    };

    /// <summary>Items that follow each other and set properties of one variable under known keys are done together, as Neo4j does them: <c>SET n.x = n.y, n.y = n.x</c> swaps.</summary>
    private SetAction[] MapSetItems(IReadOnlyList<BoundSetItem> items)
    {
        var actions = new List<SetAction>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not BoundSetProperty first)
            {
                actions.Add(MapSetItem(items[i]));
                continue;
            }

            var together = new List<BoundSetProperty> { first };
            while (i + 1 < items.Count && Planner.AreTogether(items[i], items[i + 1]))
                together.Add((BoundSetProperty)items[++i]);

            actions.Add(new SetPropertyAction(
                first.Span,
                _expressions.Compile(first.Target),
                [.. together.Select(property => (_expressions.Compile(property.Key), _expressions.Compile(property.Value)))]));
        }

        return [.. actions];
    }

    private SetAction MapSetItem(BoundSetItem item) => item switch
    {
        BoundSetProperties properties => new SetPropertiesAction(
            properties.Span, _expressions.Compile(properties.Target), _expressions.Compile(properties.Value), properties.Merge),
        BoundSetLabels labels => new SetLabelsAction(
            labels.Span, _expressions.Compile(labels.Target), [.. labels.Labels.Select(label => MapLabel(labels.Span, label))], labels.Remove),
        _ => throw new InvalidOperationException($"No such item: {item.GetType().Name}."),
    };
}
