using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    private const int MostExpectations = 8;

    private readonly List<string> _expected = [];
    private readonly List<Keyword> _expectedKeywords = [];
    private int _expectedAt = -1;
    private string? _hint;

    /// <summary>Notes that <paramref name="what"/> could stand here; forgotten as soon as a token is taken.</summary>
    private void Expecting(string what)
    {
        ForgetPassedExpectations();
        if (!_expected.Contains(what)) _expected.Add(what);
    }

    private void Expecting(Keyword keyword)
    {
        ForgetPassedExpectations();
        if (!_expectedKeywords.Contains(keyword)) _expectedKeywords.Add(keyword);
    }

    private void Hint(string hint)
    {
        ForgetPassedExpectations();
        _hint ??= hint;
    }

    private void ForgetPassedExpectations()
    {
        if (_expectedAt == _position) return;
        _expected.Clear();
        _expectedKeywords.Clear();
        _hint = null;
        _expectedAt = _position;
    }

    /// <summary>The error of the token here, which nothing that was tried takes.</summary>
    private CypherException Unexpected(string detail = "UnexpectedSyntax")
    {
        ForgetPassedExpectations();
        return Current.Kind switch
        {
            TokenKind.Error => _lexicalError!,
            TokenKind.BadNumber => SyntaxErrors.InvalidNumber(Written(Current), Current.Span),
            TokenKind.End => UnexpectedEnd(),
            TokenKind.UnusualDash or TokenKind.UnusualLess or TokenKind.UnusualGreater => UnusualCharacter(),
            _ => SyntaxErrors.Unexpected(
                _text.Substring(Current.Start, Current.Length), DescribeExpected(), FindHint(), Current.Span, detail),
        };
    }

    /// <summary>As <see cref="Unexpected"/> where only a name can stand: then a number, good or bad, is just no name.</summary>
    private CypherException UnexpectedName() => At(TokenKind.BadNumber)
        ? SyntaxErrors.Unexpected(
            Written(Current), DescribeExpected(), "Names that begin with a digit stand in backticks.", Current.Span)
        : Unexpected();

    private CypherException UnexpectedEnd()
    {
        if (InnermostOpenBracket() is not { } opening)
            return SyntaxErrors.UnexpectedEnd(DescribeExpected(), FindHint(), Current.Span);
        var (bracket, closing) = Pair(_tokens[opening].Kind);
        return SyntaxErrors.UnclosedBracket(bracket, closing, DescribeExpected(), _tokens[opening].Span);
    }

    private CypherException UnusualCharacter()
    {
        var character = _text[Current.Start];
        return SyntaxErrors.InvalidUnicodeCharacter(new System.Text.Rune(character), CypherCharacters.PlainForm(character), Current.Span);
    }

    private string? DescribeExpected()
    {
        var all = _expected.Concat(_expectedKeywords.Select(keyword => $"`{keyword.Spell()}`")).ToList();
        if (all.Count == 0) return null;
        if (all.Count > MostExpectations) return string.Join(", ", all.Take(MostExpectations)) + ", …";
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}";
    }

    /// <summary>What the slip may have been, for the commonest ones.</summary>
    private string? FindHint()
    {
        if (At(TokenKind.EqualsEquals)) return "Equality is written `=`.";
        if (At(TokenKind.ExclamationEquals)) return "Inequality is written `<>`.";
        if (At(TokenKind.Ampersand) && Next().Kind == TokenKind.Ampersand) return "A logical and is written `AND`.";
        if (At(TokenKind.Exclamation)) return "A logical not is written `NOT`.";
        if (At(TokenKind.Semicolon)) return "One text holds one statement.";
        return _hint ?? FindCommentHint() ?? FindKeywordHint() ?? FindOpenBracketHint();
    }

    private string? FindCommentHint()
    {
        for (var i = _position; i >= Math.Max(1, _position - 64); i--)
        {
            if (_text.AsSpan(_tokens[i - 1].Start, _tokens[i].Start - _tokens[i - 1].Start).ContainsAny('\n', '\r')) return null;
            if (_tokens[i].Kind == TokenKind.Minus && _tokens[i - 1].Kind == TokenKind.Minus && _tokens[i].Start == _tokens[i - 1].End)
                return "Comments begin with `//`.";
        }

        return null;
    }

    private string? FindKeywordHint()
    {
        if (Current.Kind != TokenKind.Name) return null;
        var candidates = _expectedKeywords.AsEnumerable();
        if (_expected.Contains(AClause)) candidates = candidates.Concat(Enum.GetValues<Keyword>().Where(Keywords.StartsClause));
        return Spelling.Nearest(Written(Current), candidates.Select(Keywords.Spell)) is { } word && word != Current.Keyword.Spell()
            ? $"Did you mean `{word}`?"
            : null;
    }

    private string? FindOpenBracketHint()
    {
        if (InnermostOpenBracket() is not { } opening) return null;
        var (line, column) = ErrorPlace.LineAndColumn(_text, _tokens[opening].Start);
        return $"The `{Pair(_tokens[opening].Kind).Opening}` at line {line}, column {column} is not closed.";
    }

    private int? InnermostOpenBracket()
    {
        for (var i = _position - 1; i >= 0; i--)
        {
            if (_closing[i] < 0 && _tokens[i].Kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace && _closing[i] < 0)
                return i;
        }

        return null;
    }

    private static (string Opening, string Closing) Pair(TokenKind opening) => opening switch
    {
        TokenKind.LeftParenthesis => ("(", ")"),
        TokenKind.LeftBracket => ("[", "]"),
        _ => ("{", "}"),
    };
}
