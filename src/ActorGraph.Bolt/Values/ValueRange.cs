namespace ActorGraph.Bolt.Values;

/// <summary>Keeps values within what the specification allows.</summary>
internal static class ValueRange
{
    public const long SecondsPerDay = 86_400;
    public const long NanosecondsPerSecond = 1_000_000_000;
    public const int MostOffsetSeconds = 64_800;

    // 1 January of the year -999999999 and 31 December of the year 999999999, which are the first and the last day of a database.
    public const long FirstDay = -365_243_219_162;
    public const long LastDay = 365_241_780_471;

    public static long Day(long day) => Within(day, FirstDay, LastDay, "day");

    public static long Second(long second) => Within(second, FirstDay * SecondsPerDay, (LastDay * SecondsPerDay) + SecondsPerDay - 1, "second");

    public static long NanosecondOfDay(long nanosecond) => Within(nanosecond, 0, (SecondsPerDay * NanosecondsPerSecond) - 1, "nanosecond of the day");

    public static int Nanosecond(int nanosecond) => (int)Within(nanosecond, 0, NanosecondsPerSecond - 1, "nanosecond of the second");

    public static int Offset(int seconds) => (int)Within(seconds, -MostOffsetSeconds, MostOffsetSeconds, "offset in seconds");

    private static long Within(long value, long least, long most, string name) =>
        value >= least && value <= most ? value : throw new ArgumentException($"The {name} is {value}; it can be {least} to {most}.");
}
