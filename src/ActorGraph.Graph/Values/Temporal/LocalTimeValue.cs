using System.Text;

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

    /// <summary>The time by hour, minute, second and nanosecond.</summary>
    public TimeOfDay TimeOfDay => TimeOfDay.FromNanosecondOfDay(NanosecondOfDay);

    /// <inheritdoc/>
    public override string ToString() => ToString(seconds: false);

    /// <summary>The time in ISO 8601; with <c>:00</c> for seconds that are zero where <paramref name="seconds"/> is true.</summary>
    public string ToString(bool seconds) => new StringBuilder().AppendTime(TimeOfDay, seconds).ToString();
}
