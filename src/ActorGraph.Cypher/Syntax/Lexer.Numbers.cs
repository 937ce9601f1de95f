namespace ActorGraph.Cypher.Syntax;

internal sealed partial class Lexer
{
    /// <summary><c>NumberLiteral</c>, without its sign; the value is read by the parser, which knows the sign. As in Neo4j, a float may end with Java's <c>f</c> or <c>d</c>.</summary>
    private void ReadNumber()
    {
        var start = _position;
        var kind = Current == '0' && char.IsAsciiLetter(CharacterAt(start + 1)) ? ReadPrefixed() : ReadDecimal();
        if (kind == TokenKind.Float && Current is 'f' or 'F' or 'd' or 'D') _position++;
        var end = _position;
        SkipNameParts();
        if (_position > end) kind = TokenKind.BadNumber;
        _tokens.Add(new Token(kind, Keyword.NotAKeyword, start, _position - start));
    }

    private TokenKind ReadPrefixed()
    {
        var prefix = CharacterAt(_position + 1);
        if (prefix == 'e' || prefix == 'E') return ReadDecimal();
        _position += 2;
        return prefix switch
        {
            'x' => ReadDigits(char.IsAsciiHexDigit, leadingSeparator: true),
            'o' => ReadDigits(IsOctalDigit, leadingSeparator: true),
            _ => TokenKind.BadNumber,
        } == TokenKind.Integer ? TokenKind.Integer : TokenKind.BadNumber;
    }

    private TokenKind ReadDecimal()
    {
        var start = _position;
        var kind = Current == '.' ? TokenKind.Integer : ReadDigits(char.IsAsciiDigit, leadingSeparator: false);
        var leadingZero = _position - start > 1 && _text[start] == '0';
        if (Current == '.' && char.IsAsciiDigit(CharacterAt(_position + 1)))
        {
            _position++;
            kind = Float(kind, ReadDigits(char.IsAsciiDigit, leadingSeparator: false));
        }

        if (SkipExponentMark()) kind = Float(kind, ReadDigits(char.IsAsciiDigit, leadingSeparator: false));
        return kind == TokenKind.Integer && leadingZero ? TokenKind.BadNumber : kind;
    }

    private static TokenKind Float(TokenKind before, TokenKind part) =>
        before == TokenKind.BadNumber || part == TokenKind.BadNumber ? TokenKind.BadNumber : TokenKind.Float;

    private bool SkipExponentMark()
    {
        if (Current is not ('e' or 'E')) return false;
        var sign = CharacterAt(_position + 1) is '+' or '-' ? 1 : 0;
        if (!char.IsAsciiDigit(CharacterAt(_position + 1 + sign))) return false;
        _position += 1 + sign;
        return true;
    }

    /// <summary>Digits, with single underscores between them.</summary>
    private TokenKind ReadDigits(Func<char, bool> isDigit, bool leadingSeparator)
    {
        var good = true;
        var afterDigit = leadingSeparator;
        while (isDigit(Current) || Current == '_')
        {
            good &= Current != '_' || afterDigit;
            afterDigit = Current != '_';
            _position++;
        }

        return good && afterDigit && _text[_position - 1] is not ('x' or 'o') ? TokenKind.Integer : TokenKind.BadNumber;
    }

    private static bool IsOctalDigit(char character) => character is >= '0' and <= '7';
}
