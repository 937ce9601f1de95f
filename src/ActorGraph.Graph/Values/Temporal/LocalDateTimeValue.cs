using System.Text;

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

    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDay => FloorDivision.Quotient(EpochSecond, TimeOfDay.SecondsPerDay);

    /// <summary>The time of that day.</summary>
    public TimeOfDay TimeOfDay =>
        TimeOfDay.FromSecondOfDay((int)FloorDivision.Remainder(EpochSecond, TimeOfDay.SecondsPerDay), Nanosecond);

    /// <inheritdoc/>
    public override string ToString() => ToString(seconds: false);

    /// <summary>Day and time in ISO 8601; with <c>:00</c> for seconds that are zero where <paramref name="seconds"/> is true.</summary>
    public string ToString(bool seconds) => new StringBuilder().AppendDateTime(EpochSecond, Nanosecond, seconds).ToString();
}
