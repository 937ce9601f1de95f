using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>Functions of numbers.</summary>
internal static class NumericFunctions
{
    private const string Category = "Numeric";

    public static readonly FunctionDefinition[] All =
    [
        Unary(Category, "abs", "input :: INTEGER | FLOAT", "INTEGER | FLOAT", "The number without its sign.", Absolute),
        Unary(Category, "ceil", "input :: FLOAT", "FLOAT", "The smallest whole number that is not below.", value => Value.Float(Math.Ceiling(value.Number("ceil")))),
        Unary(Category, "floor", "input :: FLOAT", "FLOAT", "The largest whole number that is not above.", value => Value.Float(Math.Floor(value.Number("floor")))),
        Unary(Category, "sign", "input :: INTEGER | FLOAT", "INTEGER", "−1, 0 or 1 for a negative number, zero or NaN, and a positive number.", value =>
            Value.Integer(value.Number("sign") switch { > 0 => 1, < 0 => -1, _ => 0 })),
        Function(Category, "rand", "", "FLOAT", "A random number from 0 to below 1.", (context, _) => Value.Float(context.Random.NextDouble())) with { Deterministic = false },
        Function(Category, "round", "value :: FLOAT, [precision :: INTEGER | FLOAT], [mode :: STRING]", "FLOAT", "The number rounded to so many decimals; ties as the mode says, else away from zero, and to whole numbers upwards.", (_, arguments) => Round(arguments)),
    ];

    private static Value Absolute(Value value)
    {
        if (!value.IsInteger)
            return Value.Float(Math.Abs(value.Number("abs")));
        return value.AsInteger() == long.MinValue
            ? throw RuntimeErrors.IntegerOverflow($"abs({long.MinValue})")
            : Value.Integer(Math.Abs(value.AsInteger()));
    }

    private static Value Round(ReadOnlySpan<Value> arguments)
    {
        var number = arguments[0].Number("round");
        var precision = arguments.Length > 1 ? arguments[1].Number("round") : 0;
        if (precision < 0)
            throw RuntimeErrors.NumberOutOfRange("round", "takes a precision that is not negative.").As(GqlStatus.OfArgumentRange);
        if (arguments.Length > 2)
            return Value.Float(Rounding.Round(number, precision, arguments[2].Text("round")));
        return Value.Float(precision < 1 ? Rounding.HalfUpwards(number) : Rounding.Round(number, precision, "HALF_UP"));
    }
}
