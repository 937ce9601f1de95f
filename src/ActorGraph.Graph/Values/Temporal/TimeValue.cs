using System.Text;

namespace ActorGraph.Graph.Values;

/// <summary>A time of day with an offset from UTC.</summary>
public sealed partial class TimeValue(long nanosecondOfDay, int offsetSeconds) : HeapValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Time;

    /// <summary>Nanoseconds since local midnight, below 86,400,000,000,000.</summary>
    public long NanosecondOfDay { get; } = nanosecondOfDay;

    /// <summary>Seconds east of UTC, at most 18 hours either way.</summary>
    public int OffsetSeconds { get; } = offsetSeconds;

    /// <inheritdoc/>
    public override long EstimatedBytes => 32;

    /// <summary>The local time by hour, minute, second and nanosecond.</summary>
    public TimeOfDay TimeOfDay => TimeOfDay.FromNanosecondOfDay(NanosecondOfDay);

    /// <inheritdoc/>
    public override string ToString() => ToString(seconds: false);

    /// <summary>The time in ISO 8601; with <c>:00</c> for seconds that are zero where <paramref name="seconds"/> is true.</summary>
    public string ToString(bool seconds) => new StringBuilder().AppendTime(TimeOfDay, seconds).AppendOffset(OffsetSeconds).ToString();
}
