namespace ActorGraph.Graph.Values;

/// <summary>The order of temporal values of one kind.</summary>
internal static class TemporalOrder
{
    private const int SecondsPerAverageMonth = 2_629_746;
    private const int SecondsPerDay = 86_400;

    /// <summary>By instant, then by local time.</summary>
    public static int Compare(TimeValue left, TimeValue right)
    {
        var order = InUtc(left).CompareTo(InUtc(right));
        return order != 0 ? order : left.OffsetSeconds.CompareTo(right.OffsetSeconds);
    }

    /// <summary>By day, then by time of day.</summary>
    public static int Compare(LocalDateTimeValue left, LocalDateTimeValue right)
    {
        var order = left.EpochSecond.CompareTo(right.EpochSecond);
        return order != 0 ? order : left.Nanosecond.CompareTo(right.Nanosecond);
    }

    /// <summary>By instant, then by local time, then by the name of the time zone.</summary>
    public static int Compare(DateTimeValue left, DateTimeValue right)
    {
        var order = left.EpochSecond.CompareTo(right.EpochSecond);
        if (order == 0)
            order = left.Nanosecond.CompareTo(right.Nanosecond);
        if (order == 0)
            order = left.OffsetSeconds.CompareTo(right.OffsetSeconds);
        return order != 0 ? order : string.CompareOrdinal(left.ZoneId, right.ZoneId);
    }

    /// <summary>By length, where a month counts a twelfth of 365.2425 days; what is equally long by its months, days and seconds.</summary>
    public static int Compare(DurationValue left, DurationValue right)
    {
        var order = LengthInSeconds(left).CompareTo(LengthInSeconds(right));
        if (order == 0)
            order = left.Nanoseconds.CompareTo(right.Nanoseconds);
        if (order == 0)
            order = left.Months.CompareTo(right.Months);
        return order != 0 ? order : left.Days.CompareTo(right.Days);
    }

    private static long InUtc(TimeValue time) => time.NanosecondOfDay - time.OffsetSeconds * 1_000_000_000L;

    private static Int128 LengthInSeconds(DurationValue span) =>
        (Int128)span.Months * SecondsPerAverageMonth + (Int128)span.Days * SecondsPerDay + span.Seconds;
}
