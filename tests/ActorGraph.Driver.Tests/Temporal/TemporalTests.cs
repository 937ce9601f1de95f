using CsCheck;
using Neo4j.Driver;

namespace ActorGraph.Driver.Tests.Temporal;

#pragma warning disable CS0618 // The constructors by the wall clock are obsolete, and applications still have them.

public sealed class TemporalTests
{
    [Fact]
    public void EpochDay_agreesWithTheCalendarOfDotNet() => Gen.Int[0, DateOnly.MaxValue.DayNumber].Sample(number =>
    {
        var date = DateOnly.FromDayNumber(number);
        var local = new LocalDate(date);
        Assert.Equal(number - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber, local.EpochDay);
        Assert.Equal(date, LocalDate.FromEpochDay(local.EpochDay).ToDateOnly());
    });

    [Fact]
    public void EpochDay_ofAnyYear_comesBack() =>
        Gen.Select(Gen.Int[-999_999_999, 999_999_999], Gen.Int[1, 12], Gen.Int[1, 28]).Sample((year, month, day) =>
            Assert.Equal(new LocalDate(year, month, day), LocalDate.FromEpochDay(new LocalDate(year, month, day).EpochDay)));

    [Fact]
    public void Instant_agreesWithDotNet() => Gen.Select(Gen.DateTimeOffset, Gen.Int[-17 * 60, 17 * 60]).Sample((instant, _) =>
        Assert.Equal(instant, new ZonedDateTime(instant).ToDateTimeOffset()));

    [Theory]
    [InlineData(2024, 7, 1, 7200)]
    [InlineData(2024, 1, 1, 3600)]
    public void ZoneByName_hasTheOffsetOfItsSeason(int year, int month, int day, int offset)
    {
        var dateTime = new ZonedDateTime(year, month, day, 12, 0, 0, Zone.Of("Europe/Madrid"));
        Assert.Equal(offset, dateTime.OffsetSeconds);
        Assert.Equal(12, dateTime.Hour);
    }

    [Fact]
    public void WallClock_skippedOrShownTwice_isReadByStandardTime()
    {
        var zone = Zone.Of("Europe/Madrid");
        Assert.Equal(3, new ZonedDateTime(2024, 3, 31, 2, 30, 0, zone).Hour);
        Assert.Equal(3600, new ZonedDateTime(2024, 10, 27, 2, 30, 0, zone).OffsetSeconds);
    }

    [Fact]
    public void ZoneThatIsNotKnown_keepsTheInstant()
    {
        var dateTime = new ZonedDateTime(5, 6, Zone.Of("Nowhere/Land"));
        Assert.True(dateTime.UnknownZoneInfo);
        Assert.Equal(5, dateTime.UtcSeconds);
        Assert.Throws<InvalidOperationException>(() => dateTime.Hour);
        Assert.Throws<TimeZoneNotFoundException>(() => new ZonedDateTime(2024, 1, 1, 0, 0, 0, Zone.Of("Nowhere/Land")));
    }

    [Fact]
    public void Text_isIso8601()
    {
        Assert.Equal("-4712-01-01", new LocalDate(-4712, 1, 1).ToString());
        Assert.Equal("+12024-01-01", new LocalDate(12_024, 1, 1).ToString());
        Assert.Equal("01:02:03.000000004", new LocalTime(1, 2, 3, 4).ToString());
        Assert.Equal("01:02:03-01:30", new OffsetTime(1, 2, 3, -5400).ToString());
        Assert.Equal("2024-07-01T12:00:00+02:00[Europe/Madrid]", new ZonedDateTime(2024, 7, 1, 12, 0, 0, Zone.Of("Europe/Madrid")).ToString());
        Assert.Equal("P1M-2DT-0.5S", new Duration(1, -2, -1, 500_000_000).ToString());
    }

    [Theory]
    [InlineData(2023, 2, 29)]
    [InlineData(2024, 13, 1)]
    [InlineData(2024, 0, 1)]
    [InlineData(2024, 1, 0)]
    public void DateThatIsNone_isRefused(int year, int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocalDate(year, month, day));
}
