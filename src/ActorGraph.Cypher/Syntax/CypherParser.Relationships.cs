using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    private bool AtRelationship() =>
        IsDash(Current) || (IsLess(Current) && IsDash(Next()));

    private static bool IsDash(Token token) => token.Kind is TokenKind.Minus or TokenKind.UnusualDash;

    private static bool IsLess(Token token) => token.Kind is TokenKind.Less or TokenKind.UnusualLess;

    private static bool IsGreater(Token token) => token.Kind is TokenKind.Greater or TokenKind.UnusualGreater;

    /// <summary><c>RelationshipPattern</c>.</summary>
    private RelationshipPattern ParseRelationship()
    {
        var start = Current.Start;
        var left = IsLess(Current);
        if (left) Advance();
        ExpectDash();
        var detail = At(TokenKind.LeftBracket) ? ParseRelationshipDetail() : new RelationshipDetail(null, null, null, null, null);
        if (detail == default) Expecting(Spellings.Of(TokenKind.LeftBracket));
        ExpectDash();
        var right = IsGreater(Current);
        if (right) Advance();
        else Expecting(Spellings.Of(TokenKind.Greater));
        var quantifier = ParseOptionalQuantifier();
        if (detail.Length is not null) _ofVaryingLength ??= From(start);
        var arrow = left == right ? Arrow.Either : left ? Arrow.Left : Arrow.Right;
        return new RelationshipPattern(
            From(start), detail.Variable, detail.Types, arrow, detail.Length, quantifier, detail.Properties, detail.Where);
    }

    private void ExpectDash()
    {
        if (IsDash(Current)) Advance();
        else Expect(TokenKind.Minus);
    }

    private readonly record struct RelationshipDetail(
        Identifier? Variable, LabelExpression? Types, Repetition? Length, Expression? Properties, Expression? Where);

    /// <summary><c>RelationshipDetail</c>.</summary>
    private RelationshipDetail ParseRelationshipDetail()
    {
        Expect(TokenKind.LeftBracket);
        var variable = ParseOptionalElementVariable();
        var types = ParseOptionalLabels(ofRelationship: true);
        var length = ParseOptionalLength();
        var properties = ParseOptionalProperties();
        var where = ParseOptionalWhere();
        if (variable is not null && types is null && properties is null && Current.IsName) HintAtColon();
        if (Current.Kind is TokenKind.DotDot or TokenKind.Integer or TokenKind.Float)
        {
            Hint("A length is written with an asterisk: `*1..3`.");
            throw Unexpected("InvalidRelationshipPattern");
        }

        Expect(TokenKind.RightBracket);
        return new RelationshipDetail(variable, types, length, properties, where);
    }

    /// <summary><c>RangeLiteral</c>.</summary>
    private Repetition? ParseOptionalLength()
    {
        if (!Take(TokenKind.Star)) return null;
        var start = Previous.Start;
        var minimum = ParseOptionalBound();
        if (!Take(TokenKind.DotDot)) return new Repetition(From(start), minimum, minimum);
        return new Repetition(From(start), minimum, ParseOptionalBound());
    }

    private long? ParseOptionalBound()
    {
        if (At(TokenKind.Minus)) throw SyntaxErrors.NegativeLength(Current.Span);
        return At(TokenKind.Integer) ? ParseLong() : null;
    }

    /// <summary><c>{1,3}</c>, <c>{2}</c>, <c>+</c> or <c>*</c> behind a group or relationship.</summary>
    private Repetition? ParseOptionalQuantifier()
    {
        var quantifier = ParseQuantifier();
        _isQuantified |= quantifier is not null;
        return quantifier;
    }

    private Repetition? ParseQuantifier()
    {
        var start = Current.Start;
        if (Take(TokenKind.Plus)) return new Repetition(From(start), 1, null);
        if (Take(TokenKind.Star)) return new Repetition(From(start), 0, null);
        if (!Take(TokenKind.LeftBrace)) return null;
        var minimum = At(TokenKind.Integer) ? ParseLong() : 0;
        long? maximum = minimum;
        if (Previous.Kind == TokenKind.LeftBrace) Expect(TokenKind.Comma);
        if (Previous.Kind == TokenKind.Comma || Take(TokenKind.Comma)) maximum = At(TokenKind.Integer) ? ParseLong() : null;
        Expecting(Spellings.Of(TokenKind.Integer));
        Expect(TokenKind.RightBrace);
        return new Repetition(From(start), minimum, maximum);
    }
}
