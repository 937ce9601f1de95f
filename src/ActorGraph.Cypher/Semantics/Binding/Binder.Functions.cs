using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Notifications;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;

namespace ActorGraph.Cypher.Semantics.Binding;

internal sealed partial class Binder
{
    private bool _insideAggregate;
    private FunctionCallExpression? _unknownFunction;

    private BoundExpression BindFunction(FunctionCallExpression call)
    {
        if (call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase) && call.Arguments.Count == 1)
            return BindExistsFunction(call);
        if (_functions.TryGetAggregate(call.Name, out var aggregate))
            return BindAggregate(call, aggregate);
        var isKnown = _functions.TryGetFunction(call.Name, out var function);
        if (call.Distinct) throw SemanticErrors.UnexpectedSyntax(call.NameSpan, $"DISTINCT is only allowed in aggregating functions, which `{call.Name}` is not.");
        if (!isKnown) return BindUnknownFunction(call);
        if (_insideAggregate && !function!.Deterministic)
            throw SemanticErrors.NotDeterministic(call.Span);
        if (function!.ReplacedBy is { } instead) _notifications.Add(NotificationTexts.DeprecatedFunction(call.Span, function.Name, instead));
        var arguments = BindArguments(call, function.Parameters, function.TypeBefore);
        if (function.Name == "point") CheckWrittenPoint(arguments);
        return new BoundFunctionCall(call.Span, function, arguments, TypeTexts.Parse(function.ReturnType));
    }

    /// <summary>
    /// As in Neo4j, that there is no such function is told last: whatever else is wrong with the query comes before. Until then it
    /// stands for something of any type that reads its arguments.
    /// </summary>
    private BoundList BindUnknownFunction(FunctionCallExpression call)
    {
        if (_unknownFunction is not { } first || call.Span.Start < first.Span.Start) _unknownFunction = call;
        return new BoundList(call.Span, [.. call.Arguments.Select(BindExpression)], StaticType.Any);
    }

    /// <summary>What is known for sure of the name comes first, then what it looks like, then what is known of its family.</summary>
    private CypherException Unknown(FunctionCallExpression call)
    {
        var substitute = OtherDialects.SubstituteFor(call.Name) ?? UnavailableFunctions.SubstituteFor(call.Name);
        if (substitute is not null) return SemanticErrors.FunctionOfAnotherDialect(call.NameSpan, call.Name, substitute);
        var closest = _functions.ClosestName(call.Name);
        return closest is null && UnavailableFunctions.ReasonFor(call.Name) is { } reason
            ? SemanticErrors.FunctionOfAFamily(call.NameSpan, call.Name, reason)
            : SemanticErrors.UnknownFunction(call.NameSpan, call.Name, closest);
    }

    /// <summary><c>exists(pattern)</c> asks for a match, <c>exists(n.key)</c> for a value.</summary>
    private BoundExpression BindExistsFunction(FunctionCallExpression call)
    {
        if (call.Arguments[0] is PatternExpression)
            return BindPredicate(call.Arguments[0]);
        if (call.Arguments[0] is not (PropertyExpression or IndexExpression))
            throw SemanticErrors.UnexpectedSyntax(call.Arguments[0].Span, "`exists(…)` takes a pattern or a property. Use `IS NOT NULL` for other values.").As(GqlStatus.DeclaredType);
        return new BoundIsNull(call.Span, BindExpression(call.Arguments[0]), Negated: true);
    }

    private BoundAggregate BindAggregate(FunctionCallExpression call, AggregateDefinition aggregate)
    {
        CheckAggregateAllowed(call.Span);
        _insideAggregate = true;
        var arguments = BindArguments(call, aggregate.Parameters);
        _insideAggregate = false;
        if (aggregate.Name.StartsWith("percentile", StringComparison.Ordinal)) CheckWrittenPercentile(arguments);
        var type = aggregate.Name.Equals("collect", StringComparison.OrdinalIgnoreCase)
            ? StaticType.ListOf(arguments[0].Type.Kinds)
            : TypeTexts.Parse(aggregate.ReturnType);
        return new BoundAggregate(call.Span, aggregate, call.Distinct, arguments, type);
    }

    private BoundAggregate BindCountStar(CountStarExpression count)
    {
        CheckAggregateAllowed(count.Span);
        _functions.TryGetAggregate("count", out var aggregate);
        return new BoundAggregate(count.Span, aggregate!, Distinct: false, [], StaticType.Integer);
    }

    private void CheckAggregateAllowed(SourceSpan span)
    {
        if (_insideAggregate) throw SemanticErrors.NestedAggregation(span);
        if (_aggregatesRefused is { } where) throw SemanticErrors.AggregationNotAllowed(span, where);
    }

    /// <summary>What is wrong inside of the arguments is told first, then their number, then their types.</summary>
    private List<BoundExpression> BindArguments(FunctionCallExpression call, IReadOnlyList<FunctionParameter> parameters, string? typeBefore = null)
    {
        var bound = call.Arguments.Select(BindExpression).ToList();
        CheckArity(call.Span, call.Name, bound.Count, parameters);
        for (var i = 0; i < bound.Count; i++)
        {
            var kinds = TypeTexts.Parse(typeBefore ?? parameters[Math.Min(i, parameters.Count - 1)].Type).Kinds;
            Require(bound[i], kinds.HasFlag(KindSet.Float) ? kinds | KindSet.Integer : kinds, ArgumentStatus(call.Name, bound[i]));
        }

        return bound;
    }

    /// <summary>Neo4j checks the arguments of those that take any list as it checks operands.</summary>
    private static GqlStatus ArgumentStatus(string function, BoundExpression argument) =>
        argument is not BoundVariableReference && function.ToLowerInvariant() is "head" or "last" or "tail" or "reverse"
            ? GqlStatus.OperandType
            : GqlStatus.DeclaredType;

    private static void CheckArity(SourceSpan span, string name, int found, IReadOnlyList<FunctionParameter> parameters)
    {
        var least = parameters.Count(parameter => !parameter.IsOptional && !parameter.IsVariadic);
        var most = parameters.Any(parameter => parameter.IsVariadic) ? int.MaxValue : parameters.Count;
        if (found >= least && found <= most) return;
        var wanted = most == int.MaxValue ? $"at least {least} argument(s)" : least == most ? $"{least} argument(s)" : $"{least} to {most} arguments";
        throw SemanticErrors.NumberOfArguments(span, name, found, wanted);
    }

    private BoundExpression BindPatternExpression(PatternExpression expression)
    {
        var shortest = expression.Pattern.Selector.Kind is PathSelectorKind.ShortestPathFunction or PathSelectorKind.AllShortestPathsFunction;
        var (query, path) = BindNested(() =>
        {
            var binding = new PatternBinding(new BoundPattern(), "a pattern expression", [.. _scope.Variables]) { NewVariablesAllowed = false };
            BindPath(expression.Pattern, binding);
            CheckArguments(binding);
            foreach (var predicate in binding.Deferred) predicate();
            return (QueryOf(expression.Span, binding.Pattern), binding.Pattern.ShortestPaths.FirstOrDefault()?.Path);
        });
        if (!_patternsAllowed && !shortest) throw SemanticErrors.PatternNotAllowed(expression.Span);
        if (path is null)
            return new BoundSubquery(expression.Span, BoundSubqueryKind.Exists, query.Query, null, StaticType.Boolean) { Captures = query.Captures };
        var all = expression.Pattern.Selector.Kind == PathSelectorKind.AllShortestPathsFunction;
        return new BoundSubquery(
            expression.Span,
            all ? BoundSubqueryKind.Collect : BoundSubqueryKind.First,
            query.Query,
            path,
            all ? StaticType.ListOf(KindSet.Path) : StaticType.Path)
        {
            Captures = query.Captures,
        };
    }

    private BoundSubquery BindPatternComprehension(PatternComprehensionExpression comprehension)
    {
        var (query, result) = BindNested(() =>
        {
            var pattern = BindPatterns([comprehension.Pattern], comprehension.Where, "a pattern comprehension");
            var value = RefusingAggregates("in a pattern comprehension", () => BindExpression(comprehension.Result));
            var variable = NewAnonymous(value.Type);
            BoundClause[] clauses =
            [
                new BoundMatch(comprehension.Span, Optional: false, pattern) { Scope = [.. _scope.Variables] },
                new BoundProjection(comprehension.Span, false, null, [new BoundItem(variable, value)], [], null, null, null) { Scope = [variable] },
            ];
            return ((BoundQuery)new BoundSingleQuery(clauses, null), (BoundVariable?)variable);
        });
        return new BoundSubquery(
            comprehension.Span, BoundSubqueryKind.Collect, query.Query, result, StaticType.ListOf(result!.Type.Kinds))
        {
            Captures = query.Captures,
        };
    }

    private BoundSubquery BindSubqueryExpression(SubqueryExpression subquery)
    {
        if (_subqueriesRefusedIn is { } clause) throw SemanticErrors.SubqueryNotAllowed(subquery.Span, subquery.Kind.ToString(), clause);
        if (Finishes(subquery.Query)) throw SemanticErrors.ClauseComposition(subquery.Span, $"A {subquery.Kind} expression cannot end with FINISH, which leaves no rows.").As(GqlStatus.InvalidSyntax("42N22"));
        var updates = _updates;
        var (query, _) = BindNested(() => (BindQuery(subquery.Query, mustEnd: subquery.Kind == SubqueryKind.Collect), (BoundVariable?)null));
        if (_updates && !updates)
            throw SemanticErrors.ClauseComposition(subquery.Span, $"A {subquery.Kind} expression cannot contain any updates.").As(GqlStatus.InvalidSyntax("42N57"));
        if (subquery.Kind != SubqueryKind.Collect)
        {
            var kind = subquery.Kind == SubqueryKind.Exists ? BoundSubqueryKind.Exists : BoundSubqueryKind.Count;
            var type = subquery.Kind == SubqueryKind.Exists ? StaticType.Boolean : StaticType.Integer;
            return new BoundSubquery(subquery.Span, kind, query.Query, null, type) { Captures = query.Captures };
        }

        if (query.Query.Columns is not [var column])
            throw SemanticErrors.UnexpectedSyntax(subquery.Span, "A Collect Expression must end with a single return column.").As(GqlStatus.InvalidSyntax("42N22"));
        return new BoundSubquery(
            subquery.Span, BoundSubqueryKind.Collect, query.Query, column.Variable, StaticType.ListOf(column.Variable.Type.Kinds))
        {
            Captures = query.Captures,
        };
    }

    private static bool Finishes(Query query) => query switch
    {
        UnionQuery union => Finishes(union.Left) || Finishes(union.Right),
        SingleQuery single => single.Clauses is [.., FinishClause],
        _ => false,
    };

    private static BoundQuery QueryOf(SourceSpan span, BoundPattern pattern) =>
        new BoundSingleQuery([new BoundMatch(span, Optional: false, pattern)], null);

    /// <summary>Binds a query inside an expression: it sees the variables around it, its own are gone afterwards.</summary>
    private ((BoundQuery Query, IReadOnlySet<BoundVariable> Captures), BoundVariable?) BindNested(Func<(BoundQuery, BoundVariable?)> bind)
    {
        var frame = new CaptureFrame(_slots, [], _scope);
        _captures.Add(frame);
        var patternsAllowed = _patternsAllowed;
        var insideAggregate = _insideAggregate;
        _patternsAllowed = false;
        _insideAggregate = false;
        var (query, variable) = Within(new Scope(_scope), bind);
        _patternsAllowed = patternsAllowed;
        _insideAggregate = insideAggregate;
        _captures.RemoveAt(_captures.Count - 1);
        return ((query, frame.Variables), variable);
    }
}
