namespace ActorGraph.Cypher.Syntax;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Behind the last token.</summary>
    End,

    /// <summary>Where reading of tokens stopped; the error is the lexer's.</summary>
    Error,

    Name,
    QuotedName,
    Parameter,
    Dollar,
    String,
    Integer,
    Float,

    /// <summary>Starts with a digit and is no number.</summary>
    BadNumber,

    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,

    Comma,
    Dot,
    DotDot,
    Colon,
    ColonColon,
    Semicolon,
    Bar,

    /// <summary>A bar that the parser found to part a comprehension's condition from its result.</summary>
    ResultBar,

    BarBar,
    Ampersand,
    Exclamation,
    Percent,
    Plus,
    PlusEquals,
    Minus,
    Star,
    Slash,
    Caret,
    Equals,
    EqualsEquals,
    EqualsTilde,
    NotEquals,
    ExclamationEquals,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>A dash other than the hyphen; only in arrows.</summary>
    UnusualDash,

    /// <summary>An angle bracket other than <c>&lt;</c>; only in arrows.</summary>
    UnusualLess,

    /// <summary>An angle bracket other than <c>&gt;</c>; only in arrows.</summary>
    UnusualGreater,
}
