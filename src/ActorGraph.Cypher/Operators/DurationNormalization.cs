using System.Numerics;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// Durations from amounts with fractions: the fraction of a month goes on as days, a twelfth of 365.2425 days to the month, the
/// fraction of a day as seconds, and what is shorter than a nanosecond is cut off. Whole amounts are never carried upwards.
/// </summary>
internal static class DurationNormalization
{
    private const long SecondsPerMonth = 2_629_746;
    private static readonly Fraction DaysPerMonth = 30.436875m;

    /// <summary>A duration of so many months, days and seconds.</summary>
    /// <exception cref="CypherException">It is longer than 64 bits of seconds.</exception>
    public static DurationValue Of(Fraction months, Fraction days, Fraction seconds)
    {
        var wholeMonths = months.Whole;
        days += (months - wholeMonths) * DaysPerMonth;
        var wholeDays = days.Whole;
        seconds += (days - wholeDays) * TimeOfDay.SecondsPerDay;
        var nanoseconds = (seconds * TimeOfDay.NanosecondsPerSecond).Whole;
        var wholeSeconds = BigInteger.DivRem(nanoseconds, TimeOfDay.NanosecondsPerSecond, out var rest);
        if (rest.Sign < 0) (wholeSeconds, rest) = (wholeSeconds - 1, rest + TimeOfDay.NanosecondsPerSecond);
        var length = (wholeMonths * SecondsPerMonth) + (wholeDays * TimeOfDay.SecondsPerDay) + wholeSeconds;
        return IsLong(length) && IsLong(wholeMonths) && IsLong(wholeDays) && IsLong(wholeSeconds)
            ? new DurationValue((long)wholeMonths, (long)wholeDays, (long)wholeSeconds, (int)rest)
            : throw RuntimeErrors.DurationOverflow();
    }

    /// <summary>A duration of so many whole months, days, seconds and nanoseconds.</summary>
    /// <exception cref="CypherException">It is longer than 64 bits of seconds.</exception>
    public static DurationValue Of(Int128 months, Int128 days, Int128 seconds, Int128 nanoseconds)
    {
        var (carried, rest) = Int128.DivRem(nanoseconds, TimeOfDay.NanosecondsPerSecond);
        if (rest < 0) (carried, rest) = (carried - 1, rest + TimeOfDay.NanosecondsPerSecond);
        seconds += carried;
        var length = (months * SecondsPerMonth) + (days * TimeOfDay.SecondsPerDay) + seconds;
        return IsLong(length) && IsLong(months) && IsLong(days) && IsLong(seconds)
            ? new DurationValue((long)months, (long)days, (long)seconds, (int)rest)
            : throw RuntimeErrors.DurationOverflow();
    }

    private static bool IsLong(Int128 number) => number >= long.MinValue && number <= long.MaxValue;

    private static bool IsLong(BigInteger number) => number >= long.MinValue && number <= long.MaxValue;
}
