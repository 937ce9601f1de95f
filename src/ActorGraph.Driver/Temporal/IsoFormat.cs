using System.Globalization;

namespace Neo4j.Driver;

/// <summary>Temporal values as ISO 8601 text, with as many digits of the second as are needed.</summary>
internal static class IsoFormat
{
    public static string Date(long year, int month, int day)
    {
        var digits = Math.Abs(year).ToString("0000", CultureInfo.InvariantCulture);
        var sign = year < 0 ? "-" : year > 9999 ? "+" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits}-{month:00}-{day:00}");
    }

    public static string Time(int hour, int minute, int second, int nanosecond) =>
        string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}:{second:00}") + Fraction(nanosecond);

    public static string Offset(int seconds)
    {
        if (seconds == 0) return "Z";
        var (hours, rest) = Math.DivRem(Math.Abs(seconds), 3600);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{hours:00}:{rest / 60:00}");
        return rest % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{rest % 60:00}");
    }

    public static string Fraction(int nanosecond) =>
        nanosecond == 0 ? string.Empty : "." + nanosecond.ToString("000000000", CultureInfo.InvariantCulture);
}
