using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;

namespace ActorGraph.Cypher.Semantics.Binding;

internal sealed partial class Binder
{
    private static bool IsSelective(PathPattern path) => path.Selector.Kind is
        PathSelectorKind.Any or PathSelectorKind.Shortest or PathSelectorKind.AllShortest or PathSelectorKind.ShortestGroups;

    /// <summary>
    /// Binds <c>SHORTEST k …</c> and its like. What stands inside the path must hold before any paths are chosen, so it is kept
    /// apart from the WHERE of the clause, which is applied to those that were.
    /// </summary>
    private void BindSelectedPath(PathPattern path, PatternBinding binding)
    {
        var inner = binding with { Pattern = new BoundPattern(), Deferred = [], Arguments = [] };
        var parts = BindElements(path.Elements, inner, namedInside: true);
        CheckArguments(inner);
        foreach (var predicate in inner.Deferred) predicate();
        RefuseNestedRepetition(inner.Pattern);
        var count = path.Selector.Count is null ? null : BindPathCount(path.Selector.Count);
        SeparateRepeated(parts, inner);
        binding.Pattern.Selected = new BoundSelectedPath(path.Span, path.Selector.Kind, count, inner.Pattern, parts);
        binding.Pattern.Arguments.UnionWith(inner.Pattern.Arguments);
        if (path.Variable is null) return;
        var variable = DeclarePath(path.Variable);
        binding.Pattern.Paths.Add(new BoundNamedPath(variable, new BoundPathConstruction(path.Span, parts)));
    }

    private BoundExpression BindPathCount(Expression count)
    {
        var bound = BindExpression(count);
        if (bound is BoundLiteral { Value: { IsInteger: true } value } && value.AsInteger() < 1)
            throw SemanticErrors.PathCountNotPositive(count.Span);
        return bound;
    }

    /// <summary>
    /// A node inside the path that has its value before, or that stands in the path twice, is matched under a name of its own
    /// and must be the same one.
    /// </summary>
    private void SeparateRepeated(List<BoundVariable> parts, PatternBinding binding)
    {
        var met = new HashSet<BoundVariable>(binding.Before) { parts[0], parts[^1] };
        for (var i = 2; i < parts.Count - 1; i += 2)
        {
            if (met.Add(parts[i])) continue;
            var again = NewAnonymous(StaticType.Node);
            binding.Pattern.Predicates.Add(new BoundComparison(
                default, ComparisonOperator.Equal, Reference(default, again), Reference(default, parts[i])));
            parts[i] = again;
        }
    }

    private static void RefuseNestedRepetition(BoundPattern pattern)
    {
        foreach (var repeated in pattern.QuantifiedPaths)
        {
            if (repeated.Inner.QuantifiedPaths.Count > 0 || repeated.Inner.Relationships.Exists(relationship => relationship.Length is not null))
                throw SemanticErrors.NestedRepetition(repeated.Span);
        }
    }
}
