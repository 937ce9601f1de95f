using ActorGraph.Cypher.Execution.Expressions;
using ActorGraph.Cypher.Execution.Operators;
using ActorGraph.Cypher.Execution.SelectedPaths;
using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Execution.Mapping;

internal sealed partial class PlanMapper
{
    private SelectPathsOperator MapSelectPaths(LogicalSelectPaths select)
    {
        var path = select.Path;
        var parts = select.Reversed ? [.. path.Parts.Reverse()] : path.Parts;
        return new SelectPathsOperator(MapPlan(select.Input), new PathSelection(
            MapTrack(select, parts),
            parts[0].Slot,
            parts[^1].Slot,
            select.Into,
            select.Reversed,
            select.Repeatable,
            path.Count is null ? null : _expressions.Compile(path.Count),
            path.Kind is PathSelectorKind.AllShortest or PathSelectorKind.ShortestGroups));
    }

    /// <summary>Each predicate is tested as early as it can be: on a node, on a relationship and its ends, or on the path as a whole.</summary>
    private PathTrack MapTrack(LogicalSelectPaths select, IReadOnlyList<BoundVariable> parts)
    {
        var path = select.Path;
        var predicates = new PredicatePlacement(path.Pattern.Predicates, [.. path.Introduced]);
        var stations = parts.Where((_, i) => i % 2 == 0)
            .Select((node, i) => new Station(node.Slot, Test(predicates.Take(node)), i == 0 || (select.Into && node == parts[^1])))
            .ToArray();
        var segments = new List<Segment>();
        for (var i = 1; i < parts.Count; i += 2)
            segments.Add(MapSegment(path.Pattern, parts[i - 1], parts[i], parts[i + 1], predicates, select.Reversed));
        var named = path.Pattern.Paths.Select(inside => (inside.Path.Slot, PathConstruction.Compile(inside.Construction)));
        return new PathTrack(stations, [.. segments], [.. named], Test(predicates.Rest));
    }

    private Segment MapSegment(
        BoundPattern pattern, BoundVariable left, BoundVariable part, BoundVariable right, PredicatePlacement predicates, bool reversed)
    {
        if (pattern.QuantifiedPaths.Find(path => path.Walk == part) is { } group) return MapGroup(group, reversed);
        var relationship = pattern.Relationships.Find(candidate => candidate.Variable == part)!;
        if (relationship.Length is { } length)
        {
            var step = relationship.Step;
            var hop = new Hop(
                step?.Relationship.Slot ?? -1, DirectionOf(relationship, reversed), Types(relationship.Types), Test(step is null ? [] : [step.Predicate]));
            var anywhere = new Station(-1, null, IsKnown: false);
            return new GroupSegment([anywhere, anywhere], [hop], length.Minimum, length.Maximum ?? long.MaxValue, [], part.Slot, null);
        }

        return new HopSegment(new Hop(
            part.Slot, DirectionOf(relationship, reversed), Types(relationship.Types), Test(predicates.Take(left, part, right))));
    }

    private GroupSegment MapGroup(BoundQuantifiedPath group, bool reversed)
    {
        var inner = group.Inner;
        var hops = reversed ? Enumerable.Reverse(inner.Relationships).ToArray() : [.. inner.Relationships];
        var nodes = NodesAlong(group, hops, reversed);
        var predicates = new PredicatePlacement(
            inner.Predicates, [.. inner.Nodes, .. hops.Select(hop => hop.Variable), .. group.Groups.Select(pair => pair.Inner)]);
        var stations = nodes.Select(node => new Station(node.Slot, Test(predicates.Take(node)), IsKnown: false)).ToArray();
        var steps = hops.Select((hop, i) => new Hop(
            hop.Variable.Slot, DirectionOf(hop, reversed), Types(hop.Types), Test(predicates.Take(nodes[i], hop.Variable, nodes[i + 1])))).ToArray();
        return new GroupSegment(
            stations, steps, group.Length.Minimum, group.Length.Maximum ?? long.MaxValue,
            [.. group.Groups.Select(pair => (pair.Inner.Slot, pair.Group.Slot))], group.Walk.Slot, Test(predicates.Rest));
    }

    private static List<BoundVariable> NodesAlong(BoundQuantifiedPath group, IEnumerable<BoundRelationship> hops, bool reversed)
    {
        var nodes = new List<BoundVariable> { reversed ? group.InnerTo : group.InnerFrom };
        nodes.AddRange(hops.Select(hop => reversed ? hop.From : hop.To));
        return nodes;
    }

    private static Direction DirectionOf(BoundRelationship relationship, bool reversed) => !reversed ? relationship.Direction : relationship.Direction switch
    {
        Direction.Outgoing => Direction.Incoming,
        Direction.Incoming => Direction.Outgoing,
        _ => Direction.Both,
    };

    private Predicate? Test(IReadOnlyList<BoundExpression> predicates) =>
        predicates.Count == 0 ? null : _expressions.CompilePredicate(Conjunction(predicates));

    /// <summary>Hands out predicates to the first place where all that they read of the path is known.</summary>
    private sealed class PredicatePlacement(IEnumerable<BoundExpression> predicates, HashSet<BoundVariable> ofPath)
    {
        private readonly List<BoundExpression> _left = [.. predicates];

        /// <summary>What was not handed out.</summary>
        public IReadOnlyList<BoundExpression> Rest => _left;

        public IReadOnlyList<BoundExpression> Take(params BoundVariable[] known)
        {
            var taken = _left.Where(predicate => BoundTree.Reads(predicate).Where(ofPath.Contains).All(known.Contains)).ToArray();
            _left.RemoveAll(taken.Contains);
            return taken;
        }
    }
}
