using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;

namespace ActorGraph.Cypher.Semantics.Binding;

internal sealed partial class Binder
{
    private bool _standaloneCall;

    private BoundQuery BindStandalone(Query query)
    {
        _standaloneCall = query is SingleQuery { Clauses: [CallClause] };
        return BindQuery(query, mustEnd: true);
    }

    /// <summary>
    /// Binds a query in the current scope. With <paramref name="importable"/> it starts with nothing in scope, but a leading WITH
    /// may import variables from there.
    /// </summary>
    private BoundQuery BindQuery(Query query, bool mustEnd, Scope? importable = null) => query switch
    {
        SingleQuery single => BindSingleQuery(single, mustEnd, importable),
        UnionQuery union => BindUnion(union, mustEnd, importable),
        _ => throw new InvalidOperationException($"No such query: {query.GetType().Name}."),
    };

    private BoundUnion BindUnion(UnionQuery union, bool mustEnd, Scope? importable)
    {
        RequireStack(union.Span);
        if (union.Left is UnionQuery inner && inner.All != union.All)
            throw SemanticErrors.ClauseComposition(union.Operator, "Invalid combination of UNION and UNION ALL.").As(GqlStatus.InvalidSyntax("42I40"));
        var outer = new Scope(_scope);
        var around = _around;
        if (around == CallNesting.None) _around = CallNesting.Union;
        var left = BindQuery(union.Left, mustEnd, importable);
        _scope = outer;
        var right = BindQuery(union.Right, mustEnd, importable);
        _around = around;
        var leftNames = (left.Columns ?? []).Select(column => column.Name).ToArray();
        var rightNames = (right.Columns ?? []).Select(column => column.Name).ToArray();
        if (!leftNames.Order(StringComparer.Ordinal).SequenceEqual(rightNames.Order(StringComparer.Ordinal)))
            throw SemanticErrors.DifferentColumns(union.Operator, leftNames, rightNames);
        _scope = new Scope();
        if (left.Columns is null && right.Columns is null) return new BoundUnion(left, right, union.All, null);
        var columns = new List<BoundColumn>();
        foreach (var column in left.Columns ?? [])
        {
            var other = right.Columns!.First(candidate => candidate.Name == column.Name);
            columns.Add(new BoundColumn(column.Name, NewVariable(column.Name, column.Variable.Type.Or(other.Variable.Type))));
        }

        return new BoundUnion(left, right, union.All, columns);
    }

    private BoundSingleQuery BindSingleQuery(SingleQuery query, bool mustEnd, Scope? importable)
    {
        RequireStack(query.Span);
        if (importable is not null) _scope = ImportedScope(query, importable);
        var clauses = new List<BoundClause>();
        IReadOnlyList<BoundColumn>? columns = null;
        foreach (var clause in query.Clauses)
        {
            if (clause is UseClause use)
            {
                CheckGraph(use);
                continue;
            }

            var bound = InOneNotation(() => BindClause(clause)) with { Scope = VariablesBehind(clause) };
            clauses.Add(bound);
            if (clause is ShowClause show && HasTail(show)) clauses.Add(BindTail(show) with { Scope = [.. _scope.Variables] });
            if (clause is ReturnClause) columns = [.. ((BoundProjection)bound).Items.Select(item => new BoundColumn(item.Variable.Name, item.Variable))];
        }

        CheckOrder([.. query.Clauses.Where(clause => clause is not UseClause)]);
        if (mustEnd) columns = CheckEnd(query, clauses, columns);
        return new BoundSingleQuery(clauses, columns);
    }

    /// <summary>A leading WITH of nothing but variables imports them; any other sees nothing from outside.</summary>
    private static Scope ImportedScope(SingleQuery query, Scope importable)
    {
        if (query.Clauses is not [WithClause with, ..]) return new Scope();
        var projection = with.Projection;
        var isSimple = with.Where is null && projection is { Distinct: false, OrderBy.Count: 0, Skip: null, Limit: null }
            && projection.Items.All(item => item.Expression is VariableExpression && item.Alias is null);
        if (isSimple) return new Scope(importable);
        if (projection.Star || projection.Items.Any(item => item.Expression is VariableExpression variable && importable.TryFind(variable.Name, out _)))
            throw SemanticErrors.ImportNotSimple(with.Span);
        return new Scope();
    }

    /// <summary>A query ends with RETURN, FINISH, an update or a procedure call; a standalone call returns what it yields.</summary>
    private static IReadOnlyList<BoundColumn>? CheckEnd(SingleQuery query, List<BoundClause> clauses, IReadOnlyList<BoundColumn>? columns)
    {
        var last = query.Clauses.Count > 0 ? query.Clauses[^1] : null;
        if (columns is not null || last is FinishClause or CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause)
            return columns;
        if (clauses.Count > 0 && clauses[^1] is BoundCall call)
        {
            if (query.Clauses is [CallClause or ShowClause or TerminateClause] && call.Procedure.Results.Count > 0)
                return [.. call.Yields.Select(yielded => new BoundColumn(yielded.Variable.Name, yielded.Variable))];
            if (call.Procedure.Results.Count == 0)
                return columns;
        }

        if (clauses.Count > 0 && clauses[^1] is BoundSubqueryCall { Query.Columns: null })
            return columns;
        if (clauses.Count > 0 && clauses[^1] is BoundProjection shown && last is ShowClause)
            return [.. shown.Items.Select(item => new BoundColumn(item.Variable.Name, item.Variable))];
        throw SemanticErrors.ClauseComposition(last?.Span ?? query.Span,
            $"Query cannot conclude with {Describe(last)} (must be a RETURN clause, a FINISH clause, an update clause, a unit subquery call, or a procedure call with no YIELD).").As(GqlStatus.InvalidSyntax("42N71"));
    }

    /// <summary>What is wrong inside of a clause is told before its place.</summary>
    private static void CheckOrder(IReadOnlyList<Clause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            CheckOrder(i > 0 ? clauses[i - 1] : null, clauses[i]);
            if (clauses[i] is ReturnClause or FinishClause && i < clauses.Count - 1)
                throw SemanticErrors.ClauseComposition(clauses[i].Span, "RETURN and FINISH can only be used at the end of the query.").As(GqlStatus.InvalidSyntax("42I38"));
        }
    }

    private static void CheckOrder(Clause? previous, Clause next)
    {
        var updated = previous is CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause;
        if (updated && next is (MatchClause or UnwindClause or CallClause or LoadCsvClause or SubqueryClause))
            throw SemanticErrors.ClauseComposition(next.Span, $"WITH is required between {Describe(previous)} and {Describe(next)}.").As(GqlStatus.InvalidSyntax("42N24"));
        if (previous is ShowClause { Yields: null, YieldStar: false } or TerminateClause { Yields: null, YieldStar: false })
            throw SemanticErrors.ClauseComposition(next.Span, $"{Describe(next)} can only follow a command that names its columns: write YIELD before it.");
        if (previous is ReturnClause)
            throw SemanticErrors.ClauseComposition(next.Span, "RETURN can only be used at the end of the query.").As(GqlStatus.InvalidSyntax("42I38"));
    }

    private static void CheckGraph(UseClause use)
    {
        if (!string.Equals(use.Graph, "neo4j", StringComparison.OrdinalIgnoreCase))
            throw SemanticErrors.GraphNotFound(use.Span, use.Graph);
    }

    private static string Describe(Clause? clause) => clause switch
    {
        null => "nothing",
        MatchClause { Optional: true } => "OPTIONAL MATCH",
        SubqueryClause => "CALL",
        LoadCsvClause => "LOAD CSV",
        _ => clause.GetType().Name[..^"Clause".Length].ToUpperInvariant(),
    };

    private BoundClause BindClause(Clause clause) => clause switch
    {
        MatchClause match => BindMatch(match),
        UnwindClause unwind => BindUnwind(unwind),
        WithClause with => BindProjection(with.Projection, with.Where, isReturn: false),
        ReturnClause @return => BindProjection(@return.Projection, null, isReturn: true),
        CreateClause create => BindCreate(create),
        MergeClause merge => BindMerge(merge),
        SetClause set => BindSet(set),
        RemoveClause remove => BindRemove(remove),
        DeleteClause delete => BindDelete(delete),
        ForeachClause @foreach => BindForeach(@foreach),
        CallClause call => BindCall(call),
        SubqueryClause subquery => BindSubqueryCall(subquery),
        ShowClause show => BindShow(show),
        TerminateClause terminate => BindTerminate(terminate),
        LoadCsvClause load => BindLoadCsv(load),
        FinishClause finish => BindFinish(finish),
        _ => throw SemanticErrors.Unsupported(clause.Span, Describe(clause)),
    };

    private BoundFinish BindFinish(FinishClause finish)
    {
        _scope = new Scope();
        return new BoundFinish(finish.Span);
    }

    private BoundUnwind BindUnwind(UnwindClause unwind)
    {
        var list = BindExpression(unwind.List);
        Require(list, KindSet.List | KindSet.Any);
        var variable = Declare(unwind.Variable, list.Type.ItemType);
        return new BoundUnwind(unwind.Span, list, variable);
    }

    private BoundLoadCsv BindLoadCsv(LoadCsvClause load)
    {
        var url = BindExpression(load.Url);
        Require(url, KindSet.String);
        if (load.FieldTerminator is { Length: not 1 } terminator)
            throw SemanticErrors.UnexpectedSyntax(load.Span, $"FIELDTERMINATOR must be one character, but was `{terminator}`.");
        var variable = Declare(load.Variable, load.WithHeaders ? StaticType.Map : StaticType.ListOf(KindSet.String));
        return new BoundLoadCsv(load.Span, url, load.WithHeaders, load.FieldTerminator?[0] ?? ',', variable);
    }

    private BoundVariable Declare(Identifier name, StaticType type)
    {
        if (_scope.TryFind(name.Name, out _)) throw SemanticErrors.VariableAlreadyBound(name.Span, name.Name);
        var variable = NewVariable(name, type);
        _scope.Declare(variable);
        return variable;
    }

    /// <summary>What a clause or an expression needs. Of a variable its declaration is told to be wrong, of anything else the place.</summary>
    private static void Require(BoundExpression expression, KindSet kinds) =>
        Require(expression, kinds, StatusOf(expression));

    private static GqlStatus StatusOf(BoundExpression expression) => expression is BoundVariableReference ? GqlStatus.DeclaredType : GqlStatus.OperandType;

    private static void RequireOperand(BoundExpression expression, KindSet kinds) => Require(expression, kinds, GqlStatus.OperandType);

    private static void Require(BoundExpression expression, KindSet kinds, GqlStatus status)
    {
        if (!expression.Type.CanBe(kinds))
            throw SemanticErrors.InvalidArgumentType(expression.Span, expression.Type.Kinds, kinds).As(status);
    }
}
