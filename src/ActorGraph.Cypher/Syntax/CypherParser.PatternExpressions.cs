using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary>Whether the parenthesis here is a node with a relationship behind it, rather than an expression.</summary>
    private bool StartsPatternExpression() => IsPatternAt(_position);

    private bool IsPatternAt(int index) => IsNodeAt(index) && IsRelationshipAt(_closing[index] + 1);

    /// <summary>Whether what stands in parentheses has the beginning of a node pattern; <c>(a)</c> is both node and expression.</summary>
    private bool IsNodeAt(int index)
    {
        if (TokenAt(index).Kind != TokenKind.LeftParenthesis || _closing[index] < 0) return false;
        return BeginsAsElement(index, TokenKind.RightParenthesis);
    }

    /// <summary>
    /// Whether here is an arrow with a node behind it. <c>(a)-(b)</c> and <c>(a)-[b]</c> are subtractions, and
    /// <c>(a)&lt;-(b)</c> a comparison; <c>(a)--(b)</c> is an arrow.
    /// </summary>
    private bool IsRelationshipAt(int index)
    {
        if (IsLess(TokenAt(index))) index++;
        if (!IsDash(TokenAt(index++))) return false;
        if (TokenAt(index).Kind == TokenKind.LeftBracket)
        {
            if (_closing[index] < 0 || !BeginsAsElement(index, TokenKind.RightBracket)) return false;
            index = _closing[index] + 1;
        }

        if (!IsDash(TokenAt(index++))) return false;
        if (IsGreater(TokenAt(index))) index++;
        return TokenAt(index).Kind == TokenKind.LeftParenthesis;
    }

    private bool BeginsAsElement(int opening, TokenKind closing)
    {
        var first = TokenAt(opening + 1);
        var second = first.IsName ? TokenAt(opening + 2) : first;
        return second.Kind == closing || second.Keyword is Keyword.Where or Keyword.Is || second.Kind switch
        {
            TokenKind.Colon or TokenKind.LeftBrace => true,
            TokenKind.Star or TokenKind.DotDot => closing == TokenKind.RightBracket,
            TokenKind.Parameter => first.IsName,
            _ => first.Keyword is Keyword.Where or Keyword.Is,
        };
    }

    private Token TokenAt(int index) => _tokens[Math.Min(index, _tokens.Length - 1)];

    /// <summary><c>PatternPredicate</c>.</summary>
    private PatternExpression ParsePatternExpression()
    {
        var pattern = ParseRelationshipsPattern(Current.Start, variable: null);
        return new PatternExpression(pattern.Span, pattern);
    }

    /// <summary><c>RelationshipsPattern</c>: nodes with relationships between them, as far as the next arrow leads to a node.</summary>
    private PathPattern ParseRelationshipsPattern(int start, Identifier? variable)
    {
        Enter();
        var selector = new PathSelector(new SourceSpan(Current.Start, 0), PathSelectorKind.All);
        var elements = new List<PatternElement> { ParseNode() };
        while (IsRelationshipAt(_position))
        {
            elements.Add(ParseRelationship());
            elements.Add(ParseNode());
        }

        Leave();
        return new PathPattern(From(start), variable, selector, elements);
    }

    /// <summary><c>ExistentialSubquery</c>, and <c>COUNT</c> and <c>COLLECT</c> alike.</summary>
    private SubqueryExpression ParseSubqueryExpression(SubqueryKind kind)
    {
        Enter();
        var start = Advance().Start;
        Expect(TokenKind.LeftBrace);
        var query = kind != SubqueryKind.Collect && StartsPatternInBraces() ? WithinClause(ParsePatternAsQuery) : ParseQuery();
        Expect(TokenKind.RightBrace);
        Leave();
        return new SubqueryExpression(From(start), kind, query);
    }

    private bool StartsPatternInBraces()
    {
        if (At(TokenKind.LeftParenthesis) || (Current.IsName && Next().Kind == TokenKind.Equals)) return true;
        Expecting("a pattern");
        return Current.Keyword is Keyword.All or Keyword.Any or Keyword.Shortest or Keyword.ShortestPath or
            Keyword.AllShortestPaths or Keyword.Repeatable or Keyword.Different;
    }

    private SingleQuery ParsePatternAsQuery()
    {
        var start = Current.Start;
        var mode = ParseMatchMode();
        var patterns = ParseCommaList(ParsePathPattern);
        var where = ParseOptionalWhere();
        var span = From(start);
        return new SingleQuery(span, [new MatchClause(span, Optional: false, mode, patterns, where)]);
    }
}
