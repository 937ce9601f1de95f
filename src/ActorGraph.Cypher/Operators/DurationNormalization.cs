using System.Globalization;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// Durations from amounts with fractions: the fraction of a month goes on as days, a twelfth of 365.2425 days to the month, the
/// fraction of a day as seconds, and what is shorter than a nanosecond is cut off. Whole amounts are never carried upwards.
/// </summary>
internal static class DurationNormalization
{
    private const decimal DaysPerMonth = 30.436875m;
    private const decimal SecondsPerMonth = DaysPerMonth * TimeOfDay.SecondsPerDay;

    /// <summary>A duration of so many months, days and seconds.</summary>
    /// <exception cref="CypherException">It is longer than 64 bits of seconds.</exception>
    public static DurationValue Of(decimal months, decimal days, decimal seconds)
    {
        try
        {
            var wholeMonths = decimal.Truncate(months);
            days += (months - wholeMonths) * DaysPerMonth;
            var wholeDays = decimal.Truncate(days);
            seconds += (days - wholeDays) * TimeOfDay.SecondsPerDay;
            var length = wholeMonths * SecondsPerMonth + wholeDays * TimeOfDay.SecondsPerDay + seconds;
            if (length is > long.MaxValue or < long.MinValue)
                throw RuntimeErrors.DurationOverflow();
            var nanoseconds = decimal.Truncate(seconds * TimeOfDay.NanosecondsPerSecond);
            var wholeSeconds = decimal.Floor(nanoseconds / TimeOfDay.NanosecondsPerSecond);
            return new DurationValue(
                (long)wholeMonths,
                (long)wholeDays,
                (long)wholeSeconds,
                (int)(nanoseconds - wholeSeconds * TimeOfDay.NanosecondsPerSecond));
        }
        catch (OverflowException)
        {
            throw RuntimeErrors.DurationOverflow();
        }
    }

    /// <summary>A duration of so many months, days, seconds and nanoseconds.</summary>
    /// <exception cref="CypherException">It is longer than 64 bits of seconds.</exception>
    public static DurationValue Of(Int128 months, Int128 days, Int128 seconds, Int128 nanoseconds) =>
        Of(Exact(months), Exact(days), Exact(seconds) + Exact(nanoseconds) / TimeOfDay.NanosecondsPerSecond);

    /// <summary>A number by its shortest digits, so that 0.1 is a tenth.</summary>
    /// <exception cref="CypherException">It is infinite, not a number, or too large.</exception>
    public static decimal Exact(Value number)
    {
        if (number.IsInteger)
            return number.AsInteger();
        var text = number.AsFloat().ToString("R", CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact
            : throw RuntimeErrors.DurationOverflow();
    }

    private static decimal Exact(Int128 number) =>
        number > long.MaxValue || number < long.MinValue ? throw RuntimeErrors.DurationOverflow() : (decimal)(long)number;
}
