namespace ActorGraph.Graph.Values;

/// <summary>A time of day without a time zone.</summary>
public sealed partial class LocalTimeValue(long nanosecondOfDay) : HeapValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.LocalTime;

    /// <summary>Nanoseconds since midnight, below 86,400,000,000,000.</summary>
    public long NanosecondOfDay { get; } = nanosecondOfDay;

    /// <inheritdoc/>
    public override long EstimatedBytes => 24;
}
