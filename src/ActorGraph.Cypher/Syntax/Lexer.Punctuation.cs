namespace ActorGraph.Cypher.Syntax;

internal sealed partial class Lexer
{
    /// <summary>The longest punctuation here and its length; <see cref="TokenKind.End"/> where there is none.</summary>
    private (TokenKind Kind, int Length) Punctuation()
    {
        var next = CharacterAt(_position + 1);
        return Current switch
        {
            '(' => (TokenKind.LeftParenthesis, 1),
            ')' => (TokenKind.RightParenthesis, 1),
            '[' => (TokenKind.LeftBracket, 1),
            ']' => (TokenKind.RightBracket, 1),
            '{' => (TokenKind.LeftBrace, 1),
            '}' => (TokenKind.RightBrace, 1),
            ',' => (TokenKind.Comma, 1),
            '.' => next == '.' ? (TokenKind.DotDot, 2) : (TokenKind.Dot, 1),
            ':' => next == ':' ? (TokenKind.ColonColon, 2) : (TokenKind.Colon, 1),
            ';' => (TokenKind.Semicolon, 1),
            '|' => next == '|' ? (TokenKind.BarBar, 2) : (TokenKind.Bar, 1),
            '&' => (TokenKind.Ampersand, 1),
            '!' => next == '=' ? (TokenKind.ExclamationEquals, 2) : (TokenKind.Exclamation, 1),
            '%' => (TokenKind.Percent, 1),
            '+' => next == '=' ? (TokenKind.PlusEquals, 2) : (TokenKind.Plus, 1),
            '-' => (TokenKind.Minus, 1),
            '*' => (TokenKind.Star, 1),
            '/' => (TokenKind.Slash, 1),
            '^' => (TokenKind.Caret, 1),
            '=' => Equality(next),
            '<' => next switch { '=' => (TokenKind.LessOrEqual, 2), '>' => (TokenKind.NotEquals, 2), _ => (TokenKind.Less, 1) },
            '>' => next == '=' ? (TokenKind.GreaterOrEqual, 2) : (TokenKind.Greater, 1),
            var other => Unusual(other),
        };
    }

    private static (TokenKind Kind, int Length) Equality(char next) => next switch
    {
        '=' => (TokenKind.EqualsEquals, 2),
        '~' => (TokenKind.EqualsTilde, 2),
        _ => (TokenKind.Equals, 1),
    };

    private static (TokenKind Kind, int Length) Unusual(char character)
    {
        if (CypherCharacters.IsUnusualDash(character)) return (TokenKind.UnusualDash, 1);
        if (CypherCharacters.IsUnusualLess(character)) return (TokenKind.UnusualLess, 1);
        return CypherCharacters.IsUnusualGreater(character) ? (TokenKind.UnusualGreater, 1) : (TokenKind.End, 0);
    }
}
