namespace Neo4j.Driver;

/// <summary>A time zone: an offset from UTC, or the name of a zone whose offset changes.</summary>
public abstract class Zone
{
    private protected Zone()
    {
    }

    /// <summary>A zone that is always the same number of seconds east of UTC.</summary>
    public static Zone Of(int offsetSeconds) => new ZoneOffset(offsetSeconds);

    /// <summary>A zone by its name in the time zone database, as in `Europe/Madrid`.</summary>
    public static Zone Of(string zoneId) => new ZoneId(zoneId);

    /// <summary>The offset at an instant; null when the zone is not known on this machine.</summary>
    internal abstract int? OffsetAt(long utcSeconds);

    /// <summary>The instant of a wall clock; later by the gap where the clock skips it, that of standard time where it shows it twice.</summary>
    internal abstract long ToUtcSeconds(LocalDateTime wallClock);
}
