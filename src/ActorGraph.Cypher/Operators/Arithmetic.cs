using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// The arithmetic operators. Two integers give an integer or an overflow error; a float on either side makes it floats, by
/// IEEE 754; NULL on either side gives NULL. Temporal values and durations are in <see cref="TemporalArithmetic"/>.
/// </summary>
internal static class Arithmetic
{
    /// <summary><c>left + right</c>: numbers, strings with anything that has a text, lists with lists and items, temporal values with durations.</summary>
    public static Value Add(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var (a, b) = (left.AsInteger(), right.AsInteger());
            var sum = unchecked(a + b);
            return ((a ^ sum) & (b ^ sum)) < 0 ? throw RuntimeErrors.IntegerOverflow($"{a} + {b}") : Value.Integer(sum);
        }

        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.IsNumber && right.IsNumber)
            return Value.Float(left.AsDouble() + right.AsDouble());
        if (left.IsList || right.IsList)
            return ListOperators.Append(left, right);
        if ((left.IsString || right.IsString) && ValueText.Plain(left) is { } head && ValueText.Plain(right) is { } tail)
            return StringOperators.Join(head, tail);
        return TemporalArithmetic.TryAdd(left, right, out var moved) ? moved : throw RuntimeErrors.Operands("add", "+", left, right);
    }

    /// <summary><c>left - right</c>: numbers, and durations from temporal values and durations.</summary>
    public static Value Subtract(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var (a, b) = (left.AsInteger(), right.AsInteger());
            var difference = unchecked(a - b);
            return ((a ^ b) & (a ^ difference)) < 0 ? throw RuntimeErrors.IntegerOverflow($"{a} - {b}") : Value.Integer(difference);
        }

        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.IsNumber && right.IsNumber)
            return Value.Float(left.AsDouble() - right.AsDouble());
        return TemporalArithmetic.TrySubtract(left, right, out var moved) ? moved : throw RuntimeErrors.Operands("subtract", "-", left, right);
    }

    /// <summary><c>left * right</c>: numbers, and a duration with a number.</summary>
    public static Value Multiply(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var (a, b) = (left.AsInteger(), right.AsInteger());
            var high = Math.BigMul(a, b, out var product);
            return high == product >> 63 ? Value.Integer(product) : throw RuntimeErrors.IntegerOverflow($"{a} * {b}");
        }

        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.IsNumber && right.IsNumber)
            return Value.Float(left.AsDouble() * right.AsDouble());
        return TemporalArithmetic.TryMultiply(left, right, out var scaled) ? scaled : throw RuntimeErrors.Operands("multiply", "*", left, right);
    }

    /// <summary>
    /// <c>left / right</c>: numbers, integers rounded towards zero, and a duration by a number. The integer 0 divides floats only,
    /// to infinity or NaN; anything else by it is an error, even NULL.
    /// </summary>
    public static Value Divide(Value left, Value right)
    {
        if (right.IsInteger && right.AsInteger() == 0 && !left.IsFloat)
            throw RuntimeErrors.DivisionByZero();
        if (left.IsInteger && right.IsInteger)
        {
            var (a, b) = (left.AsInteger(), right.AsInteger());
            return a == long.MinValue && b == -1 ? throw RuntimeErrors.IntegerOverflow($"{a} / {b}") : Value.Integer(a / b);
        }

        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.IsNumber && right.IsNumber)
            return Value.Float(left.AsDouble() / right.AsDouble());
        return TemporalArithmetic.TryDivide(left, right, out var scaled) ? scaled : throw RuntimeErrors.Operands("divide", "/", left, right);
    }

    /// <summary><c>left % right</c>: what the division leaves, of the dividend's sign.</summary>
    public static Value Modulo(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var divisor = right.AsInteger();
            if (divisor == 0)
                throw RuntimeErrors.DivisionByZero();
            // The platform traps on the smallest integer by −1, whose remainder is 0 as with every integer.
            return Value.Integer(divisor == -1 ? 0 : left.AsInteger() % divisor);
        }

        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.IsNumber && right.IsNumber)
            return Value.Float(left.AsDouble() % right.AsDouble());
        throw RuntimeErrors.Operands("take the remainder of", "%", left, right);
    }

    /// <summary><c>left ^ right</c>: always a float.</summary>
    public static Value Power(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.IsNumber && right.IsNumber)
            return Value.Float(Math.Pow(left.AsDouble(), right.AsDouble()));
        throw RuntimeErrors.Operands("raise to a power", "^", left, right);
    }

    /// <summary><c>-operand</c>.</summary>
    public static Value Negate(Value operand)
    {
        if (operand.IsInteger)
        {
            var number = operand.AsInteger();
            return number == long.MinValue ? throw RuntimeErrors.IntegerOverflow($"-({number})") : Value.Integer(-number);
        }

        if (operand.IsNull)
            return Value.Null;
        return operand.IsFloat ? Value.Float(0 - operand.AsFloat()) : throw RuntimeErrors.OperandType("`-`", operand, "a number");
    }

    /// <summary><c>+operand</c>: the operand, if it is a number or a duration.</summary>
    public static Value Plus(Value operand) =>
        operand.IsNumber || operand.IsNull || operand.Kind == ValueKind.Duration
            ? operand
            : throw RuntimeErrors.OperandType("`+`", operand, "a number");
}
