using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>The components of dates and times by name, upper or lower case.</summary>
internal static class TemporalComponents
{
    private const string DateNames =
        "`year`, `quarter`, `month`, `week`, `weekYear`, `day`, `ordinalDay`, `dayOfWeek`, `weekDay`, `dayOfQuarter`";

    private const string TimeNames = "`hour`, `minute`, `second`, `millisecond`, `microsecond`, `nanosecond`";
    private const string OffsetNames = "`timezone`, `offset`, `offsetMinutes`, `offsetSeconds`";
    private const string EpochNames = "`epochSeconds`, `epochMillis`";

    public static Value Get(Value subject, string key)
    {
        var name = key.ToLowerInvariant();
        return subject.Kind switch
        {
            ValueKind.Date => OfDate(subject.As<DateValue>()!.EpochDay, name) ?? throw Missing(subject, key, DateNames),
            ValueKind.LocalTime => OfTime(subject.As<LocalTimeValue>()!.TimeOfDay, name) ?? throw Missing(subject, key, TimeNames),
            ValueKind.Time => OfTime(subject.As<TimeValue>()!, name) ?? throw Missing(subject, key, $"{TimeNames}, {OffsetNames}"),
            ValueKind.LocalDateTime => OfLocalDateTime(subject.As<LocalDateTimeValue>()!, name)
                ?? throw Missing(subject, key, $"{DateNames}, {TimeNames}"),
            _ => OfDateTime(subject.As<DateTimeValue>()!, name)
                ?? throw Missing(subject, key, $"{DateNames}, {TimeNames}, {OffsetNames}, {EpochNames}"),
        };
    }

    private static Value? OfTime(TimeValue time, string name) =>
        OfTime(time.TimeOfDay, name) ?? OfOffset(Zone.Fixed(time.OffsetSeconds), time.OffsetSeconds, name);

    private static Value? OfLocalDateTime(LocalDateTimeValue local, string name) =>
        OfDate(local.EpochDay, name) ?? OfTime(local.TimeOfDay, name);

    private static Value? OfDateTime(DateTimeValue zoned, string name) => name switch
    {
        "epochseconds" => Value.Integer(zoned.EpochSecond),
        "epochmillis" => Value.Integer(zoned.EpochSecond * 1_000 + zoned.Nanosecond / 1_000_000),
        _ => OfDate(zoned.EpochDay, name)
            ?? OfTime(zoned.TimeOfDay, name)
            ?? OfOffset(Zone.Of(zoned), zoned.OffsetSeconds, name),
    };

    private static Value? OfDate(long epochDay, string name)
    {
        var date = CivilDate.FromEpochDay(epochDay);
        return name switch
        {
            "year" => Value.Integer(date.Year),
            "quarter" => Value.Integer(date.Quarter),
            "month" => Value.Integer(date.Month),
            "week" => Value.Integer(WeekDate.FromEpochDay(epochDay).Week),
            "weekyear" => Value.Integer(WeekDate.FromEpochDay(epochDay).WeekYear),
            "day" => Value.Integer(date.Day),
            "ordinalday" => Value.Integer(date.DayOfYear),
            "dayofweek" or "weekday" => Value.Integer(WeekDate.FromEpochDay(epochDay).DayOfWeek),
            "dayofquarter" => Value.Integer(date.DayOfQuarter),
            _ => null,
        };
    }

    private static Value? OfTime(TimeOfDay time, string name) => name switch
    {
        "hour" => Value.Integer(time.Hour),
        "minute" => Value.Integer(time.Minute),
        "second" => Value.Integer(time.Second),
        "millisecond" => Value.Integer(time.Nanosecond / 1_000_000),
        "microsecond" => Value.Integer(time.Nanosecond / 1_000),
        "nanosecond" => Value.Integer(time.Nanosecond),
        _ => null,
    };

    private static Value? OfOffset(Zone zone, int offsetSeconds, string name) => name switch
    {
        "timezone" => Value.String(zone.ToString()),
        "offset" => Value.String(Zone.Fixed(offsetSeconds).ToString()),
        "offsetminutes" => Value.Integer(offsetSeconds / 60),
        "offsetseconds" => Value.Integer(offsetSeconds),
        _ => null,
    };

    private static CypherException Missing(Value subject, string key, string allowed) => RuntimeErrors.NoComponent(subject, key, allowed);
}
