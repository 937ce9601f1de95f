using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;
using CsCheck;
using static ActorGraph.Cypher.Tests.Functions.FunctionCall;

namespace ActorGraph.Cypher.Tests.Functions;

public sealed class AggregationTests
{
    private static readonly DurationValue Day = new(0, 1, 0, 0);

    public static readonly TheoryData<string, object?[], string> Results = new()
    {
        { "count", [1, null, 2], "2" },
        { "count", [], "0" },
        { "sum", [1, null, 2], "3" },
        { "sum", [], "0" },
        { "sum", [1, 2.5], "3.5" },
        { "sum", [long.MaxValue, 1], "9.223372036854776E18" },
        { "sum", [long.MaxValue, 1, -1], "9223372036854775807" },
        { "sum", [Day, new DurationValue(0, 2, 3600, 0)], "'P3DT1H'" },
        { "avg", [1, 2, 3], "2.0" },
        { "avg", [], "null" },
        { "avg", [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0], "0.5499999999999999" },
        { "avg", [long.MaxValue, long.MaxValue], "9.223372036854776E18" },
        { "avg", [double.PositiveInfinity, 1], "Infinity" },
        { "avg", [Day, new DurationValue(0, 2, 3600, 0)], "'P1DT12H30M'" },
        { "min", [1, "a", null, new object?[] { 1, 2 }, 0.2, "b"], "[1, 2]" },
        { "max", [1, "a", null, new object?[] { 1, 2 }, 0.2, "b"], "1" },
        { "min", [double.NaN, 1], "1" },
        { "max", [double.NaN, 1], "NaN" },
        { "max", ["a", "b", "B", "abc"], "'b'" },
        { "max", [null], "null" },
        { "collect", [1, null, "a"], "[1, 'a']" },
        { "collect", [], "[]" },
        { "stDev", [1, 2, 3], "1.0" },
        { "stDev", [1, 2.5, 3], "1.0408329997330665" },
        { "stDevP", [1, 2, 3], "0.816496580927726" },
        { "stDevP", [1, 2.5, 3], "0.8498365855987975" },
        { "stDev", [1], "0.0" },
        { "stDev", [], "null" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Aggregation_gives_a_value(string name, object?[] values, string expected) => Assert.Equal(expected, ValueText.Literal(Aggregate(name, values)));

    [Theory]
    [InlineData("percentileDisc", 0.0, "1")]
    [InlineData("percentileDisc", 0.25, "1")]
    [InlineData("percentileDisc", 0.26, "2")]
    [InlineData("percentileDisc", 0.5, "2")]
    [InlineData("percentileDisc", 1.0, "4")]
    [InlineData("percentileCont", 0.3, "1.9")]
    [InlineData("percentileCont", 1.0, "4")]
    public void Percentile_lies_at_its_share(string name, double share, string expected) =>
        Assert.Equal(expected, ValueText.Literal(Aggregate(name, [4, 2, null, 1, 3], share)));

    [Theory]
    [InlineData(1000.0)]
    [InlineData(-1.0)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Percentile_beyond_its_range_is_refused(double share)
    {
        var error = Error(() => Aggregate("percentileCont", [10.0], share));

        Assert.Equal((ErrorKind.ArgumentError, "NumberOutOfRange"), (error.Kind, error.Detail));
    }

    [Fact]
    public void Numbers_and_durations_are_not_mixed()
    {
        Assert.Equal(ErrorKind.TypeError, Error(() => Aggregate("sum", [1, Day])).Kind);
        Assert.Equal(ErrorKind.TypeError, Error(() => Aggregate("avg", [Day, 1])).Kind);
        Assert.Equal(ErrorKind.TypeError, Error(() => Aggregate("sum", ["a"])).Kind);
    }

    [Fact]
    public void Sum_of_integers_does_not_depend_on_their_order() =>
        Gen.Long.Array[0, 8].Sample(numbers =>
        {
            var values = numbers.Select(number => (object?)number).ToArray();
            Assert.Equal(Aggregate("sum", values), Aggregate("sum", [.. values.Reverse()]));
        });
}
