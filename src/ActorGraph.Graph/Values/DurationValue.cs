namespace ActorGraph.Graph.Values;

/// <summary>A span of time in months, days, seconds and nanoseconds, which are kept apart because their lengths vary.</summary>
public sealed partial class DurationValue(long months, long days, long seconds, int nanoseconds) : HeapValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Duration;

    /// <summary>Whole months.</summary>
    public long Months { get; } = months;

    /// <summary>Whole days.</summary>
    public long Days { get; } = days;

    /// <summary>Whole seconds; negative where the span is.</summary>
    public long Seconds { get; } = seconds;

    /// <summary>Nanoseconds to add to <see cref="Seconds"/>, 0 to 999,999,999.</summary>
    public int Nanoseconds { get; } = nanoseconds;

    /// <inheritdoc/>
    public override long EstimatedBytes => 48;
}
