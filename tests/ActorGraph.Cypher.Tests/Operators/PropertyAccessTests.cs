using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Tests.Functions.FunctionCall;

namespace ActorGraph.Cypher.Tests.Operators;

public sealed class PropertyAccessTests
{
    [Fact]
    public void Zoned_datetime_has_all_components()
    {
        Assert.True(Zone.TryNamed("europe/stockholm", out var zone));
        var value = zone.AtLocal(new CivilDate(1984, 11, 11).EpochDay * 86_400 + (12 * 60 + 31) * 60 + 14, 645_876_123);

        Assert.Equal(
            "[1984, 4, 11, 45, 1984, 11, 316, 7, 7, 42, 12, 31, 14, 645, 645876, 645876123, 'Europe/Stockholm', '+01:00', 60, 3600, 469020674, 469020674645]",
            Components(value, "year quarter month week weekYear day ordinalDay weekDay dayOfWeek dayOfQuarter hour minute second millisecond microsecond nanosecond timezone offset offsetMinutes offsetSeconds epochSeconds epochMillis"));
    }

    [Fact]
    public void Duration_components_are_cut_off_not_rounded()
    {
        const string names = "years quarters months quartersOfYear monthsOfQuarter monthsOfYear weeks days daysOfWeek hours minutes seconds minutesOfHour secondsOfMinute milliseconds microseconds nanoseconds millisecondsOfSecond microsecondsOfSecond nanosecondsOfSecond";

        Assert.Equal(
            "[2, 9, 29, 1, 2, 5, 1, 10, 3, 31, 1862, 111721, 2, 1, 111721123, 111721123456, 111721123456789, 123, 123456, 123456789]",
            Components(new DurationValue(29, 10, 111_721, 123_456_789), names));
        Assert.Equal(
            "[-1, -5, -17, -1, -2, -5, -1, -10, -3, -31, -1862, -111722, -2, -2, -111721001, -111721000001, -111721000000005, 999, 999999, 999999995]",
            Components(new DurationValue(-17, -10, -111_722, 999_999_995), names));
    }

    [Theory]
    [InlineData(7203, "x y crs srid", "[1.0, 2.0, 'cartesian', 7203]")]
    [InlineData(9157, "x y z crs srid", "[1.0, 2.0, 3.0, 'cartesian-3d', 9157]")]
    [InlineData(4326, "x y longitude latitude crs srid", "[1.0, 2.0, 1.0, 2.0, 'wgs-84', 4326]")]
    [InlineData(4979, "x y z longitude latitude height crs srid", "[1.0, 2.0, 3.0, 1.0, 2.0, 3.0, 'wgs-84-3d', 4979]")]
    public void Point_has_the_components_of_its_system(int srid, string names, string expected) =>
        Assert.Equal(expected, Components(srid is 4979 or 9157 ? new PointValue(srid, 1, 2, 3) : new PointValue(srid, 1, 2), names));

    [Theory]
    [InlineData("hour")]
    [InlineData("timezone")]
    [InlineData("foo")]
    public void Component_that_is_missing_is_refused_with_those_there_are(string name) =>
        Assert.Contains("It has `year`", Error(() => PropertyAccess.Get(Of(new DateValue(0)), name)).Message, StringComparison.Ordinal);

    [Fact]
    public void Property_of_a_scalar_is_a_type_error()
    {
        var error = Error(() => PropertyAccess.Get(Value.String("a"), "num"));

        Assert.Equal((ErrorKind.TypeError, "InvalidArgumentType"), (error.Kind, error.Detail));
        Assert.True(PropertyAccess.Get(Value.Null, "num").IsNull);
        Assert.True(PropertyAccess.Get(Map(("Name", 1)), "name").IsNull);
    }

    private static string Components(HeapValue value, string names) =>
        ValueText.Literal(Value.List([.. names.Split(' ').Select(name => PropertyAccess.Get(Of(value), name))]));
}
