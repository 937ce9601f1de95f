using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary>What starts with <c>[</c>: <c>ListComprehension</c>, <c>PatternComprehension</c> or <c>ListLiteral</c>.</summary>
    private Expression ParseBracketed()
    {
        if (Next().IsName && Next(2).Keyword == Keyword.In && SeparatorIn(_position) != TokenKind.Comma)
            return ParseListComprehension();
        return StartsPatternComprehension() ? ParsePatternComprehension() : ParseList();
    }

    /// <summary><c>ListLiteral</c>.</summary>
    private ListExpression ParseList()
    {
        var start = Expect(TokenKind.LeftBracket).Start;
        var items = At(TokenKind.RightBracket) ? [] : ParseCommaList(ParseExpression);
        Expect(TokenKind.RightBracket);
        return new ListExpression(From(start), items);
    }

    /// <summary><c>ListComprehension</c>.</summary>
    private ListComprehensionExpression ParseListComprehension()
    {
        if (!EndsWithLabels(_position)) MarkResultBar(_position, first: false);
        var start = Expect(TokenKind.LeftBracket).Start;
        var variable = ParseVariable();
        Expect(Keyword.In);
        var list = ParseExpression();
        var where = ParseOptionalWhere();
        var result = Take(TokenKind.ResultBar) ? ParseExpression() : null;
        Expect(TokenKind.RightBracket);
        return new ListComprehensionExpression(From(start), variable, list, where, result);
    }

    private bool StartsPatternComprehension()
    {
        var named = Next().IsName && Next(2).Kind == TokenKind.Equals;
        return IsPatternAt(_position + (named ? 3 : 1)) && SeparatorIn(_position) is TokenKind.Bar or TokenKind.Name;
    }

    /// <summary><c>PatternComprehension</c>.</summary>
    private PatternComprehensionExpression ParsePatternComprehension()
    {
        MarkResultBar(_position, first: false);
        var start = Expect(TokenKind.LeftBracket).Start;
        var patternStart = Current.Start;
        var variable = ParseOptionalPathVariable();
        var pattern = ParseRelationshipsPattern(patternStart, variable);
        var where = ParseOptionalWhere();
        Expect(TokenKind.ResultBar);
        var result = ParseExpression();
        Expect(TokenKind.RightBracket);
        return new PatternComprehensionExpression(From(start), pattern, where, result);
    }

    /// <summary>The first comma, bar or WHERE (as a name) directly within the bracket; <see cref="TokenKind.End"/> without any.</summary>
    private TokenKind SeparatorIn(int opening)
    {
        foreach (var index in DirectlyWithin(opening))
        {
            if (_tokens[index].Kind is TokenKind.Comma or TokenKind.Bar) return _tokens[index].Kind;
            if (_tokens[index].Keyword == Keyword.Where) return TokenKind.Name;
        }

        return TokenKind.End;
    }

    /// <summary>
    /// Finds the bar before the result and marks it, so that no label expression or type before it takes it for its own: in
    /// <c>[x IN xs WHERE x:A|B | x.name]</c> it is the second. It is the first bar behind which there is more than a label up to
    /// the next one, else the last; in FOREACH and reduce always the first.
    /// </summary>
    private void MarkResultBar(int opening, bool first)
    {
        if (_tokens[opening].Kind is not (TokenKind.LeftBracket or TokenKind.LeftParenthesis)) return;
        var candidate = -1;
        var onlyLabel = true;
        foreach (var index in DirectlyWithin(opening))
        {
            var kind = _tokens[index].Kind;
            if (kind != TokenKind.Bar)
            {
                onlyLabel &= kind is TokenKind.Name or TokenKind.QuotedName or TokenKind.Exclamation or TokenKind.Ampersand or
                    TokenKind.Percent or TokenKind.LeftParenthesis or TokenKind.RightParenthesis or TokenKind.Less or TokenKind.Greater;
                continue;
            }

            if (candidate >= 0 && (first || !onlyLabel)) break;
            candidate = index;
            onlyLabel = true;
        }

        if (candidate >= 0) _tokens[candidate] = _tokens[candidate] with { Kind = TokenKind.ResultBar };
    }

    /// <summary>
    /// Whether what stands behind the last bar of the bracket can be labels only, as in <c>[x IN xs WHERE x:A|!B]</c>, so that it is no result.
    /// </summary>
    private bool EndsWithLabels(int opening)
    {
        var bar = DirectlyWithin(opening).LastOrDefault(index => _tokens[index].Kind == TokenKind.Bar, -1);
        var end = ClosingOf(opening);
        return bar >= 0 && LabelsUpTo(bar + 1) == end && Enumerable.Range(bar + 1, end - bar - 1).Any(index =>
            _tokens[index].Kind is TokenKind.Ampersand or TokenKind.Exclamation or TokenKind.Percent);
    }

    /// <summary>The first token behind the label expression that starts at a token; -1 where none does.</summary>
    private int LabelsUpTo(int index)
    {
        while (TokenAt(index).Kind == TokenKind.Exclamation) index++;
        var token = TokenAt(index);
        if (token.Kind == TokenKind.LeftParenthesis)
        {
            if (LabelsUpTo(index + 1) != ClosingOf(index)) return -1;
            index = ClosingOf(index);
        }
        else if (!token.IsName && token.Kind != TokenKind.Percent)
        {
            return -1;
        }

        return TokenAt(index + 1).Kind is TokenKind.Ampersand or TokenKind.Bar ? LabelsUpTo(index + 2) : index + 1;
    }

    /// <summary>
    /// The tokens within the bracket but not within further brackets in it, of which only the bracket itself is given, and of what
    /// stands between CASE and END only CASE.
    /// </summary>
    private IEnumerable<int> DirectlyWithin(int opening)
    {
        var end = ClosingOf(opening);
        for (var i = opening + 1; i < end; i++)
        {
            yield return i;
            if (_tokens[i].Kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace) i = ClosingOf(i);
            else if (IsCaseAt(i)) i = EndOfCase(i, end);
        }
    }

    /// <summary>Whether CASE here is the expression, and no name that is spelt so.</summary>
    private bool IsCaseAt(int index) => _tokens[index].Keyword == Keyword.Case && !IsNamed(index)
        && (TokenAt(index + 1).Keyword == Keyword.When || StartsOperand(TokenAt(index + 1)));

    private bool IsNamed(int index) => _tokens[index - 1].Kind is TokenKind.Dot or TokenKind.Colon or TokenKind.Bar;

    /// <summary>The END that belongs to a CASE; the CASE itself where there is none up to <paramref name="end"/>.</summary>
    private int EndOfCase(int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            if (IsCaseAt(i)) depth++;
            else if (_tokens[i].Keyword == Keyword.End && !IsNamed(i) && --depth == 0) return i;
            else if (_tokens[i].Kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace) i = ClosingOf(i);
        }

        return start;
    }

    /// <summary><c>MapLiteral</c>.</summary>
    private MapExpression ParseMap()
    {
        var start = Expect(TokenKind.LeftBrace).Start;
        var entries = At(TokenKind.RightBrace) ? [] : ParseCommaList(ParseMapEntry);
        Expect(TokenKind.RightBrace);
        return new MapExpression(From(start), entries);
    }

    private MapEntry ParseMapEntry()
    {
        if (At(TokenKind.String)) Hint("Keys stand without quotes, or in backticks.");
        var key = ParseName("a key");
        if (At(TokenKind.RightBrace)) Hint($"A parameter is written `${key.Name}`.");
        Expect(TokenKind.Colon);
        var value = ParseExpression();
        return new MapEntry(From(key), key, value);
    }

    /// <summary><c>MapProjection</c>, behind its variable.</summary>
    private MapProjectionExpression ParseMapProjection(Identifier variable)
    {
        Expect(TokenKind.LeftBrace);
        var items = At(TokenKind.RightBrace) ? [] : ParseCommaList(ParseMapProjectionItem);
        Expect(TokenKind.RightBrace);
        return new MapProjectionExpression(From(variable), variable, items);
    }

    private MapProjectionItem ParseMapProjectionItem()
    {
        var start = Current.Start;
        if (Take(TokenKind.Dot))
        {
            if (Take(TokenKind.Star)) return new MapProjectionItem(From(start), null, null);
            var property = ParseName("a property key");
            return new MapProjectionItem(From(start), property, null);
        }

        var key = ParseName("a key");
        var value = Take(TokenKind.Colon) ? ParseExpression() : new VariableExpression(key.Span, key.Name);
        return new MapProjectionItem(From(start), key, value);
    }
}
