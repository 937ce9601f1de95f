using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// Three-valued logic: NULL is unknown, and an answer is known where the known operand alone decides it. Whoever evaluates an
/// operand only when needed may skip the right one of AND after false and of OR after true.
/// </summary>
internal static class Logic
{
    /// <summary><c>left AND right</c>.</summary>
    public static Value And(Value left, Value right)
    {
        if (left.IsFalse)
            return Value.False;
        Require(left, "AND");
        if (right.IsFalse)
            return Value.False;
        Require(right, "AND");
        return left.IsNull || right.IsNull ? Value.Null : Value.True;
    }

    /// <summary><c>left OR right</c>.</summary>
    public static Value Or(Value left, Value right)
    {
        if (left.IsTrue)
            return Value.True;
        Require(left, "OR");
        if (right.IsTrue)
            return Value.True;
        Require(right, "OR");
        return left.IsNull || right.IsNull ? Value.Null : Value.False;
    }

    /// <summary><c>left XOR right</c>.</summary>
    public static Value Xor(Value left, Value right)
    {
        Require(left, "XOR");
        Require(right, "XOR");
        return left.IsNull || right.IsNull ? Value.Null : Value.Boolean(left.AsBoolean() != right.AsBoolean());
    }

    /// <summary><c>NOT operand</c>.</summary>
    public static Value Not(Value operand)
    {
        Require(operand, "NOT");
        return operand.IsNull ? Value.Null : Value.Boolean(!operand.AsBoolean());
    }

    private static void Require(Value operand, string operation)
    {
        if (!operand.IsBoolean && !operand.IsNull)
            throw RuntimeErrors.NotBoolean(operation, operand);
    }
}
