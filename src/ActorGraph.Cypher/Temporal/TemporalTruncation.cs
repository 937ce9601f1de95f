using ActorGraph.Graph.Values;


namespace ActorGraph.Cypher.Temporal;

/// <summary>Cuts temporal values down to a unit.</summary>
internal static class TemporalTruncation
{
    /// <summary>The latest value that is not after the given one and lies at the start of a unit.</summary>
    public static TemporalParts Truncate(TemporalParts parts, string unit)
    {
        if (NanosecondsOf(unit) is { } step)
        {
            if (parts.Time is null) throw TemporalErrors.UnitTooSmall(unit);
            return parts with { Time = parts.Time / step * step };
        }

        var day = parts.Day is { } known ? StartOf(CivilDate.FromEpochDay(known), unit) : (long?)null;
        if (day is null && !unit.Equals("day", StringComparison.OrdinalIgnoreCase)) throw TemporalErrors.Missing("date", "value that is truncated to days or more");
        return parts with { Day = day, Time = 0 };
    }

    /// <summary>Refuses a unit that a time of day knows nothing of.</summary>
    public static void RequireWithinDay(string unit)
    {
        if (NanosecondsOf(unit) is not null || unit.Equals("day", StringComparison.OrdinalIgnoreCase)) return;
        StartOf(CivilDate.FromEpochDay(0), unit);
        throw TemporalErrors.UnitTooLarge(unit);
    }

    private static long? NanosecondsOf(string unit) => unit.ToUpperInvariant() switch
    {
        "HOUR" => 3600 * TimeOfDay.NanosecondsPerSecond,
        "MINUTE" => 60 * TimeOfDay.NanosecondsPerSecond,
        "SECOND" => TimeOfDay.NanosecondsPerSecond,
        "MILLISECOND" => 1_000_000,
        "MICROSECOND" => 1_000,
        _ => null,
    };

    private static long StartOf(CivilDate date, string unit) => unit.ToUpperInvariant() switch
    {
        "MILLENNIUM" => new CivilDate(FloorDivision.Quotient(date.Year, 1000) * 1000, 1, 1).EpochDay,
        "CENTURY" => new CivilDate(FloorDivision.Quotient(date.Year, 100) * 100, 1, 1).EpochDay,
        "DECADE" => new CivilDate(FloorDivision.Quotient(date.Year, 10) * 10, 1, 1).EpochDay,
        "YEAR" => new CivilDate(date.Year, 1, 1).EpochDay,
        "WEEKYEAR" => new WeekDate(WeekDate.FromEpochDay(date.EpochDay).WeekYear, 1, 1).EpochDay,
        "QUARTER" => new CivilDate(date.Year, ((date.Quarter - 1) * 3) + 1, 1).EpochDay,
        "MONTH" => new CivilDate(date.Year, date.Month, 1).EpochDay,
        "WEEK" => date.EpochDay - WeekDate.FromEpochDay(date.EpochDay).DayOfWeek + 1,
        "DAY" => date.EpochDay,
        _ => throw TemporalErrors.UnknownUnit(unit),
    };
}
