using System.Text;

namespace ActorGraph.Graph.Values;

/// <summary>An instant, seen at an offset from UTC that is fixed or comes from a named time zone.</summary>
public sealed partial class DateTimeValue(long epochSecond, int nanosecond, int offsetSeconds, string? zoneId) : HeapValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.DateTime;

    /// <summary>Seconds since 1970-01-01T00:00:00Z.</summary>
    public long EpochSecond { get; } = epochSecond;

    /// <summary>Nanoseconds within the second, 0 to 999,999,999.</summary>
    public int Nanosecond { get; } = nanosecond;

    /// <summary>Seconds east of UTC at this instant.</summary>
    public int OffsetSeconds { get; } = offsetSeconds;

    /// <summary>The IANA name of the time zone; null where only the offset is known.</summary>
    public string? ZoneId { get; } = zoneId;

    /// <inheritdoc/>
    public override long EstimatedBytes => 48;

    /// <summary>Seconds since 1970-01-01T00:00:00 on the local clock.</summary>
    public long LocalSecond => EpochSecond + OffsetSeconds;

    /// <summary>The local day, in days since 1970-01-01.</summary>
    public long EpochDay => FloorDivision.Quotient(LocalSecond, TimeOfDay.SecondsPerDay);

    /// <summary>The local time of that day.</summary>
    public TimeOfDay TimeOfDay =>
        TimeOfDay.FromSecondOfDay((int)FloorDivision.Remainder(LocalSecond, TimeOfDay.SecondsPerDay), Nanosecond);

    /// <inheritdoc/>
    public override string ToString() => ToString(seconds: false);

    /// <summary>
    /// Day, time, offset and time zone in ISO 8601 with the zone in brackets; with <c>:00</c> for seconds that are zero where
    /// <paramref name="seconds"/> is true.
    /// </summary>
    public string ToString(bool seconds)
    {
        var text = new StringBuilder().AppendDateTime(LocalSecond, Nanosecond, seconds).AppendOffset(OffsetSeconds);
        if (ZoneId is not null)
            text.Append('[').Append(ZoneId).Append(']');
        return text.ToString();
    }
}
