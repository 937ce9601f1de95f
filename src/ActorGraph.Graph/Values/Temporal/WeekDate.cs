namespace ActorGraph.Graph.Values;

/// <summary>A day by ISO 8601 week: weeks begin on Monday (1), and the first of a year is the one with its first Thursday.</summary>
internal readonly record struct WeekDate(long WeekYear, int Week, int DayOfWeek)
{
    private const int ThursdayOfEpoch = 3;

    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDay => MondayOfWeekOne(WeekYear) + (Week - 1) * 7 + DayOfWeek - 1;

    /// <summary>The day that lies so many days after 1970-01-01.</summary>
    public static WeekDate FromEpochDay(long epochDay)
    {
        var dayOfWeek = (int)FloorDivision.Remainder(epochDay + ThursdayOfEpoch, 7) + 1;
        var weekYear = CivilDate.FromEpochDay(epochDay - dayOfWeek + 4).Year;
        var week = (int)((epochDay - MondayOfWeekOne(weekYear)) / 7) + 1;
        return new WeekDate(weekYear, week, dayOfWeek);
    }

    /// <summary>52 or 53.</summary>
    public static int WeeksInYear(long weekYear) => (int)((MondayOfWeekOne(weekYear + 1) - MondayOfWeekOne(weekYear)) / 7);

    private static long MondayOfWeekOne(long weekYear)
    {
        var fourthOfJanuary = new CivilDate(weekYear, 1, 4).EpochDay;
        return fourthOfJanuary - FloorDivision.Remainder(fourthOfJanuary + ThursdayOfEpoch, 7);
    }
}
