using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary><c>NonArithmeticOperatorExpression</c>: an atom, and the properties, items and slices taken from it.</summary>
    private Expression ParsePostfix() => ParsePostfix(Current.Start, ParseAtom);

    private Expression ParsePostfix(int start, Func<Expression> parseFirst)
    {
        var expression = parseFirst();
        while (StartsPostfix(Current))
        {
            Deepen();
            expression = At(TokenKind.Dot)
                ? ParsePropertyLookup(start, expression)
                : ParseIndexOrSlice(start, expression);
        }

        return expression;
    }

    private static bool StartsPostfix(Token token) => token.Kind is TokenKind.Dot or TokenKind.LeftBracket;

    /// <summary><c>PropertyLookup</c>.</summary>
    private PropertyExpression ParsePropertyLookup(int start, Expression subject)
    {
        Expect(TokenKind.Dot);
        var key = ParseName("a property key");
        return new PropertyExpression(From(start), subject, key);
    }

    /// <summary><c>ListOperatorExpression</c>.</summary>
    private Expression ParseIndexOrSlice(int start, Expression subject)
    {
        var bracket = Expect(TokenKind.LeftBracket);
        var from = At(TokenKind.DotDot) ? null : ParseExpression();
        if (!Take(TokenKind.DotDot))
        {
            Expect(TokenKind.RightBracket);
            return new IndexExpression(From(start), subject, from!);
        }

        var to = At(TokenKind.RightBracket) ? null : ParseExpression();
        Expect(TokenKind.RightBracket);
        if (from is null && to is null) throw SyntaxErrors.SliceWithoutEnds(From(bracket.Start));
        return new SliceExpression(From(start), bracket.Span, subject, from, to);
    }

    /// <summary><c>Atom</c>.</summary>
    private Expression ParseAtom()
    {
        switch (Current.Kind)
        {
            case TokenKind.Integer or TokenKind.Float: return ParseNumber(negative: false, Current.Start);
            case TokenKind.String: return ParseLiteral(Value.String(Current.Text));
            case TokenKind.Parameter or TokenKind.Dollar: return ParseParameter();
            case TokenKind.LeftBracket: return ParseBracketed();
            case TokenKind.LeftBrace: return ParseMap();
            case TokenKind.LeftParenthesis: return StartsPatternExpression() ? ParsePatternExpression() : ParseParenthesized();
            case TokenKind.Name: return ParseWord();
            case TokenKind.QuotedName: return ParseFunctionOrVariable();
        }

        Expecting("an expression");
        throw Unexpected();
    }

    /// <summary><c>ParenthesizedExpression</c>; the tree shows the parentheses by its shape alone.</summary>
    private Expression ParseParenthesized()
    {
        Expect(TokenKind.LeftParenthesis);
        var expression = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return expression;
    }

    /// <summary>An atom that starts with a word: a form of the language where what follows fits it, else a function or variable.</summary>
    private Expression ParseWord()
    {
        var next = Next().Kind;
        switch (Current.Keyword)
        {
            case Keyword.True: return ParseLiteral(Value.True);
            case Keyword.False: return ParseLiteral(Value.False);
            case Keyword.Null: return ParseLiteral(Value.Null);
            case Keyword.Inf or Keyword.Infinity: return ParseLiteral(Value.Float(double.PositiveInfinity));
            case Keyword.NaN: return ParseLiteral(Value.Float(double.NaN));
            case Keyword.Case when Next().Keyword == Keyword.When || StartsOperand(Next()): return ParseCase();
            case Keyword.Exists when next == TokenKind.LeftBrace: return ParseSubqueryExpression(SubqueryKind.Exists);
            case Keyword.Count when next == TokenKind.LeftBrace: return ParseSubqueryExpression(SubqueryKind.Count);
            case Keyword.Collect when next == TokenKind.LeftBrace: return ParseSubqueryExpression(SubqueryKind.Collect);
        }

        if (next == TokenKind.LeftParenthesis && ParseSpecialFunction() is { } special) return special;
        if (Current.Keyword.IsStructural() && !FollowsVariable(Next()))
        {
            if (AtNot()) Hint("Put parentheses around NOT and its operand.");
            if (next == TokenKind.LeftParenthesis && OtherDialects.SubstituteFor(Written(Current)) is { } substitute)
                Hint($"There is no function `{Written(Current)}`. Use {substitute}.");
            Expecting("an expression");
            throw Unexpected();
        }

        return ParseFunctionOrVariable();
    }

    /// <summary>Whether an operand may start with <paramref name="token"/>, which follows a word that may also be a variable.</summary>
    private static bool StartsOperand(Token token) => token.Kind switch
    {
        TokenKind.Name => !token.Keyword.IsStructural() || token.Keyword == Keyword.Not,
        TokenKind.QuotedName or TokenKind.Parameter or TokenKind.Dollar or TokenKind.String or TokenKind.Integer or
            TokenKind.Float or TokenKind.BadNumber or TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace or
            TokenKind.Minus or TokenKind.Plus => true,
        _ => false,
    };

    /// <summary>Whether <paramref name="token"/> may follow a variable, so that the structural word before it can be one.</summary>
    private static bool FollowsVariable(Token token) => token.Kind switch
    {
        TokenKind.Name => token.Keyword.IsStructural() && token.Keyword != Keyword.Not,
        TokenKind.QuotedName or TokenKind.Parameter or TokenKind.Dollar or TokenKind.String or TokenKind.Integer or
            TokenKind.Float or TokenKind.BadNumber or TokenKind.LeftParenthesis or TokenKind.LeftBrace => false,
        _ => true,
    };
}
