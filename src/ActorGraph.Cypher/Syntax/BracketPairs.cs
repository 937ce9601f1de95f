namespace ActorGraph.Cypher.Syntax;

/// <summary>Which bracket closes which, found in one pass, so that the parser can look past brackets at no cost.</summary>
internal static class BracketPairs
{
    /// <summary>For each token that opens a bracket the index of the one that closes it; -1 where it is not closed, and for all others.</summary>
    public static int[] Find(ReadOnlySpan<Token> tokens)
    {
        var closing = new int[tokens.Length];
        Array.Fill(closing, -1);
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace)
                open.Push(i);
            else if (Opening(tokens[i].Kind) is { } opening && open.TryPeek(out var last) && tokens[last].Kind == opening)
                closing[open.Pop()] = i;
        }

        return closing;
    }

    private static TokenKind? Opening(TokenKind closing) => closing switch
    {
        TokenKind.RightParenthesis => TokenKind.LeftParenthesis,
        TokenKind.RightBracket => TokenKind.LeftBracket,
        TokenKind.RightBrace => TokenKind.LeftBrace,
        _ => null,
    };
}
