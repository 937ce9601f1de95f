using Neo4j.Driver;

namespace ActorGraph.Model.Values;

/// <summary>
/// What a clock on the wall means: seconds since 1970, and instants. Worked out here, since the driver's own constructors take either no
/// year beyond 9999 or no zone.
/// </summary>
public static class WallClock
{
    private const long SecondsPerDay = 86_400;
    private const long SecondsOf400Years = 146_097 * SecondsPerDay;

    // Beyond the years that .NET knows, the rules of its first and last year go on.
    private static readonly long First = DateTimeOffset.MinValue.ToUnixTimeSeconds() + (2 * SecondsPerDay);
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeSeconds() - (2 * SecondsPerDay);

    /// <summary>Seconds since 1970 as the clock counts them. The calendar repeats every 400 years, so that `DateTime` serves for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date or time.</exception>
    public static long EpochSecond(int year, int month, int day, int hour, int minute, int second)
    {
        var cycle = (int)Math.Floor((year - 2000) / 400.0);
        var clock = new DateTime(year - (cycle * 400), month, day, hour, minute, second, DateTimeKind.Utc);
        return (cycle * SecondsOf400Years) + ((clock.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond);
    }

    /// <summary>The instant at which clocks of a zone show a time: of one that they show twice the first; one that they skip is moved on by as much.</summary>
    /// <exception cref="ArgumentException">This machine does not know the zone.</exception>
    public static ZonedDateTime In(LocalDateTime clock, Zone zone)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var local = EpochSecond(clock.Year, clock.Month, clock.Day, clock.Hour, clock.Minute, clock.Second);
        var offset = zone switch
        {
            ZoneOffset fixedZone => fixedZone.OffsetSeconds,
            ZoneId named when TimeZoneInfo.TryFindSystemTimeZoneById(named.Id, out var rules) => OffsetOf(local, rules),
            _ => throw new ArgumentException($"The time zone {zone} is not known here.", nameof(zone)),
        };
        return new ZonedDateTime(local - offset, clock.Nanosecond, zone);
    }

    private static long OffsetOf(long local, TimeZoneInfo zone)
    {
        var before = OffsetAt(local - SecondsPerDay, zone);
        var after = OffsetAt(local + SecondsPerDay, zone);
        return OffsetAt(local - before, zone) != before && OffsetAt(local - after, zone) == after ? after : before;
    }

    private static long OffsetAt(long utcSecond, TimeZoneInfo zone) =>
        (long)zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(utcSecond, First, Last))).TotalSeconds;
}
