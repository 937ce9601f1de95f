using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;

namespace ActorGraph.Cypher.Semantics.Binding;

// Operators: what they take, as far as it is known before the query runs, and what they give.
internal sealed partial class Binder
{
    private BoundBinary BindBinary(BinaryExpression binary)
    {
        var left = BindExpression(binary.Left);
        var right = BindExpression(binary.Right);
        switch (binary.Operator)
        {
            case BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor:
                RequireOperand(left, KindSet.Boolean);
                RequireOperand(right, KindSet.Boolean);
                break;
            case BinaryOperator.In:
                Require(right, KindSet.List);
                break;
            case BinaryOperator.RegexMatch:
                RequireOperand(left, KindSet.String);
                RequireOperand(right, KindSet.String);
                break;
            case BinaryOperator.Modulo or BinaryOperator.Power:
                RequireOperand(left, KindSet.Number);
                RequireOperand(right, KindSet.Number);
                break;
            case BinaryOperator.Multiply:
                RequireOperand(left, KindSet.Number | KindSet.Duration);
                RequireOperand(right, left.Type.CanBe(KindSet.Number) ? KindSet.Number | KindSet.Duration : KindSet.Number);
                break;
            case BinaryOperator.Divide:
                RequireOperand(left, KindSet.Number | KindSet.Duration);
                RequireOperand(right, KindSet.Number);
                break;
            case BinaryOperator.Subtract:
                RequireOperand(left, KindSet.Number | KindSet.Temporal);
                RequireOperand(right, SubtractableFrom(left.Type));
                break;
            case BinaryOperator.Add:
                RequireOperand(right, AddableTo(left.Type));
                break;
            case BinaryOperator.Concatenate:
                RequireOperand(left, KindSet.String | KindSet.List);
                if (!left.Type.CanBe(KindSet.List)) RequireOperand(right, KindSet.String);
                else if (!left.Type.CanBe(KindSet.String)) RequireOperand(right, KindSet.List);
                break;
        }

        return new BoundBinary(binary.Place, binary.Operator, left, right, TypeOf(binary.Operator, left.Type, right.Type));
    }

    /// <summary>What can stand behind <c>+</c>: a list takes everything, and everything can be put before a list.</summary>
    private static KindSet AddableTo(StaticType left)
    {
        if (left.CanBe(KindSet.List)) return KindSet.Any;
        var addable = KindSet.List;
        if (left.CanBe(KindSet.String)) addable |= KindSet.String | KindSet.Number;
        if (left.CanBe(KindSet.Number)) addable |= KindSet.String | KindSet.Number;
        if (left.CanBe(KindSet.Temporal)) addable |= KindSet.Duration;
        if (left.CanBe(KindSet.Duration)) addable |= KindSet.Temporal;
        return addable;
    }

    /// <summary>What can stand behind <c>-</c>: a number less a number, a temporal value less a duration.</summary>
    private static KindSet SubtractableFrom(StaticType left)
    {
        var subtractable = KindSet.Unknown;
        if (left.CanBe(KindSet.Number)) subtractable |= KindSet.Number;
        if (left.CanBe(KindSet.Temporal)) subtractable |= KindSet.Duration;
        return subtractable;
    }

    private static StaticType TypeOf(BinaryOperator @operator, StaticType left, StaticType right) => @operator switch
    {
        BinaryOperator.Add or BinaryOperator.Concatenate when left.Kinds == KindSet.List && right.Kinds == KindSet.List =>
            StaticType.ListOf(left.Items | right.Items),
        BinaryOperator.Add or BinaryOperator.Concatenate when left.Kinds == KindSet.List || right.Kinds == KindSet.List =>
            StaticType.ListOf(KindSet.Any),
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo
            when left.IsAlways(KindSet.Number) && right.IsAlways(KindSet.Number) => Widest(left, right),
        BinaryOperator.Add when left.IsAlways(KindSet.String | KindSet.Number) && right.IsAlways(KindSet.String | KindSet.Number)
            && (left.IsAlways(KindSet.String) || right.IsAlways(KindSet.String)) => StaticType.String,
        BinaryOperator.Concatenate when left.IsAlways(KindSet.String) && right.IsAlways(KindSet.String) => StaticType.String,
        BinaryOperator.Power => new StaticType(KindSet.Float),
        BinaryOperator.Modulo => new StaticType(KindSet.Number),
        BinaryOperator.Subtract when right.IsAlways(KindSet.Number) => new StaticType(KindSet.Number),
        BinaryOperator.Subtract => new StaticType(left.Kinds & (KindSet.Number | KindSet.Temporal)),
        BinaryOperator.Multiply or BinaryOperator.Divide => new StaticType(KindSet.Number | KindSet.Duration),
        BinaryOperator.Concatenate => new StaticType(KindSet.String | KindSet.List),
        BinaryOperator.Add => StaticType.Any,
        _ => StaticType.Boolean,
    };

    private static StaticType Widest(StaticType left, StaticType right) =>
        left.Kinds == KindSet.Float || right.Kinds == KindSet.Float ? new StaticType(KindSet.Float) : left.Or(right);

    private BoundExpression BindComparison(ComparisonExpression comparison)
    {
        var operands = comparison.Operands.Select(BindExpression).ToArray();
        var comparisons = comparison.Operators
            .Select((@operator, i) => (BoundExpression)new BoundComparison(comparison.Place, @operator, operands[i], operands[i + 1]));
        return BalancedTree.Join([.. comparisons], And);
    }

    private BoundExpression BindUnary(UnaryExpression unary)
    {
        var operand = BindExpression(unary.Operand);
        if (unary.Operator == UnaryOperator.Not)
        {
            Require(operand, KindSet.Boolean, operand.Type.IsAlways(KindSet.List) ? GqlStatus.InvalidSyntax("22N37") : GqlStatus.OperandType);
            return new BoundNot(unary.Span, operand);
        }

        RequireOperand(operand, KindSet.Number);
        return new BoundSign(unary.Span, operand, unary.Operator == UnaryOperator.Minus);
    }
}
