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
}
