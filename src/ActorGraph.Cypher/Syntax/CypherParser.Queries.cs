using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    private const string AClause = "a clause";

    /// <summary><c>RegularQuery</c>.</summary>
    private Query ParseQuery()
    {
        Query query = ParseSingleQuery();
        for (var unions = 1; Take(Keyword.Union); unions++)
        {
            if (unions > _limits.MaxDepth) throw SyntaxErrors.ChainTooLong(_limits.MaxDepth, Previous.Span);
            var word = Previous.Span;
            var all = Take(Keyword.All);
            if (!all) Take(Keyword.Distinct);
            var right = ParseSingleQuery();
            query = new UnionQuery(From(query), word, query, right, all);
        }

        return query;
    }

    /// <summary><c>SingleQuery</c>.</summary>
    private SingleQuery ParseSingleQuery()
    {
        if (At(TokenKind.LeftBrace)) return ParseBracedQuery();
        var clauses = new List<Clause>();
        while (ParseClause() is { } clause) clauses.Add(clause);
        if (clauses.Count == 0) throw Unexpected();
        RefuseYieldStarWithinQuery(clauses);
        return new SingleQuery(From(clauses[0]), clauses);
    }

    /// <summary>A query in braces of its own, which Neo4j takes wherever it takes one without.</summary>
    private SingleQuery ParseBracedQuery()
    {
        Enter();
        Expect(TokenKind.LeftBrace);
        var query = ParseSingleQuery();
        Expect(TokenKind.RightBrace);
        Leave();
        return query;
    }

    /// <summary><c>Clause</c>; null where none starts here.</summary>
    private Clause? ParseClause() => WithinClause(ParseClauseHere);

    private Clause? ParseClauseHere()
    {
        switch (Current.Keyword)
        {
            case Keyword.Match: return ParseMatch();
            case Keyword.Optional: return Next().Keyword == Keyword.Call ? ParseCall() : ParseMatch();
            case Keyword.Unwind: return ParseUnwind();
            case Keyword.With: return ParseWith();
            case Keyword.Return: return ParseReturn();
            case Keyword.Finish: return new FinishClause(Advance().Span);
            case Keyword.Create or Keyword.Insert: return ParseCreate();
            case Keyword.Merge: return ParseMerge();
            case Keyword.Set: return ParseSet();
            case Keyword.Remove: return ParseRemove();
            case Keyword.Delete or Keyword.Detach or Keyword.NoDetach: return ParseDelete();
            case Keyword.Foreach: return ParseForeach();
            case Keyword.Call: return ParseCall();
            case Keyword.Load: return ParseLoadCsv();
            case Keyword.Use: return ParseUse();
            case Keyword.Show: return ParseShow();
            case Keyword.Terminate: return ParseTerminate();
            case Keyword.Order or Keyword.Skip or Keyword.Offset or Keyword.Limit: return ParseOrderBySkipLimit();
        }

        Expecting(AClause);
        return null;
    }

    /// <summary><c>YIELD *</c> belongs to <c>StandaloneCall</c> only: the columns of a query are named in its text.</summary>
    private static void RefuseYieldStarWithinQuery(List<Clause> clauses)
    {
        if (clauses.Count == 1) return;
        if (clauses.OfType<CallClause>().FirstOrDefault(call => call.YieldStar) is { } call)
            throw SyntaxErrors.NotSupported("`YIELD *` within a query", "Name the columns, such as `YIELD name`.", call.Span);
    }
}
