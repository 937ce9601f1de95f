using ActorGraph.Graph.Values;
using CsCheck;
using static ActorGraph.Cypher.Tests.Functions.FunctionCall;

namespace ActorGraph.Cypher.Tests.Functions;

public sealed class NumericFunctionTests
{
    public static readonly TheoryData<string, object?[], string> Results = new()
    {
        { "abs", [-1], "1" },
        { "abs", [-1.5], "1.5" },
        { "ceil", [-0.5], "-0.0" },
        { "floor", [1.7], "1.0" },
        { "sign", [-2.5], "-1" },
        { "sign", [double.NaN], "0" },
        { "round", [2.5], "3.0" },
        { "round", [-2.5], "-2.0" },
        { "round", [0.49999999999999994], "0.0" },
        { "round", [1e300], "1.0E300" },
        { "round", [3.14159, 2], "3.14" },
        { "round", [1.005, 2], "1.01" },
        { "round", [-1.25, 1], "-1.3" },
        { "round", [1.249, 1, "UP"], "1.3" },
        { "round", [1.25, 1, "HALF_DOWN"], "1.2" },
        { "round", [1.25, 1, "HALF_EVEN"], "1.2" },
        { "round", [1.35, 1, "HALF_EVEN"], "1.4" },
        { "round", [-1.25, 1, "CEILING"], "-1.2" },
        { "round", [-1.25, 1, "FLOOR"], "-1.3" },
        { "round", [-1.25, 1, "DOWN"], "-1.2" },
        { "round", [9.99, 1], "10.0" },
        { "round", [0.001, 1, "UP"], "0.1" },
        { "round", [1.5, 400], "1.5" },
        { "round", [1.5, null], "null" },
        { "round", [double.NaN, 2], "NaN" },
        { "e", [], "2.718281828459045" },
        { "pi", [], "3.141592653589793" },
        { "log", [0], "-Infinity" },
        { "log10", [100], "2.0" },
        { "sqrt", [-1], "NaN" },
        { "cot", [0], "Infinity" },
        { "atan2", [1, 2], "0.4636476090008061" },
        { "degrees", [Math.PI], "180.0" },
        { "radians", [180], "3.141592653589793" },
        { "haversin", [0.5], "0.06120871905481362" },
        { "tanh", [0], "0.0" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Function_gives_a_value(string name, object?[] arguments, string expected) => Assert.Equal(expected, Text(name, arguments));

    [Fact]
    public void Rounding_away_from_zero_agrees_with_decimal_arithmetic() =>
        Gen.Select(Gen.Int[-10_000_000, 10_000_000], Gen.Int[0, 4]).Sample((mantissa, decimals) =>
        {
            var number = mantissa / 100_000m;
            var expected = (double)Math.Round(number, decimals, MidpointRounding.AwayFromZero);
            Assert.Equal(expected, Call("round", (double)number, decimals, "HALF_UP").AsFloat());
        });

    [Fact]
    public void Random_number_is_below_one() => Assert.InRange(Call("rand").AsFloat(), 0, 0.9999999999999999);
}
