using ActorGraph.Graph.Values;
using CsCheck;

namespace ActorGraph.Graph.Tests.Values;

public sealed class CalendarTests
{
    private static readonly Gen<long> Day = Gen.OneOf(
        Gen.Long[CivilDate.MinimumEpochDay, CivilDate.MaximumEpochDay],
        Gen.Long[-1_000_000, 1_000_000]);

    [Fact]
    public void Day_by_year_month_and_day_round_trips() => Day.Sample(day =>
    {
        var date = CivilDate.FromEpochDay(day);
        Assert.InRange(date.Month, 1, 12);
        Assert.InRange(date.Day, 1, CivilDate.DaysInMonth(date.Year, date.Month));
        Assert.Equal(day, date.EpochDay);
    });

    [Fact]
    public void Day_by_week_round_trips() => Day.Sample(day =>
    {
        var week = WeekDate.FromEpochDay(day);
        Assert.InRange(week.Week, 1, WeekDate.WeeksInYear(week.WeekYear));
        Assert.Equal(day, week.EpochDay);
    });

    [Fact]
    public void Calendar_agrees_with_the_platforms_where_that_reaches() => Gen.Int[0, 3_652_058].Sample(number =>
    {
        var expected = DateOnly.FromDayNumber(number);
        var day = number - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        var date = CivilDate.FromEpochDay(day);
        Assert.Equal(((long)expected.Year, expected.Month, expected.Day, expected.DayOfYear), (date.Year, date.Month, date.Day, date.DayOfYear));
        Assert.Equal(System.Globalization.ISOWeek.GetWeekOfYear(expected.ToDateTime(TimeOnly.MinValue)), WeekDate.FromEpochDay(day).Week);
    });

    [Theory]
    [InlineData(2020, 1, 31, 1, 2020, 2, 29)]
    [InlineData(2020, 1, 31, -1, 2019, 12, 31)]
    [InlineData(2019, 12, 31, 2, 2020, 2, 29)]
    [InlineData(0, 1, 1, -1, -1, 12, 1)]
    public void Month_later_ends_with_the_month(long year, int month, int day, long months, long toYear, int toMonth, int toDay) =>
        Assert.Equal(new CivilDate(toYear, toMonth, toDay), new CivilDate(year, month, day).AddMonths(months));

    [Theory]
    [InlineData("Europe/Stockholm", 2020, 7, 7_200)]
    [InlineData("Europe/Stockholm", 1818, 7, 3_208)]
    [InlineData("Europe/Stockholm", 20_000, 7, 7_200)]
    [InlineData("Europe/Stockholm", 999_999_999, 1, 3_600)]
    [InlineData("Europe/Stockholm", -999_999_999, 7, 3_208)]
    public void Zone_has_an_offset_in_every_year(string zone, long year, int month, int offset) =>
        Assert.Equal(offset, TimeZoneRules.OffsetAt(zone, new CivilDate(year, month, 15).EpochDay * 86_400));

    [Theory]
    [InlineData(3, 29, null, 3, 30, 7_200)]
    [InlineData(10, 25, null, 2, 30, 7_200)]
    [InlineData(10, 25, 3_600, 2, 30, 3_600)]
    [InlineData(10, 25, 7_200, 2, 30, 7_200)]
    public void Local_time_that_is_skipped_or_repeated_is_resolved(int month, int day, int? preferred, int hour, int minute, int offset)
    {
        var midnight = new CivilDate(2020, month, day).EpochDay * 86_400;

        var (instant, found) = TimeZoneRules.Resolve("Europe/Stockholm", midnight + 2 * 3_600 + 30 * 60, preferred);

        Assert.Equal((midnight + hour * 3_600 + minute * 60, offset), (instant + found, found));
    }
}
