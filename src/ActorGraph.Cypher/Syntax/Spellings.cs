namespace ActorGraph.Cypher.Syntax;

/// <summary>How kinds of token are called in errors.</summary>
internal static class Spellings
{
    public static string Of(TokenKind kind) => kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Name or TokenKind.QuotedName => "a name",
        TokenKind.Parameter or TokenKind.Dollar => "a parameter",
        TokenKind.String => "a string",
        TokenKind.Integer => "an integer",
        TokenKind.Float => "a float",
        TokenKind.LeftParenthesis => "`(`",
        TokenKind.RightParenthesis => "`)`",
        TokenKind.LeftBracket => "`[`",
        TokenKind.RightBracket => "`]`",
        TokenKind.LeftBrace => "`{`",
        TokenKind.RightBrace => "`}`",
        TokenKind.Comma => "`,`",
        TokenKind.Dot => "`.`",
        TokenKind.DotDot => "`..`",
        TokenKind.Colon => "`:`",
        TokenKind.ColonColon => "`::`",
        TokenKind.Semicolon => "`;`",
        TokenKind.Bar or TokenKind.ResultBar => "`|`",
        TokenKind.Plus => "`+`",
        TokenKind.PlusEquals => "`+=`",
        TokenKind.Minus => "`-`",
        TokenKind.Star => "`*`",
        TokenKind.Equals => "`=`",
        TokenKind.Less => "`<`",
        TokenKind.Greater => "`>`",
        TokenKind.Exclamation => "`!`",
        TokenKind.Percent => "`%`",
        _ => kind.ToString(),
    };
}
