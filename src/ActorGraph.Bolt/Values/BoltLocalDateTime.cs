namespace ActorGraph.Bolt.Values;

/// <summary>A date and a time without a zone (Bolt specification, "Structure semantics", LocalDateTime).</summary>
/// <param name="EpochSecond">Seconds since 1970 by the wall clock.</param>
/// <param name="Nanosecond">The nanosecond of the second.</param>
public sealed record BoltLocalDateTime(long EpochSecond, int Nanosecond)
{
    /// <summary>Seconds since 1970 by the wall clock.</summary>
    public long EpochSecond { get; } = ValueRange.Second(EpochSecond);

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond { get; } = ValueRange.Nanosecond(Nanosecond);
}
