namespace Neo4j.Driver;

/// <summary>A date, a time, both, or a length of time.</summary>
public abstract class TemporalValue : IValue
{
    internal const long NanosPerSecond = 1_000_000_000;
    internal const int NanosPerTick = 100;
    internal const int SecondsPerDay = 86_400;
    internal const int MaxOffsetSeconds = 64_800;

    private protected TemporalValue()
    {
    }

    private protected static int Within(int value, int least, int most, string name) =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"The {name} of a temporal value is between {least} and {most}.");

    private protected static int WholeTicks(int nanosecond, string wanted) =>
        nanosecond % NanosPerTick == 0
            ? nanosecond / NanosPerTick
            : throw new ValueTruncationException(
                $"The value has {nanosecond} nanoseconds, but a `{wanted}` counts in steps of 100 nanoseconds.");

    private protected static int NetYear(int year, string wanted) =>
        year is >= 1 and <= 9999
            ? year
            : throw new ValueOverflowException($"The year {year} does not fit a `{wanted}`, which holds years 1 to 9999.");
}
