using ActorGraph.Graph.Values;
using Neo4j.Driver;

namespace ActorGraph.Server.Values;

/// <summary>Makes values of the engine from what arrives as parameters: plain .NET values and the driver's temporal and spatial types.</summary>
internal static class ParameterValues
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    public static Value ToValue(object? value) => value switch
    {
        null => Value.Null,
        bool boolean => Value.Boolean(boolean),
        long integer => Value.Integer(integer),
        double number => Value.Float(number),
        string text => Value.String(text),
        byte[] bytes => Value.Of(new BytesValue(bytes)),
        IReadOnlyDictionary<string, object?> map =>
            Value.Of(new MapValue(map.Select(pair => KeyValuePair.Create(pair.Key, ToValue(pair.Value))))),
        IReadOnlyList<object?> list => Value.List([.. list.Select(ToValue)]),
        LocalDate date => Value.Of(new DateValue(DaysOf(date.Year, date.Month, date.Day))),
        LocalTime time => Value.Of(new LocalTimeValue(NanosecondOf(time.Hour, time.Minute, time.Second, time.Nanosecond))),
        OffsetTime time => Value.Of(new TimeValue(NanosecondOf(time.Hour, time.Minute, time.Second, time.Nanosecond), time.OffsetSeconds)),
        LocalDateTime local => Value.Of(new LocalDateTimeValue(
            (DaysOf(local.Year, local.Month, local.Day) * 86_400) + (((local.Hour * 60L) + local.Minute) * 60) + local.Second, local.Nanosecond)),
        ZonedDateTime zoned => Value.Of(new DateTimeValue(
            zoned.UtcSeconds, zoned.Nanosecond, zoned.OffsetSeconds, (zoned.Zone as ZoneId)?.Id)),
        Duration duration => Value.Of(new DurationValue(duration.Months, duration.Days, duration.Seconds, duration.Nanos)),
        Point point => Value.Of(new PointValue(point.SrId, point.X, point.Y, point.SrId is 4979 or 9157 ? point.Z : double.NaN)),
        _ => throw new InvalidOperationException($"A parameter of type {value.GetType().Name} cannot be read."),
    };

    private static long NanosecondOf(int hour, int minute, int second, int nanosecond) =>
        ((((((hour * 60L) + minute) * 60) + second) * NanosecondsPerSecond) + nanosecond);

    /// <summary>Days since 1970-01-01 in the proleptic Gregorian calendar, counted by years that begin in March so that leap days come last.</summary>
    private static long DaysOf(long year, int month, int day)
    {
        var shifted = month <= 2 ? year - 1 : year;
        var era = Math.DivRem(shifted >= 0 ? shifted : shifted - 399, 400).Quotient;
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = ((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5 + day - 1;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }
}
