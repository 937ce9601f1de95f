using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Notifications;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Semantics.Binding;

internal sealed partial class Binder
{
    private BoundCall BindCall(CallClause call)
    {
        if (!_procedures.TryFind(call.Name, out var procedure))
            throw Unknown(call);
        if (procedure.InTransactions) RequireOwnTransactions(call.Span, $"`{procedure.Name}`");
        if (procedure.Mode is ProcedureMode.Write or ProcedureMode.Schema) _updates = true;
        var arguments = BindProcedureArguments(call, procedure);
        if (call.YieldStar && !_standaloneCall)
            throw SemanticErrors.UnexpectedSyntax(call.Span, "YIELD * is only allowed where the CALL stands alone. Name the columns.");

        if (call.Yields is null && !_standaloneCall && procedure.Results.Count > 0)
            throw SemanticErrors.ResultsNotNamed(call.Span);
        var yields = BindYields(procedure, call.Yields);
        var where = call.Where is null ? null : RefusingAggregates("in WHERE", () => BindPredicate(call.Where));
        return new BoundCall(call.Span, procedure, arguments, yields, where, call.Optional);
    }

    /// <summary>What is known for sure of the name comes first, then what it looks like, then what is known of its family.</summary>
    private CypherException Unknown(CallClause call)
    {
        if (UnavailableProcedures.SubstituteFor(call.Name) is { } substitute)
            return SemanticErrors.ProcedureNotAvailable(call.Span, call.Name, $"use {substitute}.");
        var closest = ClosestWord.To(call.Name, _procedures.All.Select(known => known.Name));
        return closest is null && UnavailableProcedures.ReasonFor(call.Name) is { } reason
            ? SemanticErrors.ProcedureNotAvailable(call.Span, call.Name, reason)
            : SemanticErrors.ProcedureNotFound(call.Span, call.Name, closest);
    }

    private List<BoundExpression> BindProcedureArguments(CallClause call, ProcedureDefinition procedure)
    {
        if (call.Arguments is null)
        {
            if (!_standaloneCall || call.Yields is not null) throw SemanticErrors.ArgumentPassing(call.Span, call.Name);
            return [.. procedure.Parameters.Select(parameter =>
            {
                _parameters.Add(parameter.Name);
                return (BoundExpression)new BoundParameter(call.Span, parameter.Name);
            })];
        }

        var least = procedure.Parameters.Count(parameter => parameter.Default is null);
        if (call.Arguments.Count < least || call.Arguments.Count > procedure.Parameters.Count)
        {
            var wanted = least == procedure.Parameters.Count ? $"{least} argument(s)" : $"{least} to {procedure.Parameters.Count} arguments";
            throw SemanticErrors.NumberOfArguments(call.Span, call.Name, call.Arguments.Count, wanted).As(GqlStatus.General);
        }

        var arguments = new List<BoundExpression>();
        for (var i = 0; i < procedure.Parameters.Count; i++)
        {
            if (i >= call.Arguments.Count)
            {
                arguments.Add(new BoundLiteral(call.Span, procedure.Parameters[i].Default!.Value));
                continue;
            }

            var argument = RefusingAggregates("as a procedure's argument", () => BindExpression(call.Arguments[i]));
            var kinds = TypeTexts.Parse(procedure.Parameters[i].Type).Kinds;
            Require(argument, kinds.HasFlag(KindSet.Float) ? kinds | KindSet.Integer : kinds);
            arguments.Add(argument);
        }

        return arguments;
    }

    private List<(int Column, BoundVariable Variable)> BindYields(ProcedureDefinition procedure, IReadOnlyList<YieldItem>? yields)
    {
        var bound = new List<(int, BoundVariable)>();
        if (yields is null)
        {
            for (var i = 0; i < procedure.Results.Count; i++)
                bound.Add((i, Declare(new Identifier(default, procedure.Results[i].Name), TypeTexts.Parse(procedure.Results[i].Type))));
            return bound;
        }

        foreach (var item in yields)
        {
            var column = -1;
            for (var i = 0; i < procedure.Results.Count && column < 0; i++)
            {
                if (procedure.Results[i].Name == item.Column.Name) column = i;
            }

            if (column < 0)
                throw SemanticErrors.UndefinedVariable(item.Span, item.Column.Name,
                    ClosestWord.To(item.Column.Name, procedure.Results.Select(result => result.Name)));
            bound.Add((column, Declare(item.Alias ?? item.Column, TypeTexts.Parse(procedure.Results[column].Type))));
        }

        return bound;
    }

    private BoundSubqueryCall BindSubqueryCall(SubqueryClause subquery)
    {
        if (subquery is { Imports: null, ImportStar: false }) _notifications.Add(NotificationTexts.CallWithoutScope(subquery.Span));
        var outer = _scope;
        var standalone = _standaloneCall;
        _standaloneCall = false;
        var transactions = subquery.InTransactions is null ? null : BindInTransactions(subquery, subquery.InTransactions);
        Scope? importable = null;
        var inner = new Scope();
        if (subquery.ImportStar)
            inner = new Scope(outer);
        else if (subquery.Imports is { } imports)
            foreach (var name in imports) inner.Declare(Resolve(name.Span, name.Name));
        else
            importable = outer;
        var around = _around;
        _around = transactions is null ? CallNesting.Subquery : CallNesting.Transactions;
        var query = Within(inner, () => BindQuery(subquery.Query, mustEnd: true, importable));
        _around = around;
        _standaloneCall = standalone;
        foreach (var column in query.Columns ?? [])
        {
            if (_scope.TryFind(column.Name, out _)) throw SemanticErrors.VariableAlreadyBound(subquery.Span, column.Name).As(GqlStatus.InvalidSyntax("42N07"));
            _scope.Declare(column.Name, column.Variable);
        }

        if (transactions is not null && subquery.InTransactions!.StatusVariable is { } status)
            transactions = transactions with { Status = Declare(status, StaticType.Map) };
        return new BoundSubqueryCall(subquery.Span, query, subquery.Optional, transactions);
    }

    private BoundCall BindShow(ShowClause show)
    {
        if (!_procedures.TryFindCommand($"SHOW {show.Subject}", out var command))
            throw SemanticErrors.Unsupported(show.Span, $"SHOW {show.Subject}");
        var qualifier = show.Qualifier is null ? Value.Null : Value.String(show.Qualifier);
        var names = new BoundList(show.Span, [.. show.Arguments.Select(BindExpression)], StaticType.ListOf(KindSet.Any));
        var isTail = HasTail(show);
        return BindCommand(
            show.Span, command, [new BoundLiteral(show.Span, qualifier), names], show.YieldStar, show.Yields, isTail ? null : show.Where);
    }

    private BoundCall BindTerminate(TerminateClause terminate)
    {
        if (!_procedures.TryFindCommand("TERMINATE TRANSACTIONS", out var command))
            throw SemanticErrors.Unsupported(terminate.Span, "TERMINATE TRANSACTIONS");
        var ids = new BoundList(terminate.Span, [.. terminate.Ids.Select(BindExpression)], StaticType.ListOf(KindSet.Any));
        return BindCommand(terminate.Span, command, [ids], terminate.YieldStar, terminate.Yields, terminate.Where);
    }

    /// <summary>Whether rows are to be ordered or cut behind YIELD; then its WHERE comes after that.</summary>
    private static bool HasTail(ShowClause show) => show.OrderBy.Count > 0 || show.Skip is not null || show.Limit is not null;

    /// <summary><c>SHOW … YIELD … ORDER BY … SKIP … LIMIT … WHERE …</c> is the same as <c>WITH *</c> with all that behind the YIELD.</summary>
    private BoundProjection BindTail(ShowClause show) => BindProjection(
        new Projection(show.Span, Distinct: false, Star: true, [], show.OrderBy, show.Skip, show.Limit), show.Where, isReturn: false);

    private BoundCall BindCommand(
        SourceSpan span, ProcedureDefinition command, List<BoundExpression> arguments, bool star, IReadOnlyList<YieldItem>? yields, Expression? where)
    {
        if (yields is null && !star)
            yields = [.. command.Results.Where(column => !column.OnlyYielded).Select(column => new YieldItem(span, new Identifier(span, column.Name), null))];
        var bound = BindYields(command, yields);
        var filter = where is null ? null : RefusingAggregates("in WHERE", () => BindPredicate(where));
        return new BoundCall(span, command, arguments, bound, filter, Optional: false);
    }
}
