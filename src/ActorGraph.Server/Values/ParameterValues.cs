using ActorGraph.Bolt.Server;
using ActorGraph.Bolt.Values;
using ActorGraph.Graph.Values;

namespace ActorGraph.Server.Values;

/// <summary>Makes values of the engine from what arrives as parameters: plain .NET values and Bolt's neutral ones.</summary>
internal static class ParameterValues
{
    /// <exception cref="BoltFailureException">A date names a time zone that there is not.</exception>
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
        BoltDate date => Value.Of(new DateValue(date.EpochDay)),
        BoltLocalTime time => Value.Of(new LocalTimeValue(time.NanosecondOfDay)),
        BoltTime time => Value.Of(new TimeValue(time.NanosecondOfDay, time.OffsetSeconds)),
        BoltLocalDateTime local => Value.Of(new LocalDateTimeValue(local.EpochSecond, local.Nanosecond)),
        BoltDateTime instant => Value.Of(new DateTimeValue(instant.UtcSecond, instant.Nanosecond, instant.OffsetSeconds, null)),
        BoltZonedDateTime zoned => Value.Of(InZone(zoned)),
        BoltDuration duration => Value.Of(new DurationValue(duration.Months, duration.Days, duration.Seconds, duration.Nanosecond)),
        BoltPoint point => Value.Of(new PointValue(point.SrId, point.X, point.Y, point.Z ?? double.NaN)),
        _ => throw new InvalidOperationException($"A parameter of type {value.GetType().Name} cannot be read."),
    };

    private static DateTimeValue InZone(BoltZonedDateTime zoned)
    {
        if (!Zone.TryNamed(zoned.ZoneId, out var zone))
            throw new BoltFailureException("Neo.ClientError.Request.Invalid", $"There is no time zone `{zoned.ZoneId}`.");
        return zoned.IsWallClock ? zone.AtLocal(zoned.Second, zoned.Nanosecond) : zone.AtInstant(zoned.Second, zoned.Nanosecond);
    }
}
