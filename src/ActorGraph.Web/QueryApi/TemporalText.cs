using System.Globalization;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>Temporal values as ISO 8601 texts, in the form that Neo4j's Query API writes them.</summary>
internal static class TemporalText
{
    public static string Of(LocalDate date) => Date(date.Year, date.Month, date.Day);

    public static string Of(LocalTime time) => Clock(time.Hour, time.Minute, time.Second, time.Nanosecond);

    public static string Of(OffsetTime time) =>
        Clock(time.Hour, time.Minute, time.Second, time.Nanosecond) + Offset(time.OffsetSeconds);

    public static string Of(LocalDateTime time) =>
        Date(time.Year, time.Month, time.Day) + "T" + Clock(time.Hour, time.Minute, time.Second, time.Nanosecond);

    /// <summary>Date, time and offset; the name of the zone follows in brackets only where it is asked for.</summary>
    public static string Of(ZonedDateTime time, bool withZone) =>
        Date(time.Year, time.Month, time.Day) + "T" + Clock(time.Hour, time.Minute, time.Second, time.Nanosecond)
        + Offset(time.OffsetSeconds) + (withZone && HasNamedZone(time, out var zone) ? $"[{zone}]" : "");

    /// <summary>Whether the zone is a place and not an offset. `UTC` and `Z` name an offset.</summary>
    public static bool HasNamedZone(ZonedDateTime time, out string zone)
    {
        zone = time.Zone is ZoneId named ? named.Id : "";
        return zone is not ("" or "UTC" or "Z");
    }

    private static string Date(int year, int month, int day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Year(year)}-{month:00}-{day:00}");

    private static string Year(int year) => year switch
    {
        > 9999 => string.Create(CultureInfo.InvariantCulture, $"+{year}"),
        < 0 => string.Create(CultureInfo.InvariantCulture, $"-{-(long)year:0000}"),
        _ => year.ToString("0000", CultureInfo.InvariantCulture),
    };

    private static string Clock(int hour, int minute, int second, int nanosecond) =>
        string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}:{second:00}{Fraction(nanosecond)}");

    internal static string Fraction(int nanosecond) =>
        nanosecond == 0 ? "" : "." + nanosecond.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');

    private static string Offset(int seconds)
    {
        if (seconds == 0) return "Z";
        var magnitude = Math.Abs(seconds);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{magnitude / 3600:00}:{magnitude / 60 % 60:00}");
        return magnitude % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{magnitude % 60:00}");
    }
}
