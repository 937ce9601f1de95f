namespace ActorGraph.Graph.Values;

/// <summary>
/// A day of the proleptic Gregorian calendar by year, month and day of the month. Year 0 is 1 BC. Counted with 64 bits, because
/// the years that Cypher allows exceed the range of the platform's and of NodaTime's calendars.
/// </summary>
public readonly record struct CivilDate(long Year, int Month, int Day)
{
    /// <summary>The last year that a temporal value can be in; the first is its negative.</summary>
    public const long MaximumYear = 999_999_999;

    /// <summary>The last day that a temporal value can be on, in days since 1970-01-01.</summary>
    public static readonly long MaximumEpochDay = new CivilDate(MaximumYear, 12, 31).EpochDay;

    /// <summary>The first day that a temporal value can be on, in days since 1970-01-01.</summary>
    public static readonly long MinimumEpochDay = new CivilDate(-MaximumYear, 1, 1).EpochDay;

    private const int DaysPerCycle = 146_097;
    private const long DaysFromYearZeroMarchToEpoch = 719_468;

    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDay
    {
        get
        {
            // Years that begin in March put the leap day last, so that the days before a month are a linear formula.
            var year = Month <= 2 ? Year - 1 : Year;
            var cycle = FloorDivision.Quotient(year, 400);
            var yearOfCycle = year - cycle * 400;
            var dayOfYear = (153 * (Month > 2 ? Month - 3 : Month + 9) + 2) / 5 + Day - 1;
            var dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear;
            return cycle * DaysPerCycle + dayOfCycle - DaysFromYearZeroMarchToEpoch;
        }
    }

    /// <summary>1 for the first day of the year.</summary>
    public int DayOfYear => (int)(EpochDay - new CivilDate(Year, 1, 1).EpochDay) + 1;

    /// <summary>1 to 4.</summary>
    public int Quarter => (Month + 2) / 3;

    /// <summary>1 for the first day of the quarter.</summary>
    public int DayOfQuarter => (int)(EpochDay - new CivilDate(Year, Quarter * 3 - 2, 1).EpochDay) + 1;

    /// <summary>The day that lies so many days after 1970-01-01.</summary>
    public static CivilDate FromEpochDay(long epochDay)
    {
        var day = epochDay + DaysFromYearZeroMarchToEpoch;
        var cycle = FloorDivision.Quotient(day, DaysPerCycle);
        var dayOfCycle = day - cycle * DaysPerCycle;
        var yearOfCycle = (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365;
        var dayOfYear = (int)(dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100));
        var marchMonth = (5 * dayOfYear + 2) / 153;
        var month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        var year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
        return new CivilDate(year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1);
    }

    /// <summary>Whether a year has a 29 February.</summary>
    public static bool IsLeapYear(long year) => (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>How many days a month has.</summary>
    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>How many days a year has.</summary>
    public static int DaysInYear(long year) => IsLeapYear(year) ? 366 : 365;

    /// <summary>The same day so many months later; the last day of the month where that month is shorter.</summary>
    public CivilDate AddMonths(long months)
    {
        var total = checked(Year * 12 + (Month - 1) + months);
        var year = FloorDivision.Quotient(total, 12);
        var month = (int)(total - year * 12) + 1;
        return new CivilDate(year, month, Math.Min(Day, DaysInMonth(year, month)));
    }
}
