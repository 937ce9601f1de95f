using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary><c>With</c>.</summary>
    private WithClause ParseWith()
    {
        var start = Advance().Start;
        var projection = ParseProjectionBody(start);
        var where = ParseOptionalWhere();
        return new WithClause(From(start), projection, where);
    }

    /// <summary><c>Return</c>.</summary>
    private ReturnClause ParseReturn()
    {
        var start = Advance().Start;
        var projection = ParseProjectionBody(start);
        return new ReturnClause(From(start), projection);
    }

    /// <summary><c>ORDER BY</c>, <c>SKIP</c> and <c>LIMIT</c> as a clause of their own: short for <c>WITH *</c> before them.</summary>
    private WithClause ParseOrderBySkipLimit()
    {
        var start = Current.Start;
        var (orderBy, skip, limit) = ParseOrderSkipLimit();
        var span = From(start);
        return new WithClause(span, new Projection(span, Distinct: false, Star: true, [], orderBy, skip, limit), Where: null);
    }

    /// <summary><c>ProjectionBody</c>.</summary>
    private Projection ParseProjectionBody(int start)
    {
        var distinct = ParseDistinct();
        var star = Take(TokenKind.Star);
        IReadOnlyList<ProjectionItem> items = !star || Take(TokenKind.Comma) ? ParseCommaList(ParseProjectionItem) : [];
        var (orderBy, skip, limit) = ParseOrderSkipLimit();
        return new Projection(From(start), distinct, star, items, orderBy, skip, limit);
    }

    /// <summary>Takes DISTINCT unless it is a variable of that name.</summary>
    private bool ParseDistinct()
    {
        if (!At(Keyword.Distinct)) Expecting(Keyword.Distinct);
        else if (StartsOperand(Next()) || Next().Keyword == Keyword.Distinct || Next().Kind == TokenKind.Star) return Take(Keyword.Distinct);
        return false;
    }

    /// <summary><c>ProjectionItem</c>.</summary>
    private ProjectionItem ParseProjectionItem()
    {
        var expression = ParseExpression(out var written);
        var text = _text.Substring(written.Start, written.Length);
        var alias = Take(Keyword.As) ? ParseVariable() : null;
        return new ProjectionItem(From(written.Start), expression, alias, text);
    }

    private (IReadOnlyList<SortItem> OrderBy, Expression? Skip, Expression? Limit) ParseOrderSkipLimit()
    {
        IReadOnlyList<SortItem> orderBy = [];
        if (Take(Keyword.Order))
        {
            Expect(Keyword.By);
            orderBy = ParseCommaList(ParseSortItem);
        }

        var skip = Take(Keyword.Skip, Keyword.Offset) ? ParseExpression() : null;
        var limit = Take(Keyword.Limit) ? ParseExpression() : null;
        return (orderBy, skip, limit);
    }

    /// <summary><c>SortItem</c>.</summary>
    private SortItem ParseSortItem()
    {
        var start = Current.Start;
        var expression = ParseExpression();
        var descending = Take(Keyword.Desc, Keyword.Descending);
        if (!descending) Take(Keyword.Asc, Keyword.Ascending);
        return new SortItem(From(start), expression, descending);
    }
}
