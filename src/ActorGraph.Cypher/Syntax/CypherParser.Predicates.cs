using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary><c>StringPredicateExpression</c>, <c>ListPredicateExpression</c>, <c>NullPredicateExpression</c>, and predicates on labels and types.</summary>
    private Expression ParsePredicateOperator(int start, Expression left)
    {
        Deepen();
        switch (Current.Kind)
        {
            case TokenKind.Colon:
                Advance();
                var labels = ParseLabelExpression(ofRelationship: false);
                return new HasLabelsExpression(From(start), left, labels);
            case TokenKind.ColonColon:
                Advance();
                return ParseIsTyped(start, left, negated: false);
            case TokenKind.Name when At(Keyword.Is):
                Advance();
                return ParseIs(start, left);
        }

        var symbol = Current.Span;
        var @operator = TakeStringOrListOperator();
        var right = ParseBeside(Precedence.Predicate + 1);
        return new BinaryExpression(From(start), symbol, @operator, left, right);
    }

    private BinaryOperator TakeStringOrListOperator()
    {
        var token = Advance();
        if (token.Keyword is Keyword.Starts or Keyword.Ends) Expect(Keyword.With);
        return token.Keyword switch
        {
            Keyword.In => BinaryOperator.In,
            Keyword.Contains => BinaryOperator.Contains,
            Keyword.Starts => BinaryOperator.StartsWith,
            Keyword.Ends => BinaryOperator.EndsWith,
            _ => BinaryOperator.RegexMatch,
        };
    }

    /// <summary>What may follow IS.</summary>
    private Expression ParseIs(int start, Expression left)
    {
        var symbol = Previous.Span;
        var negated = Take(Keyword.Not);
        if (Take(Keyword.Null)) return new IsNullExpression(From(start), symbol, left, negated);
        if (Take(TokenKind.ColonColon) || Take(Keyword.Typed)) return ParseIsTyped(start, left, negated);
        var form = NormalForm(Current);
        if (form is not null && Next().Keyword == Keyword.Normalized) Advance();
        if (Take(Keyword.Normalized)) return new IsNormalizedExpression(From(start), symbol, left, form ?? "NFC", negated);
        if (negated) throw Unexpected();
        var labels = ParseLabelExpression(ofRelationship: false) with { BehindIs = true };
        return new HasLabelsExpression(From(start), left, labels);
    }

    private static string? NormalForm(Token token) =>
        token.Keyword is Keyword.Nfc or Keyword.Nfd or Keyword.Nfkc or Keyword.Nfkd ? token.Keyword.Spell() : null;

    private IsTypedExpression ParseIsTyped(int start, Expression left, bool negated)
    {
        var type = ParseType();
        return new IsTypedExpression(From(start), left, type, negated);
    }

    /// <summary><c>CaseExpression</c>; with an operand, WHEN may list values and predicates that lack their left side.</summary>
    private CaseExpression ParseCase()
    {
        var start = Advance().Start;
        var operand = At(Keyword.When) ? null : ParseExpression();
        var alternatives = new List<CaseAlternative>();
        while (Take(Keyword.When)) alternatives.Add(ParseCaseAlternative(operand is not null));
        if (alternatives.Count == 0) throw Unexpected();
        var otherwise = Take(Keyword.Else) ? ParseExpression() : null;
        Expect(Keyword.End);
        return new CaseExpression(From(start), operand, alternatives, otherwise);
    }

    /// <summary><c>CaseAlternative</c>, behind WHEN.</summary>
    private CaseAlternative ParseCaseAlternative(bool hasOperand)
    {
        var start = Previous.Start;
        IReadOnlyList<Expression> conditions = hasOperand ? ParseCommaList(ParseCaseCondition) : [ParseExpression()];
        Expect(Keyword.Then);
        var result = ParseExpression();
        return new CaseAlternative(From(start), conditions, result);
    }

    private Expression ParseCaseCondition()
    {
        var start = Current.Start;
        var startsPredicate = PrecedenceHere() switch
        {
            Precedence.Comparison => true,
            Precedence.Predicate => Current.Kind != TokenKind.Name || At(Keyword.Is) && Next().Kind != TokenKind.ColonColon || Next().Keyword == Keyword.With,
            _ => false,
        };
        if (!startsPredicate) return ParseExpression();
        RefuseInWhen();
        var left = new CaseOperand(new SourceSpan(start, 0));
        Expression predicate = PrecedenceHere() == Precedence.Comparison
            ? ParseComparison(start, left, isChain: false)
            : ParsePredicateOperator(start, left);
        return new CasePredicate(From(start), predicate);
    }

    /// <summary>Of what can follow an operand, WHEN takes neither labels nor <c>IS NOT ::</c>; in <c>IS ::</c> the word is a variable.</summary>
    private void RefuseInWhen()
    {
        if (At(TokenKind.Colon)) throw Unexpected();
        if (!At(Keyword.Is)) return;
        if (Next().Keyword != Keyword.Not && !FollowsIs(Next(), Next(2))) Refuse(1, null);
        if (Next().Keyword == Keyword.Not && Next(2).Kind == TokenKind.ColonColon) Refuse(2, "Write `WHEN IS NOT TYPED TYPE`.");

        void Refuse(int tokens, string? hint)
        {
            for (; tokens > 0; tokens--) Advance();
            if (hint is not null) Hint(hint);
            throw Unexpected();
        }
    }

    private static bool FollowsIs(Token token, Token next) =>
        token.Keyword is Keyword.Null or Keyword.Typed or Keyword.Normalized || (NormalForm(token) is not null && next.Keyword == Keyword.Normalized);
}
