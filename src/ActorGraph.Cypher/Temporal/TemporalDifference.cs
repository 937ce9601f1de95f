using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Temporal;

/// <summary>
/// How far one temporal value is from another. What one of them lacks it takes from the other: the day, the zone; a missing
/// time is midnight. Where one has no day, only the times of day are compared.
/// </summary>
internal static class TemporalDifference
{
    /// <summary>Months, then days, then seconds: each as many as fit.</summary>
    public static DurationValue Between(TemporalParts from, TemporalParts to)
    {
        var (start, end, bothDated) = Align(from, to);
        if (!bothDated) return Seconds(start, end);
        var months = WholeMonths(start, end);
        var advanced = start with { Day = CivilDate.FromEpochDay(start.Day!.Value).AddMonths(months).EpochDay };
        var days = WholeDays(advanced, end);
        return Combine(months, days, Seconds(advanced with { Day = advanced.Day + days }, end));
    }

    /// <summary>Whole months only.</summary>
    public static DurationValue InMonths(TemporalParts from, TemporalParts to)
    {
        RequireDay(from, to, "months");
        var (start, end, bothDated) = Align(from, to);
        return new DurationValue(bothDated ? WholeMonths(start, end) : 0, 0, 0, 0);
    }

    /// <summary>Whole days only.</summary>
    public static DurationValue InDays(TemporalParts from, TemporalParts to)
    {
        RequireDay(from, to, "days");
        var (start, end, bothDated) = Align(from, to);
        return new DurationValue(0, bothDated ? WholeDays(start, end) : 0, 0, 0);
    }

    /// <summary>Seconds and their fraction only.</summary>
    public static DurationValue InSeconds(TemporalParts from, TemporalParts to)
    {
        var (start, end, _) = Align(from, to);
        return Seconds(start, end);
    }

    private static void RequireDay(TemporalParts from, TemporalParts to, string unit)
    {
        if (from.Day is null && to.Day is null) throw TemporalErrors.UnitsTooLarge(unit);
    }

    private static (TemporalParts Start, TemporalParts End, bool BothDated) Align(TemporalParts from, TemporalParts to)
    {
        var bothDated = from.Day is not null && to.Day is not null;
        var day = from.Day ?? to.Day ?? 0;
        var start = new TemporalParts(from.Day ?? day, from.Time ?? 0, from.Zone ?? to.Zone, from.Offset);
        var end = new TemporalParts(to.Day ?? day, to.Time ?? 0, to.Zone ?? from.Zone, to.Offset);
        if (!bothDated)
        {
            start = start with { Day = from.Day ?? to.Day ?? 0 };
            end = end with { Day = to.Day ?? from.Day ?? 0 };
        }

        if (start.Zone is not { } zone || end.Zone is null) return (start, end, bothDated);

        // The end is read on the clock of the start's zone, so that months and days are counted on one calendar.
        return (start, TemporalParts.OfInstant(end.EpochSecond, end.Nanosecond, zone), bothDated);
    }

    private static long WholeMonths(TemporalParts start, TemporalParts end)
    {
        var first = CivilDate.FromEpochDay(start.Day!.Value);
        var last = CivilDate.FromEpochDay(end.Day!.Value);
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        var order = (last.Day, end.Time!.Value).CompareTo((first.Day, start.Time!.Value));
        if (months > 0 && order < 0) return months - 1;
        return months < 0 && order > 0 ? months + 1 : months;
    }

    private static long WholeDays(TemporalParts start, TemporalParts end)
    {
        var days = end.Day!.Value - start.Day!.Value;
        if (days > 0 && end.Time < start.Time) return days - 1;
        return days < 0 && end.Time > start.Time ? days + 1 : days;
    }

    private static DurationValue Seconds(TemporalParts start, TemporalParts end) =>
        DurationNormalization.Of(0, 0, (Int128)end.EpochSecond - start.EpochSecond, (Int128)end.Nanosecond - start.Nanosecond);

    private static DurationValue Combine(long months, long days, DurationValue rest) => new(months, days, rest.Seconds, rest.Nanoseconds);
}
