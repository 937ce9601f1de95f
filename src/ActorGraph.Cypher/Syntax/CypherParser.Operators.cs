using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary>How tightly operators bind, loosest first.</summary>
    private enum Precedence
    {
        None,
        Or,
        Xor,
        And,
        Not,
        Comparison,
        Predicate,
        Additive,
        Multiplicative,
        Power,
    }

    /// <summary>The height of the tallest tree read so far within the innermost expression that is still being read.</summary>
    private int _depth;

    private Expression ParseExpression(out SourceSpan written)
    {
        var start = Current.Start;
        var expression = ParseExpression();
        written = From(start);
        return expression;
    }

    /// <summary><c>Expression</c>.</summary>
    private Expression ParseExpression()
    {
        Enter();
        var tallestBefore = _depth;
        _depth = 0;
        var expression = ParseOperators(Precedence.Or);
        Deepen();
        _depth = Math.Max(_depth, tallestBefore);
        Leave();
        return expression;
    }

    /// <summary>Counts a link of a chain, or another level of the tree.</summary>
    private void Deepen(int levels = 1)
    {
        _depth += levels;
        if (_depth > _limits.MaxDepth) throw SyntaxErrors.ChainTooLong(_limits.MaxDepth, Previous.Span);
    }

    /// <summary>An operand beside what has been read: the tree over both is as tall as the taller one.</summary>
    private Expression ParseBeside(Precedence loosest)
    {
        var tallestBefore = _depth;
        _depth = 0;
        var operand = ParseOperators(loosest);
        _depth = Math.Max(_depth, tallestBefore);
        return operand;
    }

    /// <summary><c>OrExpression</c> down to <c>PowerOfExpression</c>: what binds at least as tightly as <paramref name="loosest"/>.</summary>
    private Expression ParseOperators(Precedence loosest)
    {
        var start = Current.Start;
        var left = loosest <= Precedence.Not && AtNot() ? ParseNot() : ParseUnary();
        while (true)
        {
            Expecting("an operator");
            var precedence = PrecedenceHere();
            if (precedence < loosest) return left;
            left = precedence switch
            {
                Precedence.Or => ParseBoolean(start, left, Keyword.Or, BinaryOperator.Or, precedence),
                Precedence.Xor => ParseBoolean(start, left, Keyword.Xor, BinaryOperator.Xor, precedence),
                Precedence.And => ParseBoolean(start, left, Keyword.And, BinaryOperator.And, precedence),
                Precedence.Comparison => ParseComparison(start, left),
                Precedence.Predicate => ParsePredicateOperator(start, left),
                _ => ParseArithmetic(start, left, precedence),
            };
        }
    }

    private Precedence PrecedenceHere() => Current.Kind switch
    {
        TokenKind.Name => Current.Keyword switch
        {
            Keyword.Or => Precedence.Or,
            Keyword.Xor => Precedence.Xor,
            Keyword.And => Precedence.And,
            Keyword.In or Keyword.Contains or Keyword.Is => Precedence.Predicate,
            Keyword.Starts or Keyword.Ends when Next().Keyword == Keyword.With => Precedence.Predicate,
            _ => Precedence.None,
        },
        TokenKind.EqualsTilde or TokenKind.Colon or TokenKind.ColonColon => Precedence.Predicate,
        TokenKind.Plus or TokenKind.Minus or TokenKind.BarBar => Precedence.Additive,
        TokenKind.Star or TokenKind.Slash or TokenKind.Percent => Precedence.Multiplicative,
        TokenKind.Caret => Precedence.Power,
        _ => ComparisonHere() is null ? Precedence.None : Precedence.Comparison,
    };

    /// <summary>A chain of AND, OR or XOR becomes a balanced tree: these are associative, also with NULL.</summary>
    private Expression ParseBoolean(int start, Expression left, Keyword word, BinaryOperator @operator, Precedence precedence)
    {
        var operands = new List<Expression> { left };
        var symbol = Current.Span;
        while (Take(word))
        {
            symbol = Previous.Span;
            operands.Add(ParseBeside(precedence + 1));
        }

        Deepen(1 + int.Log2(operands.Count));
        var tree = (BinaryExpression)BalancedTree.Join(operands, (a, b) => new BinaryExpression(a.Span.To(b.Span), symbol, @operator, a, b));
        return tree with { Span = From(start) };
    }

    /// <summary><c>NotExpression</c>.</summary>
    private UnaryExpression ParseNot()
    {
        Enter();
        var start = Advance().Start;
        var operand = ParseOperators(Precedence.Not);
        Deepen();
        Leave();
        return new UnaryExpression(From(start), UnaryOperator.Not, operand);
    }

    private bool AtNot() => At(Keyword.Not) && (StartsOperand(Next()) || Next().Kind == TokenKind.End);

    /// <summary><c>ComparisonExpression</c>.</summary>
    private ComparisonExpression ParseComparison(int start, Expression left, bool isChain = true)
    {
        var operands = new List<Expression> { left };
        var operators = new List<ComparisonOperator>();
        var symbol = Current.Span;
        while (ComparisonHere() is { } comparison)
        {
            Advance();
            operators.Add(comparison);
            operands.Add(ParseBeside(Precedence.Comparison + 1));
            if (!isChain) break;
        }

        Deepen(1 + int.Log2(operators.Count));
        return new ComparisonExpression(From(start), symbol, operands, operators);
    }

    private ComparisonOperator? ComparisonHere() => Current.Kind switch
    {
        TokenKind.Equals => ComparisonOperator.Equal,
        TokenKind.NotEquals => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        TokenKind.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    /// <summary><c>AddOrSubtractExpression</c>, <c>MultiplyDivideModuloExpression</c>, <c>PowerOfExpression</c>; all of them associate to the left.</summary>
    private BinaryExpression ParseArithmetic(int start, Expression left, Precedence precedence)
    {
        var symbol = Advance();
        var @operator = symbol.Kind switch
        {
            TokenKind.Plus => BinaryOperator.Add,
            TokenKind.Minus => BinaryOperator.Subtract,
            TokenKind.BarBar => BinaryOperator.Concatenate,
            TokenKind.Star => BinaryOperator.Multiply,
            TokenKind.Slash => BinaryOperator.Divide,
            TokenKind.Percent => BinaryOperator.Modulo,
            _ => BinaryOperator.Power,
        };
        var right = ParseBeside(precedence + 1);
        Deepen();
        return new BinaryExpression(From(start), symbol.Span, @operator, left, right);
    }

    /// <summary><c>UnaryAddOrSubtractExpression</c>; a sign directly before a number is part of it.</summary>
    private Expression ParseUnary()
    {
        if (!At(TokenKind.Minus) && !At(TokenKind.Plus)) return ParsePostfix();
        var sign = Advance();
        if (sign.Kind == TokenKind.Minus && Current.Kind is TokenKind.Integer or TokenKind.Float)
            return ParsePostfix(sign.Start, () => ParseNumber(negative: true, sign.Start));
        if (sign.Kind == TokenKind.Minus && At(TokenKind.BadNumber)) throw SyntaxErrors.InvalidNumber(Written(Current), sign.Span.To(Current.Span));
        Enter();
        var operand = ParseUnary();
        Deepen();
        Leave();
        return new UnaryExpression(From(sign.Start), sign.Kind == TokenKind.Minus ? UnaryOperator.Minus : UnaryOperator.Plus, operand);
    }
}
