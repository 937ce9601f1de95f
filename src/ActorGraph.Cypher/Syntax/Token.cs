namespace ActorGraph.Cypher.Syntax;

/// <summary>A token and its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Keyword">Which keyword a <see cref="TokenKind.Name"/> is.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Text">What it means where that is not what is written: a string or name without quotes and escapes, a parameter's name.</param>
internal readonly record struct Token(TokenKind Kind, Keyword Keyword, int Start, int Length, string? Text = null)
{
    public int End => Start + Length;

    public SourceSpan Span => new(Start, Length);

    public bool IsName => Kind is TokenKind.Name or TokenKind.QuotedName;
}
