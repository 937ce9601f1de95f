namespace ActorGraph.Graph.Values;

/// <summary>A day and a time of day without a time zone.</summary>
public sealed partial class LocalDateTimeValue(long epochSecond, int nanosecond) : HeapValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.LocalDateTime;

    /// <summary>Seconds since 1970-01-01T00:00:00, read as if it were UTC.</summary>
    public long EpochSecond { get; } = epochSecond;

    /// <summary>Nanoseconds within the second, 0 to 999,999,999.</summary>
    public int Nanosecond { get; } = nanosecond;

    /// <inheritdoc/>
    public override long EstimatedBytes => 32;
}
