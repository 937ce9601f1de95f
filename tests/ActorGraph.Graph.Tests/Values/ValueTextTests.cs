using System.Globalization;
using ActorGraph.Graph.Values;
using CsCheck;

namespace ActorGraph.Graph.Tests.Values;

public sealed class ValueTextTests
{
    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.00012, "1.2E-4")]
    [InlineData(1234567.0, "1234567.0")]
    [InlineData(12345678.9, "1.23456789E7")]
    [InlineData(1e10, "1.0E10")]
    [InlineData(1e23, "9.999999999999999E22")]
    [InlineData(0.1, "0.1")]
    [InlineData(123.456, "123.456")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    [InlineData(double.MaxValue, "1.7976931348623157E308")]
    [InlineData(double.Epsilon, "4.9E-324")]
    public void Float_has_the_fewest_digits(double value, string text) => Assert.Equal(text, FloatText.Of(value));

    [Fact]
    public void Float_reads_back_as_itself() =>
        Gen.Double.Where(double.IsFinite).Sample(value => double.Parse(FloatText.Of(value), CultureInfo.InvariantCulture) == value);

    [Fact]
    public void Literal_is_written_as_cypher()
    {
        var value = Value.List(
            Value.Null, Value.True, Value.Integer(-1), Value.String("it's\n"),
            Value.Of(new MapValue([KeyValuePair.Create("a", Value.Float(1)), KeyValuePair.Create("b c", Value.List())])),
            Value.Of(new DateValue(0)), Value.Of(new PointValue(7203, 1, 2)), Value.Of(new PathValue([1, 2], [3])));

        Assert.Equal(
            "[null, true, -1, 'it\\'s\\n', {a: 1.0, `b c`: []}, '1970-01-01', point({x: 1.0, y: 2.0, crs: 'cartesian'}), (1)-[3]-(2)]",
            ValueText.Literal(value));
    }

    [Fact]
    public void Value_prints_as_its_text() =>
        Assert.Equal(
            "it's 1.0 1970-01-01 null [1, 'a'] (7)",
            $"{Value.String("it's")} {Value.Float(1)} {Value.Of(new DateValue(0))} {Value.Null} {Value.List(Value.Integer(1), Value.String("a"))} {Value.Node(7)}");

    [Fact]
    public void Literal_is_cut_off_where_asked() =>
        Assert.Equal("'aaaaaaaaa…", ValueText.Literal(Value.String(new string('a', 1_000_000)), 10));

    [Theory]
    [InlineData(0, 0, 0L, 0, "PT0S")]
    [InlineData(17, -3, 3661L, 500_000_000, "P1Y5M-3DT1H1M1.5S")]
    [InlineData(-20, 0, 0L, 0, "P-1Y-8M")]
    [InlineData(0, 0, -86400L, 100_000_000, "PT-23H-59M-59.9S")]
    [InlineData(0, 0, -1L, 600_000_000, "PT-0.4S")]
    [InlineData(0, 0, -60L, 700_000_000, "PT-59.3S")]
    [InlineData(0, 0, -61L, 700_000_000, "PT-1M-0.3S")]
    [InlineData(0, 1, 60L, 0, "P1DT1M")]
    public void Duration_gives_each_part_its_own_sign(long months, long days, long seconds, int nanos, string text) =>
        Assert.Equal(text, new DurationValue(months, days, seconds, nanos).ToString());
}
