using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>Functions of any values that give one value, and the clock.</summary>
internal static class ScalarFunctions
{
    private const string Category = "Scalar";

    public static readonly FunctionDefinition[] All =
    [
        Function(Category, "coalesce", "input :: ANY, rest :: ANY, …", "ANY", "The first argument that is not NULL.", (_, arguments) => FirstKnown(arguments)) with { PropagatesNull = false, TakesFirstKnown = true },
        Function(Category, "nullIf", "v1 :: ANY, v2 :: ANY", "ANY", "NULL where the two are equal, else the first.", (_, arguments) =>
            Comparison.AreEqual(arguments[0], arguments[1]) == true ? Value.Null : arguments[0]) with { PropagatesNull = false },
        Unary(Category, "valueType", "input :: ANY", "STRING", "The most exact type of a value.", value => Value.String(ValueTypeText.Of(value))) with { PropagatesNull = false },
        Function(Category, "timestamp", "", "INTEGER", "When the statement began, in milliseconds since 1970-01-01T00:00:00Z.", (context, _) =>
            Value.Integer(FloorDivision.Quotient(context.StatementTimeNanos, 1_000_000))),
        Function(Category, "randomUUID", "", "STRING", "A new random UUID.", (context, _) => Value.String(RandomUuid(context.Random))) with { Deterministic = false },
    ];

    private static Value FirstKnown(ReadOnlySpan<Value> arguments)
    {
        foreach (var argument in arguments)
            if (!argument.IsNull)
                return argument;
        return Value.Null;
    }

    /// <summary>A UUID of version 4 (RFC 9562, 5.4).</summary>
    private static string RandomUuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
