using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary><c>LabelExpression</c>, behind its colon or IS; loosest of its operators is <c>|</c>, whose right side may repeat the colon.</summary>
    private LabelExpression ParseLabelExpression(bool ofRelationship)
    {
        Enter();
        var terms = new List<LabelExpression> { ParseLabelTerms(ofRelationship) };
        var symbol = Current.Span;
        while (Current.Kind == TokenKind.Bar)
        {
            if (terms[^1] is LabelAnd { Colon: true } joined) throw SyntaxErrors.MixedLabelOperators(ColonOf(joined));
            symbol = Advance().Span;
            if (At(TokenKind.Colon) && !ofRelationship) throw SyntaxErrors.MixedLabelOperators(symbol).As(GqlStatus.InvalidSyntax("42I20"));
            Take(TokenKind.Colon);
            terms.Add(ParseLabelTerms(ofRelationship));
        }

        Leave();
        return BalancedTree.Join(terms, (left, right) => new LabelOr(left.Span.To(right.Span), symbol, left, right));
    }

    /// <summary>Terms joined by <c>&amp;</c> or, as in openCypher, by <c>:</c>.</summary>
    private LabelExpression ParseLabelTerms(bool ofRelationship)
    {
        var left = ParseLabelFactor(ofRelationship);
        while (Current.Kind is TokenKind.Ampersand or TokenKind.Colon && Next().Kind != TokenKind.Ampersand)
        {
            var (separator, first) = (Current.Kind, Current.Span);
            if (ofRelationship && separator == TokenKind.Colon) throw SyntaxErrors.TypesJoinedByColon(Current.Span);
            var terms = new List<LabelExpression> { left };
            var symbol = first;
            while (At(separator))
            {
                symbol = Advance().Span;
                terms.Add(ParseLabelFactor(ofRelationship));
            }

            if (Current.Kind is TokenKind.Ampersand or TokenKind.Colon && Next().Kind != TokenKind.Ampersand) throw SyntaxErrors.MixedLabelOperators(separator == TokenKind.Colon ? first : Current.Span);
            left = BalancedTree.Join(terms, (a, b) => new LabelAnd(a.Span.To(b.Span), symbol, a, b, separator == TokenKind.Colon));
        }

        return left;
    }

    /// <summary>The place behind the first of the labels that colons join.</summary>
    private static SourceSpan ColonOf(LabelAnd joined)
    {
        var first = joined.Left;
        while (first is LabelAnd and) first = and.Left;
        return new SourceSpan(first.Span.End, 1);
    }

    private LabelExpression ParseLabelFactor(bool ofRelationship)
    {
        var start = Current.Start;
        switch (Current.Kind)
        {
            case TokenKind.Exclamation:
                Enter();
                Advance();
                var operand = ParseLabelFactor(ofRelationship);
                Leave();
                return new LabelNot(From(start), operand);
            case TokenKind.LeftParenthesis:
                Advance();
                var inner = ParseLabelExpression(ofRelationship);
                Expect(TokenKind.RightParenthesis);
                return inner;
            case TokenKind.Percent:
                return new LabelWildcard(Advance().Span);
            default:
                return ParseLabelName(ofRelationship ? "a type" : "a label");
        }
    }

    /// <summary><c>LabelName</c> or <c>RelTypeName</c>, by name or by <c>$(…)</c>, <c>$any(…)</c>, <c>$all(…)</c>.</summary>
    private LabelName ParseLabelName(string what)
    {
        if (Current.Kind is not (TokenKind.Dollar or TokenKind.Parameter))
        {
            var name = ParseName(what);
            if (name.Name.Length == 0) throw SyntaxErrors.EmptyName(what, name.Span);
            return new LabelName(name.Span, name.Name);
        }

        var start = Current.Start;
        var any = IsNamed(Current, "any");
        if (Current.Kind == TokenKind.Parameter && !any && !IsNamed(Current, "all"))
        {
            Hint($"Write `$({Written(Current).Insert(0, "$")})` for a name that a parameter gives.");
            Expecting(what);
            throw Unexpected();
        }

        Advance();
        Expect(TokenKind.LeftParenthesis);
        var expression = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return new LabelName(From(start), null, expression, any);
    }

    private LabelName ParseLabelName() => ParseLabelName("a label");

    private static bool IsNamed(Token token, string name) => string.Equals(token.Text, name, StringComparison.OrdinalIgnoreCase);
}
