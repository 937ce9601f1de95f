namespace ActorGraph.Graph.Values;

/// <summary>A time of day by hour, minute, second and nanosecond of the second.</summary>
public readonly record struct TimeOfDay(int Hour, int Minute, int Second, int Nanosecond)
{
    /// <summary>Nanoseconds in a second.</summary>
    public const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Seconds in a day.</summary>
    public const int SecondsPerDay = 86_400;

    /// <summary>Nanoseconds in a day.</summary>
    public const long NanosecondsPerDay = SecondsPerDay * NanosecondsPerSecond;

    /// <summary>Seconds since midnight, the fraction left out.</summary>
    public int SecondOfDay => (Hour * 60 + Minute) * 60 + Second;

    /// <summary>Nanoseconds since midnight.</summary>
    public long NanosecondOfDay => SecondOfDay * NanosecondsPerSecond + Nanosecond;

    /// <summary>The time so many nanoseconds after midnight.</summary>
    public static TimeOfDay FromNanosecondOfDay(long nanoseconds) =>
        FromSecondOfDay((int)(nanoseconds / NanosecondsPerSecond), (int)(nanoseconds % NanosecondsPerSecond));

    /// <summary>The time so many seconds and nanoseconds after midnight.</summary>
    public static TimeOfDay FromSecondOfDay(int seconds, int nanosecond) =>
        new(seconds / 3_600, seconds / 60 % 60, seconds % 60, nanosecond);
}
