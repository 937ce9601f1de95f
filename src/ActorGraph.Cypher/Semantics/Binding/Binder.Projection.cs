using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Semantics.Binding;

internal sealed partial class Binder
{
    private BoundProjection BindProjection(Projection projection, Expression? where, bool isReturn)
    {
        var before = _scope;
        var items = BindItems(projection, isReturn);
        var aggregation = SeparateAggregates(items);
        var after = new Scope();
        foreach (var item in items) after.Declare(item.Name, item.Target);

        var both = new Scope(before);
        foreach (var item in items) both.Declare(item.Name, item.Target);
        var closed = projection.Distinct || aggregation is not null;
        var tail = new ProjectionTail(projection.Span, items, [.. after.Variables], aggregation is not null, closed);
        var orderBy = BehindItems(() => projection.OrderBy.Select(key => new BoundSortKey(BindTail(key.Expression, both, tail), key.Descending)).ToArray());
        var skip = BindCount(projection.Skip, "SKIP");
        var limit = BindCount(projection.Limit, "LIMIT");
        var filter = where is null ? null : BehindItems(() => BindTail(where, both, tail with { IsAggregating = false }, isPredicate: true));

        if (!isReturn && projection.Items.FirstOrDefault(item => item.Alias is null && ImpliedName(item.Expression) is null) is { } nameless)
            throw SemanticErrors.NoAlias(nameless.Span, nameless.Text);
        _scope = after;
        return new BoundProjection(
            projection.Span,
            projection.Distinct,
            aggregation,
            [.. items.Select(item => new BoundItem(item.Target, item.Final))],
            orderBy,
            skip,
            limit,
            filter);
    }

    /// <summary>The columns; what <c>*</c> stands for comes first, without what is written out behind it under the same name.</summary>
    private List<ProjectedItem> BindItems(Projection projection, bool isReturn)
    {
        var items = new List<ProjectedItem>();
        var written = projection.Items.ToLookup(NameOf, StringComparer.Ordinal);
        if (projection.Star)
        {
            var named = _scope.Variables.Where(variable => variable.IsNamed).ToArray();
            if (named.Length == 0 && isReturn) throw SemanticErrors.NoVariablesInScope(projection.Span);
            foreach (var variable in named.Where(variable => !written.Contains(variable.Name)).OrderBy(variable => variable.Name, StringComparer.Ordinal))
            {
                Capture(variable);
                items.Add(new ProjectedItem(projection.Span, variable.Name, variable, Reference(projection.Span, variable)));
            }
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in projection.Items)
        {
            var expression = AllowingAggregates(() => BindExpression(item.Expression));
            var name = NameOf(item);
            if (!names.Add(name)) throw SemanticErrors.ColumnConflict(written[name].First().Span, name);
            var same = expression is BoundVariableReference reference && reference.Variable.Name == name ? reference.Variable : null;
            if (same is null && item.Alias is { } alias && _captures.Exists(frame => frame.Outer.TryFind(name, out _)))
                throw SemanticErrors.Shadowing(alias.Span, name);
            var target = same ?? NewVariable(name, expression.Type);
            items.Add(new ProjectedItem(item.Span, name, target, expression));
        }

        return items;
    }

    private static string NameOf(ProjectionItem item) => item.Alias?.Name ?? ImpliedName(item.Expression) ?? item.Text;

    /// <summary>What an item is called that is given no name: a variable and a map made from one are called after it.</summary>
    private static string? ImpliedName(Expression expression) => expression switch
    {
        VariableExpression variable => variable.Name,
        MapProjectionExpression projection => projection.Variable.Name,
        _ => null,
    };

    /// <summary>
    /// Takes the aggregates out of the items. Items without any are the grouping keys; what stands beside an aggregate must be
    /// made of constants and of keys that are a variable or a property of one.
    /// </summary>
    private BoundAggregation? SeparateAggregates(List<ProjectedItem> items)
    {
        if (!items.Any(item => HasAggregate(item.Bound))) return null;
        var keys = items.Where(item => !HasAggregate(item.Bound)).ToArray();
        var simpleKeys = new Dictionary<string, BoundVariable>(StringComparer.Ordinal);
        foreach (var key in keys.Where(key => IsSimple(key.Bound))) simpleKeys.TryAdd(BoundTree.Shape(key.Bound), key.Target);
        var known = keys.Select(key => key.Target).ToHashSet();
        var aggregates = new List<(BoundVariable, BoundAggregate)>();
        foreach (var item in items.Where(item => HasAggregate(item.Bound)))
        {
            item.Final = BoundTree.Rewrite(item.Bound, part =>
            {
                if (part is BoundAggregate aggregate)
                {
                    var variable = ReferenceEquals(part, item.Bound) ? item.Target : NewAnonymous(aggregate.Type);
                    aggregates.Add((variable, aggregate));
                    known.Add(variable);
                    return Reference(part.Span, variable);
                }

                return IsSimple(part) && simpleKeys.TryGetValue(BoundTree.Shape(part), out var key) ? Reference(part.Span, key) : null;
            });
            if (!BoundTree.Reads(item.Final).IsSubsetOf(known)) throw SemanticErrors.AmbiguousAggregation(item.Span);
        }

        foreach (var key in keys) key.Final = Reference(key.Bound.Span, key.Target);
        return new BoundAggregation([.. keys.Select(key => new BoundItem(key.Target, key.Bound))], aggregates);
    }

    /// <summary>
    /// Binds a sort key or the filter behind a projection. It sees the new variables and, where every row stays what it was,
    /// the old ones too; otherwise what it says of the old ones must be what the projection says.
    /// </summary>
    private BoundExpression BindTail(Expression expression, Scope both, ProjectionTail tail, bool isPredicate = false)
    {
        var bound = Within(both, () => tail.IsAggregating
            ? AllowingAggregates(() => BindExpression(expression))
            : isPredicate ? RefusingAggregates("in WHERE", () => BindPredicate(expression))
            : AllowingAggregates(() => BindExpression(expression)));
        if (!isPredicate && !tail.IsAggregating && HasAggregate(bound)) throw SemanticErrors.AggregationOnlyInOrderBy(tail.Span);
        if (!tail.IsClosed) return bound;
        var rewritten = BoundTree.Rewrite(bound, part => tail.Replacement(part, HasAggregate(bound)));
        var left = BoundTree.Reads(rewritten).Where(variable => !tail.Variables.Contains(variable)).ToArray();
        if (left.Length > 0)
        {
            if (tail.IsAggregating && HasAggregate(bound) && left.All(tail.IsPartOfAKey) && !AggregatesOther(rewritten, tail)) throw SemanticErrors.AmbiguousAggregation(expression.Span);
            throw SemanticErrors.UndefinedVariable(expression.Span, left[0].Name, null);
        }

        if (HasAggregate(rewritten)) throw SemanticErrors.AggregationNotAllowed(expression.Span, "in ORDER BY unless it is projected too");
        return rewritten;
    }

    /// <summary>Whether something is aggregated that the projection does not aggregate.</summary>
    private static bool AggregatesOther(BoundExpression expression, ProjectionTail tail) => BoundTree.Contains(
        expression, part => part is BoundAggregate && BoundTree.Reads(part).Any(variable => !tail.Variables.Contains(variable)));

    private BoundExpression? BindCount(Expression? expression, string clause)
    {
        if (expression is null) return null;
        var bound = RefusingAggregates($"in {clause}", () => BindExpression(expression));
        if (BoundTree.Reads(bound).Count > 0 || BoundTree.Contains(bound, part => part is BoundSubquery)) throw SemanticErrors.NotConstant(bound.Span, clause);
        Require(bound, KindSet.Integer, bound is BoundLiteral ? GqlStatus.NotAllowedCount : GqlStatus.OperandType);
        if (bound is BoundSign { Negative: true, Operand: BoundLiteral { Value: { IsInteger: true } magnitude } } && magnitude.AsInteger() > 0)
            throw SemanticErrors.NegativeInteger(bound.Span, -magnitude.AsInteger());
        if (bound is BoundLiteral { Value: { IsInteger: true } value } && value.AsInteger() < 0)
            throw SemanticErrors.NegativeInteger(bound.Span, value.AsInteger());
        return bound;
    }

    private static bool HasAggregate(BoundExpression expression) => BoundTree.Contains(expression, part => part is BoundAggregate);

    private static bool IsSimple(BoundExpression expression) =>
        expression is BoundVariableReference or BoundProperty { Subject: BoundVariableReference };

    /// <summary>An item while it is bound: <see cref="Bound"/> over the variables before, <see cref="Final"/> over keys and aggregates.</summary>
    private sealed class ProjectedItem(SourceSpan span, string name, BoundVariable target, BoundExpression bound)
    {
        public SourceSpan Span { get; } = span;

        public string Name { get; } = name;

        public BoundVariable Target { get; } = target;

        public BoundExpression Bound { get; } = bound;

        public BoundExpression Final { get; set; } = bound;
    }

    /// <summary>What ORDER BY and WHERE behind a projection may refer to.</summary>
    private sealed record ProjectionTail(SourceSpan Span, List<ProjectedItem> Items, HashSet<BoundVariable> Variables, bool IsAggregating, bool IsClosed)
    {
        private readonly Dictionary<string, ProjectedItem> _items = Items
            .GroupBy(item => BoundTree.Shape(item.Bound), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

        // A shape is long to write out; only a part of the size of some item can have its shape.
        private readonly HashSet<int> _sizes = [.. Items.Select(item => BoundTree.Size(item.Bound))];

        /// <summary>What stands for a part that an item says. Beside an aggregate only aggregates and simple keys may be meant.</summary>
        public BoundExpression? Replacement(BoundExpression part, bool besideAggregate)
        {
            if (part is BoundLiteral || !_sizes.Contains(BoundTree.Size(part)) || !_items.TryGetValue(BoundTree.Shape(part), out var item)) return null;
            return besideAggregate && !HasAggregate(item.Bound) && !IsSimple(item.Bound) ? null : Reference(part.Span, item.Target);
        }

        public bool IsPartOfAKey(BoundVariable variable) =>
            Items.Any(item => !HasAggregate(item.Bound) && BoundTree.Reads(item.Bound).Contains(variable));
    }
}
