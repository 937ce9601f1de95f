using System.Runtime.CompilerServices;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    private int _position;
    private int _nesting;

    private Token Current => _tokens[_position];

    private Token Previous => _tokens[Math.Max(_position - 1, 0)];

    private Token Next(int distance = 1) => _tokens[Math.Min(_position + distance, _tokens.Length - 1)];

    private SourceSpan From(int start) => new(start, Math.Max(Previous.End - start, 0));

    private SourceSpan From(SyntaxNode first) => From(first.Span.Start);

    private string Written(Token token) => token.Text ?? _text.Substring(token.Start, token.Length);

    private bool At(TokenKind kind) => Current.Kind == kind;

    private bool At(Keyword keyword) => Current.Keyword == keyword;

    private bool At(Keyword first, Keyword second) => At(first) && Next().Keyword == second;

    private Token Advance()
    {
        var token = Current;
        if (token.Kind != TokenKind.End) _position++;
        return token;
    }

    private bool Take(TokenKind kind)
    {
        if (At(kind))
        {
            Advance();
            return true;
        }

        Expecting(Spellings.Of(kind));
        return false;
    }

    private bool Take(Keyword keyword)
    {
        if (At(keyword))
        {
            Advance();
            return true;
        }

        Expecting(keyword);
        return false;
    }

    /// <summary>Takes either word; singular and plural are the same wherever Cypher has both.</summary>
    private bool Take(Keyword one, Keyword other)
    {
        if (!At(other)) return Take(one);
        Advance();
        return true;
    }

    private Token Expect(TokenKind kind) => Take(kind) ? Previous : throw Unexpected();

    private void Expect(Keyword keyword)
    {
        if (!Take(keyword)) throw Unexpected();
    }

    private void Expect(Keyword one, Keyword other)
    {
        if (!Take(one, other)) throw Unexpected();
    }

    /// <summary><c>SymbolicName</c> or <c>SchemaName</c>; any keyword may be one where the caller leaves no doubt.</summary>
    private Identifier ParseName(string what)
    {
        if (Current.IsName)
        {
            var token = Advance();
            return new Identifier(token.Span, Written(token));
        }

        Expecting(what);
        throw UnexpectedName();
    }

    private Identifier ParseVariable() => ParseName("a variable");

    /// <summary>Items with commas between them, at least one.</summary>
    private List<T> ParseCommaList<T>(Func<T> parseItem)
    {
        var items = new List<T>();
        do items.Add(parseItem());
        while (Take(TokenKind.Comma));
        return items;
    }

    /// <summary>Counts a level of nesting that <see cref="Leave"/> ends; too many, or too little stack, are the query's error.</summary>
    private void Enter()
    {
        if (++_nesting > _limits.MaxNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw SyntaxErrors.TooDeep(Math.Min(_nesting, _limits.MaxNesting), Current.Span);
    }

    private void Leave() => _nesting--;

    /// <summary>The index of the token that closes the bracket at <paramref name="opening"/>; the end where none does.</summary>
    private int ClosingOf(int opening) => _closing[opening] >= 0 ? _closing[opening] : _tokens.Length - 1;
}
