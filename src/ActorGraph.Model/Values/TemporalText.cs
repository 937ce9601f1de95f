using System.Globalization;
using Neo4j.Driver;

namespace ActorGraph.Model.Values;

/// <summary>Dates and times as ISO 8601, as Neo4j writes them: to the nanosecond, and for years that .NET's own types do not reach.</summary>
public static partial class TemporalText
{
    /// <summary>Such as <c>2023-10-13</c>, <c>-0044-03-15</c> or <c>+12023-10-13</c>.</summary>
    public static string Of(LocalDate date) => Date(date.Year, date.Month, date.Day);

    /// <summary>Such as <c>09:05:00.5</c>.</summary>
    public static string Of(LocalTime time) => Clock(time.Hour, time.Minute, time.Second, time.Nanosecond);

    /// <summary>Such as <c>09:05:00+09:00</c>.</summary>
    public static string Of(OffsetTime time) => Clock(time.Hour, time.Minute, time.Second, time.Nanosecond) + Offset(time.OffsetSeconds);

    /// <summary>Such as <c>2023-10-13T09:05:00</c>.</summary>
    public static string Of(LocalDateTime time) =>
        $"{Date(time.Year, time.Month, time.Day)}T{Clock(time.Hour, time.Minute, time.Second, time.Nanosecond)}";

    /// <summary>
    /// The clock of the zone and its offset, <c>2023-10-13T09:05:00+09:00</c>, by this machine's time zones; the name of the zone follows in
    /// brackets only where it is asked for.
    /// </summary>
    public static string Of(ZonedDateTime time, bool withZone) =>
        $"{Date(time.Year, time.Month, time.Day)}T{Clock(time.Hour, time.Minute, time.Second, time.Nanosecond)}{Offset(time.OffsetSeconds)}"
        + (withZone && HasNamedZone(time, out var zone) ? $"[{zone}]" : "");

    /// <summary>
    /// The same whatever time zones the machine knows: a moment in a named zone is written by UTC, <c>2023-10-13T00:05:00Z[Asia/Seoul]</c>.
    /// </summary>
    public static string OfInstant(ZonedDateTime time) => time.Zone switch
    {
        ZoneId zone => $"{AtOffset(time, 0)}[{zone.Id}]",
        ZoneOffset zone => AtOffset(time, zone.OffsetSeconds),
        _ => throw new ArgumentException($"A zone is a name or an offset, not a `{time.Zone.GetType().Name}`.", nameof(time)),
    };

    /// <summary>Whether the zone is a place and not an offset. `UTC` and `Z` name an offset.</summary>
    public static bool HasNamedZone(ZonedDateTime time, out string zone)
    {
        zone = time.Zone is ZoneId named ? named.Id : "";
        return zone is not ("" or "UTC" or "Z");
    }

    internal static string Fraction(int nanosecond) =>
        nanosecond == 0 ? "" : "." + nanosecond.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');

    private static string AtOffset(ZonedDateTime time, int offsetSeconds)
    {
        var clock = new ZonedDateTime(time.UtcSeconds, time.Nanosecond, Zone.Of(offsetSeconds));
        return Of(clock, withZone: false);
    }

    private static string Date(int year, int month, int day) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(year > 9999 ? "+" : year < 0 ? "-" : "")}{Math.Abs((long)year):0000}-{month:00}-{day:00}");

    private static string Clock(int hour, int minute, int second, int nanosecond) =>
        string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}:{second:00}{Fraction(nanosecond)}");

    private static string Offset(int seconds)
    {
        if (seconds == 0) return "Z";
        var distance = Math.Abs(seconds);
        var rest = distance % 60;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(seconds < 0 ? '-' : '+')}{distance / 3600:00}:{distance / 60 % 60:00}{(rest == 0 ? "" : $":{rest:00}")}");
    }
}
