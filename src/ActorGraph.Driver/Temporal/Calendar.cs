namespace Neo4j.Driver;

/// <summary>The proleptic Gregorian calendar over the years that databases know, which `DateTime` does not reach.</summary>
internal static class Calendar
{
    public const int LeastYear = -999_999_999;
    public const int MostYear = 999_999_999;

    private const int DaysPer400Years = 146_097;
    private const int DaysFromMarchOfYearZeroToEpoch = 719_468;

    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static long ToEpochDay(int year, int month, int day)
    {
        // Years are counted from March, so that a leap day is the last of its year.
        long shifted = month > 2 ? year : year - 1L;
        var cycle = Math.DivRem(shifted, 400, out var yearOfCycle);
        if (yearOfCycle < 0) (cycle, yearOfCycle) = (cycle - 1, yearOfCycle + 400);
        var monthFromMarch = (month + 9) % 12;
        var dayOfYear = (((153 * monthFromMarch) + 2) / 5) + day - 1;
        var dayOfCycle = (yearOfCycle * 365) + (yearOfCycle / 4) - (yearOfCycle / 100) + dayOfYear;
        return (cycle * DaysPer400Years) + dayOfCycle - DaysFromMarchOfYearZeroToEpoch;
    }

    public static (long Year, int Month, int Day) FromEpochDay(long epochDay)
    {
        var cycle = Math.DivRem(epochDay + DaysFromMarchOfYearZeroToEpoch, DaysPer400Years, out var dayOfCycle);
        if (dayOfCycle < 0) (cycle, dayOfCycle) = (cycle - 1, dayOfCycle + DaysPer400Years);
        var yearOfCycle = (dayOfCycle - (dayOfCycle / 1460) + (dayOfCycle / 36_524) - (dayOfCycle / 146_096)) / 365;
        var dayOfYear = (int)(dayOfCycle - ((365 * yearOfCycle) + (yearOfCycle / 4) - (yearOfCycle / 100)));
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return ((cycle * 400) + yearOfCycle + (month <= 2 ? 1 : 0), month, day);
    }

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
