using ActorGraph.Model.Values;
using CsCheck;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Values;

public sealed class WallClockTests
{
    [Fact]
    public void EpochSecond_agrees_with_the_calendar_of_DotNet() => Gen.DateTime.Sample(moment =>
        Assert.Equal(
            (long)Math.Floor((moment - DateTime.UnixEpoch).TotalSeconds),
            WallClock.EpochSecond(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute, moment.Second)));

    [Theory]
    [InlineData(2024, 7, 1, 12, 0, 7200)]
    [InlineData(2024, 1, 1, 12, 0, 3600)]
    [InlineData(2024, 10, 27, 2, 30, 7200)]
    [InlineData(2024, 3, 31, 2, 30, 3600)]
    [InlineData(12_024, 1, 1, 0, 0, 3600)]
    public void Clock_in_a_named_zone_has_the_offset_of_its_moment(int year, int month, int day, int hour, int minute, int offset)
    {
        var instant = WallClock.In(new LocalDateTime(year, month, day, hour, minute, 0, 7), Zone.Of("Europe/Madrid"));

        Assert.Equal(WallClock.EpochSecond(year, month, day, hour, minute, 0) - offset, instant.UtcSeconds);
        Assert.Equal(7, instant.Nanosecond);
    }

    [Fact]
    public void Zone_that_is_not_known_is_refused() =>
        Assert.Throws<ArgumentException>(() => WallClock.In(new LocalDateTime(2024, 1, 1, 0, 0, 0), Zone.Of("Nowhere/Land")));
}
