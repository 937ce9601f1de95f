using System.Text;

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

    /// <summary>
    /// The span in ISO 8601, <c>P1Y2M3DT4H5M6.7S</c>. Every part has its own sign; a part that is zero is left out, and no span at
    /// all is <c>PT0S</c>.
    /// </summary>
    public override string ToString()
    {
        if (Months == 0 && Days == 0 && Seconds == 0 && Nanoseconds == 0)
            return "PT0S";
        var text = new StringBuilder("P");
        AppendPart(text, Months / 12, 'Y');
        AppendPart(text, Months % 12, 'M');
        AppendPart(text, Days, 'D');
        if (Seconds == 0 && Nanoseconds == 0)
            return text.ToString();
        text.Append('T');
        // The fraction is counted upwards from the whole second below; as text it takes the sign of the whole.
        var borrowed = Seconds < 0 && Nanoseconds > 0;
        var seconds = borrowed ? Seconds + 1 : Seconds;
        var fraction = borrowed ? (int)TimeOfDay.NanosecondsPerSecond - Nanoseconds : Nanoseconds;
        AppendPart(text, seconds / 3_600, 'H');
        AppendPart(text, seconds / 60 % 60, 'M');
        if (seconds % 60 == 0 && fraction == 0)
            return text.ToString();
        if (borrowed && seconds % 60 == 0)
            text.Append('-');
        return text.Append(seconds % 60).AppendFraction(fraction).Append('S').ToString();
    }

    private static void AppendPart(StringBuilder text, long amount, char unit)
    {
        if (amount != 0)
            text.Append(amount).Append(unit);
    }
}
