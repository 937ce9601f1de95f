namespace ActorGraph.Bolt.Values;

/// <summary>
/// An instant in a zone by name (Bolt specification, "Structure semantics", DateTimeZoneId). The protocol knows no zones: what the
/// wall clock of one means is for the backend to say.
/// </summary>
/// <param name="Second">Seconds since 1970: of UTC, or by the wall clock of the zone.</param>
/// <param name="Nanosecond">The nanosecond of the second.</param>
/// <param name="ZoneId">The name of the zone, which is not checked.</param>
/// <param name="IsWallClock">Whether the seconds are those of the wall clock, as clients before 5.0 send them.</param>
public sealed record BoltZonedDateTime(long Second, int Nanosecond, string ZoneId, bool IsWallClock)
{
    /// <summary>Seconds since 1970: of UTC, or by the wall clock of the zone.</summary>
    public long Second { get; } = ValueRange.Second(Second);

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond { get; } = ValueRange.Nanosecond(Nanosecond);

    /// <summary>The name of the zone.</summary>
    public string ZoneId { get; } = ZoneId.Length > 0 ? ZoneId : throw new ArgumentException("A zone has a name.");
}
