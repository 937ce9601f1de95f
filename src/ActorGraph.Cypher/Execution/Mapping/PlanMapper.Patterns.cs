using ActorGraph.Cypher.Execution.Operators;
using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Semantics.Bound;

namespace ActorGraph.Cypher.Execution.Mapping;

internal sealed partial class PlanMapper
{
    private Operator MapExpand(LogicalExpand expand)
    {
        var input = MapPlan(expand.Input);
        var types = Types(expand.Relationship.Types);
        var others = Slots(expand.Others);
        return expand.Into
            ? new ExpandIntoOperator(
                input, expand.From.Slot, expand.Relationship.Variable.Slot, expand.To.Slot, expand.Direction, types, others)
            : new ExpandOperator(
                input, expand.From.Slot, expand.Relationship.Variable.Slot, expand.To.Slot, expand.Direction, types, others);
    }

    private VarExpandOperator MapVarExpand(LogicalVarExpand expand)
    {
        var relationship = expand.Relationship;
        return new VarExpandOperator(MapPlan(expand.Input), new VarExpandSpecification(
            expand.From.Slot,
            relationship.Variable.Slot,
            expand.To.Slot,
            expand.Direction,
            Types(relationship.Types),
            relationship.Length!.Minimum,
            relationship.Length.Maximum ?? long.MaxValue,
            expand.Into,
            expand.From != relationship.From,
            Slots(expand.Others),
            relationship.Step?.Relationship.Slot ?? -1,
            relationship.Step is null ? null : _expressions.CompilePredicate(relationship.Step.Predicate)));
    }

    private ShortestPathOperator MapShortestPath(LogicalShortestPath shortest)
    {
        var relationship = shortest.Pattern.Relationship;
        return new ShortestPathOperator(MapPlan(shortest.Input), new ShortestPathSpecification(
            shortest.Pattern.Span,
            relationship.From.Slot,
            relationship.To.Slot,
            shortest.Pattern.Path.Slot,
            relationship.Variable.Slot,
            relationship.Direction,
            Types(relationship.Types),
            relationship.Length!.Minimum,
            relationship.Length.Maximum ?? long.MaxValue,
            shortest.Pattern.All,
            relationship.Step?.Relationship.Slot ?? -1,
            relationship.Step is null ? null : _expressions.CompilePredicate(relationship.Step.Predicate),
            shortest.Pattern.Predicates.Count == 0 ? null : _expressions.CompilePredicate(Conjunction(shortest.Pattern.Predicates))));
    }

    private RepeatOperator MapRepeat(LogicalRepeat repeat)
    {
        var path = repeat.Pattern;
        var grouped = path.Groups.Select(group => group.Inner.Slot).ToArray();
        var relationships = path.Inner.Relationships.Select(relationship => relationship.Variable.Slot).ToArray();
        return new RepeatOperator(MapPlan(repeat.Input), MapPlan(repeat.Body), new RepeatSpecification(
            repeat.Reversed ? path.To.Slot : path.From.Slot,
            repeat.Reversed ? path.From.Slot : path.To.Slot,
            repeat.Reversed ? path.InnerTo.Slot : path.InnerFrom.Slot,
            repeat.Reversed ? path.InnerFrom.Slot : path.InnerTo.Slot,
            [.. grouped.Concat(path.Inner.Nodes.Select(node => node.Slot)).Concat(relationships).Distinct()],
            [.. path.Groups.Select(group => group.Group.Slot)],
            relationships,
            path.Walk.Slot,
            path.Length.Minimum,
            path.Length.Maximum ?? long.MaxValue,
            repeat.Into,
            repeat.Reversed,
            Slots(repeat.Others)));
    }

    private IndexSeekOperator MapIndexSeek(LogicalIndexSeek seek) =>
        new(seek.Node.Slot, seek.Index, seek.Seek switch
        {
            EqualSeek equal => (IndexLookup)new EqualLookup(_expressions.Compile(equal.Value)),
            ListSeek list => new ListLookup(_expressions.Compile(list.Values)),
            PrefixSeek prefix => new PrefixLookup(_expressions.Compile(prefix.Prefix)),
            RangeSeek range => new RangeLookup(
                range.Lower is null ? null : _expressions.Compile(range.Lower),
                range.LowerInclusive,
                range.Upper is null ? null : _expressions.Compile(range.Upper),
                range.UpperInclusive),
            _ => throw new InvalidOperationException($"No such seek: {seek.Seek.GetType().Name}."),
        });

    private int Types(IReadOnlyList<string> types) => _names.TypeSet(types);
}
