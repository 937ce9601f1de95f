using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Notifications;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;

namespace ActorGraph.Cypher.Semantics.Binding;

internal sealed partial class Binder
{
    private BoundVariableReference? _caseOperand;
    private bool _patternsAllowed;
    private string? _aggregatesRefused = "here";

    /// <summary>Binds something whose truth is asked for: it may be a pattern, and must be able to be a boolean.</summary>
    private BoundExpression BindPredicate(Expression expression)
    {
        var outer = _patternsAllowed;
        _patternsAllowed = true;
        var bound = BindExpression(expression);
        _patternsAllowed = outer;
        Require(bound, KindSet.Boolean);
        return bound;
    }

    private BoundExpression BindExpression(Expression expression)
    {
        RequireStack(expression.Span);
        var patternsAllowed = _patternsAllowed;
        if (expression is not PatternExpression) _patternsAllowed = IsLogical(expression);
        var bound = BindByKind(expression);
        _patternsAllowed = patternsAllowed;
        return bound;
    }

    /// <summary>Below these a pattern stands for its truth.</summary>
    private static bool IsLogical(Expression expression) => expression
        is UnaryExpression { Operator: UnaryOperator.Not }
        or BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor };

    private BoundExpression BindByKind(Expression expression) => expression switch
    {
        LiteralExpression literal => new BoundLiteral(literal.Span, literal.Value),
        ParameterExpression parameter => BindParameter(parameter),
        VariableExpression variable => Reference(variable.Span, Resolve(variable.Span, variable.Name)),
        PropertyExpression property => BindProperty(property),
        IndexExpression index => BindIndex(index),
        SliceExpression slice => BindSlice(slice),
        ListExpression list => BindList(list),
        MapExpression map => new BoundMap(map.Span,
            [.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Name, BindExpression(entry.Value)))]),
        MapProjectionExpression projection => BindMapProjection(projection),
        BinaryExpression binary => BindBinary(binary),
        ComparisonExpression comparison => BindComparison(comparison),
        UnaryExpression unary => BindUnary(unary),
        IsNullExpression isNull => new BoundIsNull(isNull.Place, BindExpression(isNull.Operand), isNull.Negated),
        HasLabelsExpression has => BindHasLabels(has),
        IsTypedExpression typed => new BoundIsTyped(typed.Span, BindExpression(typed.Operand), typed.Type, typed.Negated),
        IsNormalizedExpression normalized =>
            new BoundIsNormalized(normalized.Place, BindExpression(normalized.Operand), normalized.Form, normalized.Negated),
        FunctionCallExpression call => BindFunction(call),
        CountStarExpression count => BindCountStar(count),
        CaseExpression @case => BindCase(@case),
        CasePredicate predicate => BindPredicate(predicate.Predicate),
        CaseOperand => _caseOperand!,
        ListComprehensionExpression comprehension => BindListComprehension(comprehension),
        QuantifierExpression quantifier => BindQuantifier(quantifier),
        ReduceExpression reduce => BindReduce(reduce),
        PatternExpression pattern => BindPatternExpression(pattern),
        PatternComprehensionExpression comprehension => BindPatternComprehension(comprehension),
        SubqueryExpression subquery => BindSubqueryExpression(subquery),
        _ => throw new InvalidOperationException($"No such expression: {expression.GetType().Name}."),
    };

    private BoundParameter BindParameter(ParameterExpression parameter)
    {
        _parameters.Add(parameter.Name);
        return new BoundParameter(parameter.Span, parameter.Name);
    }

    private BoundProperty BindProperty(PropertyExpression property)
    {
        var subject = BindExpression(property.Subject);
        if (!subject.Type.CanBe(KindSet.Keyed)) throw SemanticErrors.NoProperties(subject.Span, subject.Type.Kinds).As(StatusOf(subject));
        if (subject.Type.Kinds is KindSet.Node or KindSet.Relationship or KindSet.Entity) NoteName(NameSort.PropertyKey, property.Key.Name, property.Key.Span);
        return new BoundProperty(property.Span, subject, property.Key.Name);
    }

    private BoundExpression BindIndex(IndexExpression index)
    {
        var subject = BindExpression(index.Subject);
        if (subject.Type.Kinds != KindSet.Unknown && subject.Type.IsAlways(KindSet.Temporal) && index.Index is LiteralExpression { Value: { IsString: true } field })
            return new BoundProperty(index.Place, subject, field.AsString());
        RequireForIndex(subject, KindSet.List | KindSet.Map | KindSet.Entity, StatusOf(subject));
        var key = BindExpression(index.Index);
        if (!subject.Type.CanBe(KindSet.Map | KindSet.Entity)) RequireForIndex(key, KindSet.Integer, GqlStatus.DeclaredType);
        else if (!subject.Type.CanBe(KindSet.List)) RequireForIndex(key, KindSet.String, GqlStatus.DeclaredType);
        return new BoundIndex(index.Place, subject, key);
    }

    private static void RequireForIndex(BoundExpression expression, KindSet kinds, GqlStatus status)
    {
        if (!expression.Type.CanBe(kinds)) throw SemanticErrors.IndexType(expression.Span, expression.Type.Kinds, kinds).As(status);
    }

    private BoundSlice BindSlice(SliceExpression slice)
    {
        var subject = BindExpression(slice.Subject);
        Require(subject, KindSet.List);
        return new BoundSlice(slice.Place, subject, BindEnd(slice.From), BindEnd(slice.To));
    }

    private BoundExpression? BindEnd(Expression? end)
    {
        if (end is null) return null;
        var bound = BindExpression(end);
        Require(bound, KindSet.Integer);
        return bound;
    }

    /// <summary>As in Neo4j, of the items of a list that mixes kinds nothing is known beforehand.</summary>
    private BoundList BindList(ListExpression list)
    {
        var items = list.Items.Select(BindExpression).ToArray();
        var kinds = items.Aggregate(KindSet.Unknown, (all, item) => all | item.Type.Kinds);
        var isMixed = items.Any(item => item.Type.Kinds != kinds) && (kinds & ~KindSet.Number) != 0;
        return new BoundList(list.Span, items, StaticType.ListOf(items.Length == 0 || isMixed ? KindSet.Any : kinds));
    }

    private BoundMapProjection BindMapProjection(MapProjectionExpression projection)
    {
        var subject = Reference(projection.Variable.Span, Resolve(projection.Variable.Span, projection.Variable.Name));
        Require(subject, KindSet.Map | KindSet.Entity);
        var items = new List<KeyValuePair<string, BoundExpression?>>();
        foreach (var item in projection.Items)
        {
            if (item.Key is not { } key)
                items.Add(KeyValuePair.Create<string, BoundExpression?>("*", null));
            else
                items.Add(KeyValuePair.Create<string, BoundExpression?>(
                    key.Name, item.Value is null ? new BoundProperty(item.Span, subject, key.Name) : BindExpression(item.Value)));
        }

        return new BoundMapProjection(projection.Span, subject, items);
    }

    private BoundHasLabels BindHasLabels(HasLabelsExpression has)
    {
        var operand = BindExpression(has.Operand);
        Require(operand, KindSet.Entity);
        var sort = operand.Type.Kinds == KindSet.Relationship ? NameSort.RelationshipType : NameSort.Label;
        NoteLabels(has.Labels, sort);
        if (!_notation.OfPatternsOnly) NoteNotation(has.Labels, sort);
        return new BoundHasLabels(has.Span, operand, BindLabels(has.Labels));
    }

    private BoundCase BindCase(CaseExpression @case)
    {
        BoundVariable? variable = null;
        BoundExpression? operand = null;
        var outer = _caseOperand;
        if (@case.Operand is not null)
        {
            operand = BindExpression(@case.Operand);
            variable = NewAnonymous(operand.Type);
            _caseOperand = Reference(operand.Span, variable);
        }

        var alternatives = new List<BoundCaseAlternative>();
        foreach (var alternative in @case.Alternatives)
        {
            var condition = BalancedTree.Join(
                [.. alternative.Conditions.Select(one => BindCondition(one, variable))],
                (left, right) => new BoundBinary(left.Span, BinaryOperator.Or, left, right, StaticType.Boolean));
            alternatives.Add(new BoundCaseAlternative(condition, BindExpression(alternative.Result)));
        }

        var @else = @case.Else is null ? null : BindExpression(@case.Else);
        _caseOperand = outer;
        var type = alternatives.Select(alternative => alternative.Result.Type).Aggregate((a, b) => a.Or(b));
        if (@else is not null) type = type.Or(@else.Type);
        return new BoundCase(@case.Span, variable, operand, alternatives, @else, type);
    }

    private BoundExpression BindCondition(Expression condition, BoundVariable? operand)
    {
        if (operand is null || condition is CasePredicate) return BindPredicate(condition);
        return new BoundComparison(condition.Span, ComparisonOperator.Equal, Reference(condition.Span, operand), BindExpression(condition));
    }

    private BoundListComprehension BindListComprehension(ListComprehensionExpression comprehension)
    {
        var list = BindExpression(comprehension.List);
        Require(list, KindSet.List);
        var (variable, scope) = LocalScope(comprehension.Variable, list.Type.ItemType);
        return Within(scope, () => new BoundListComprehension(
            comprehension.Span,
            variable,
            list,
            comprehension.Where is null ? null : RefusingAggregates("in a list comprehension", () => BindPredicate(comprehension.Where)),
            comprehension.Result is null ? null : RefusingAggregates("in a list comprehension", () => BindExpression(comprehension.Result))));
    }

    private BoundQuantifier BindQuantifier(QuantifierExpression quantifier)
    {
        var list = BindExpression(quantifier.List);
        Require(list, KindSet.List);
        var (variable, scope) = LocalScope(quantifier.Variable, list.Type.ItemType);
        return Within(scope, () => new BoundQuantifier(
            quantifier.Span,
            quantifier.Quantifier,
            variable,
            list,
            quantifier.Where is null ? null : RefusingAggregates("in a list predicate", () => BindPredicate(quantifier.Where))));
    }

    private BoundReduce BindReduce(ReduceExpression reduce)
    {
        var initial = BindExpression(reduce.Initial);
        var list = BindExpression(reduce.List);
        Require(list, KindSet.List);
        var accumulator = NewVariable(reduce.Accumulator, StaticType.Any);
        var (variable, scope) = LocalScope(reduce.Variable, list.Type.ItemType);
        scope.Declare(accumulator);
        return Within(scope, () => new BoundReduce(
            reduce.Span, accumulator, initial, variable, list, RefusingAggregates("in reduce(…)", () => BindExpression(reduce.Result))));
    }

    private (BoundVariable Variable, Scope Scope) LocalScope(Identifier name, StaticType type)
    {
        var variable = NewVariable(name, type);
        var scope = new Scope(_scope);
        scope.Declare(variable);
        return (variable, scope);
    }

    private T RefusingAggregates<T>(string where, Func<T> bind)
    {
        var outer = _aggregatesRefused;
        _aggregatesRefused = where;
        var bound = bind();
        _aggregatesRefused = outer;
        return bound;
    }

    private T AllowingAggregates<T>(Func<T> bind)
    {
        var outer = _aggregatesRefused;
        _aggregatesRefused = null;
        var bound = bind();
        _aggregatesRefused = outer;
        return bound;
    }
}
