using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Semantics.Binding;

internal sealed partial class Binder
{
    private CallNesting _around = CallNesting.None;
    private bool _inTransactions;

    /// <summary>What the clause that is being bound stands in.</summary>
    private enum CallNesting
    {
        None,
        Subquery,
        Transactions,
        Union,
    }

    /// <summary>
    /// What has been written before would be part of no transaction or of the wrong one, so CALL … IN TRANSACTIONS stands at the
    /// top of a query and before anything else that writes, and so does a procedure that makes transactions.
    /// </summary>
    private void RequireOwnTransactions(SourceSpan span, string what)
    {
        switch (_around)
        {
            case CallNesting.Subquery:
                throw SemanticErrors.UnexpectedSyntax(span, $"{what} cannot stand inside another CALL.");
            case CallNesting.Transactions:
                throw SemanticErrors.UnexpectedSyntax(span, $"{what} cannot stand inside CALL {{ … }} IN TRANSACTIONS.");
            case CallNesting.Union:
                throw SemanticErrors.UnexpectedSyntax(span, $"{what} cannot stand in a UNION.");
        }

        if (_updates && !_inTransactions)
            throw SemanticErrors.UnexpectedSyntax(span, $"{what} cannot stand after a clause that writes. Write inside it, or behind it.");
        _inTransactions = true;
    }

    private BoundInTransactions BindInTransactions(SubqueryClause subquery, InTransactions transactions)
    {
        RequireOwnTransactions(subquery.Span, "CALL { … } IN TRANSACTIONS");
        if (transactions.StatusVariable is { } status && transactions.OnError == TransactionErrorBehaviour.Fail)
            throw SemanticErrors.UnexpectedSyntax(status.Span, "REPORT STATUS needs ON ERROR CONTINUE or ON ERROR BREAK: without them there is nothing to report.");
        var size = BindCount(transactions.BatchSize, "OF … ROWS");
        if (size is BoundLiteral { Value: { IsInteger: true } value } && value.AsInteger() == 0)
            throw SemanticErrors.NotPositive(size.Span, value.AsInteger());
        return new BoundInTransactions(size, transactions.OnError, null);
    }
}
