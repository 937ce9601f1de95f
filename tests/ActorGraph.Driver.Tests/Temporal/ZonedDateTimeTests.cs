using Neo4j.Driver;

namespace ActorGraph.Driver.Tests.Temporal;

/// <summary>What a `DateTime` means in a zone: its instant where it is of UTC, else what a clock of the zone shows.</summary>
public sealed class ZonedDateTimeTests
{
    private const long Noon = 1_719_835_200;

    private static readonly DateTime Midday = new DateTime(2024, 7, 1, 12, 0, 0).AddTicks(7);

    [Theory]
    [InlineData(DateTimeKind.Utc, Noon, ZonedDateTime.AmbiguityReason.None)]
    [InlineData(DateTimeKind.Local, Noon - 7200, ZonedDateTime.AmbiguityReason.None)]
    [InlineData(DateTimeKind.Unspecified, Noon - 7200, ZonedDateTime.AmbiguityReason.UnspecifiedDateTimeKind)]
    public void DateTime_atAnOffset(DateTimeKind kind, long utcSeconds, ZonedDateTime.AmbiguityReason reason)
    {
        var dateTime = DateTime.SpecifyKind(Midday, kind);

        foreach (var zoned in new[] { new ZonedDateTime(dateTime, 7200), new ZonedDateTime(dateTime, TimeSpan.FromHours(2)) })
        {
            Assert.Equal(new ZonedDateTime(utcSeconds, 700, Zone.Of(7200)), zoned);
            Assert.Equal((reason, reason != 0), (zoned.Reason, zoned.Ambiguous));
        }
    }

    [Fact]
    public void DateTime_inANamedZone()
    {
        var utc = new ZonedDateTime(DateTime.SpecifyKind(Midday, DateTimeKind.Utc), "Europe/Madrid");
        var clock = new ZonedDateTime(Midday, "Europe/Madrid");

        Assert.Equal((Noon, 14, false), (utc.UtcSeconds, utc.Hour, utc.Ambiguous));
        Assert.Equal((Noon - 7200, 12, true), (clock.UtcSeconds, clock.Hour, clock.Ambiguous));
        Assert.Equal(1_729_992_600, new ZonedDateTime(new DateTime(2024, 10, 27, 2, 30, 0), "Europe/Madrid").UtcSeconds);
        Assert.Equal(1_711_848_600, new ZonedDateTime(new DateTime(2024, 3, 31, 2, 30, 0), "Europe/Madrid").UtcSeconds);
        Assert.Throws<TimeZoneNotFoundException>(() => new ZonedDateTime(Midday, "Nowhere/Land"));
        Assert.Throws<ArgumentNullException>(() => new ZonedDateTime(Midday, null!));
    }

    [Theory]
    [InlineData(17, 0, 1700)]
    [InlineData(-17, -1, 999_998_300)]
    public void Ticks_areCountedFrom1970(long ticks, long seconds, int nanosecond)
    {
        var zoned = new ZonedDateTime(ticks, Zone.Of(3600));

        Assert.Equal((seconds, nanosecond, ticks), (zoned.UtcSeconds, zoned.Nanosecond, zoned.EpochTicks));
    }
}
