using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary><c>InQueryCall</c>, <c>StandaloneCall</c>, or a subquery.</summary>
    private Clause ParseCall()
    {
        var start = Current.Start;
        var optional = Take(Keyword.Optional);
        Expect(Keyword.Call);
        if (Current.Kind is TokenKind.LeftBrace or TokenKind.LeftParenthesis) return ParseSubquery(start, optional);
        Expecting(Spellings.Of(TokenKind.LeftBrace));
        Expecting(Spellings.Of(TokenKind.LeftParenthesis));
        var name = ParseDottedName("a procedure");
        var arguments = At(TokenKind.LeftParenthesis) ? ParseArguments() : null;
        var yieldStar = false;
        IReadOnlyList<YieldItem>? yields = null;
        Expression? where = null;
        if (Take(Keyword.Yield))
        {
            (yieldStar, yields) = ParseYield();
            where = ParseOptionalWhere();
        }

        return new CallClause(From(start), optional, name, arguments, yieldStar, yields, where);
    }

    private List<Expression> ParseArguments()
    {
        Expect(TokenKind.LeftParenthesis);
        var arguments = At(TokenKind.RightParenthesis) ? [] : ParseCommaList(ParseExpression);
        Expect(TokenKind.RightParenthesis);
        return arguments;
    }

    /// <summary><c>YieldItems</c>, behind YIELD.</summary>
    private (bool Star, IReadOnlyList<YieldItem>? Items) ParseYield() =>
        Take(TokenKind.Star) ? (true, null) : (false, ParseCommaList(ParseYieldItem));

    /// <summary><c>YieldItem</c>.</summary>
    private YieldItem ParseYieldItem()
    {
        var column = ParseName("a column");
        var alias = Take(Keyword.As) ? ParseVariable() : null;
        return new YieldItem(From(column), column, alias);
    }

    private SubqueryClause ParseSubquery(int start, bool optional)
    {
        var importStar = false;
        IReadOnlyList<Identifier>? imports = null;
        if (Take(TokenKind.LeftParenthesis))
        {
            importStar = Take(TokenKind.Star);
            imports = importStar || At(TokenKind.RightParenthesis) ? [] : ParseCommaList(ParseVariable);
            Expect(TokenKind.RightParenthesis);
        }

        var query = ParseQueryInBraces();
        var transactions = At(Keyword.In) ? ParseInTransactions() : null;
        Expecting(Keyword.In);
        return new SubqueryClause(From(start), optional, importStar, imports, query, transactions);
    }

    private Query ParseQueryInBraces()
    {
        Enter();
        Expect(TokenKind.LeftBrace);
        var query = ParseQuery();
        Expect(TokenKind.RightBrace);
        Leave();
        return query;
    }

    /// <summary><c>IN [n CONCURRENT] TRANSACTIONS</c> and what may follow it in any order.</summary>
    private InTransactions ParseInTransactions()
    {
        var start = Advance().Start;
        Expression? concurrency = null;
        if (!At(Keyword.Concurrent) && !At(Keyword.Transactions) && !At(Keyword.Transaction)) concurrency = ParseExpression();
        var concurrent = concurrency is not null;
        if (concurrent) Expect(Keyword.Concurrent);
        else concurrent = Take(Keyword.Concurrent);
        Expect(Keyword.Transactions, Keyword.Transaction);
        Expression? batch = null;
        Identifier? status = null;
        var onError = TransactionErrorBehaviour.Fail;
        while (true)
        {
            if (batch is null && Take(Keyword.Of)) batch = ParseBatchSize();
            else if (Take(Keyword.On)) onError = ParseErrorBehaviour();
            else if (status is null && Take(Keyword.Report)) status = ParseStatusVariable();
            else break;
        }

        return new InTransactions(From(start), batch, concurrency, onError, status) { Concurrent = concurrent };
    }

    private Expression ParseBatchSize()
    {
        var size = ParseExpression();
        Expect(Keyword.Rows, Keyword.Row);
        return size;
    }

    private TransactionErrorBehaviour ParseErrorBehaviour()
    {
        Expect(Keyword.Error);
        if (Take(Keyword.Continue)) return TransactionErrorBehaviour.Continue;
        if (Take(Keyword.Break)) return TransactionErrorBehaviour.Break;
        Expect(Keyword.Fail);
        return TransactionErrorBehaviour.Fail;
    }

    private Identifier ParseStatusVariable()
    {
        Expect(Keyword.Status);
        Expect(Keyword.As);
        return ParseVariable();
    }
}
