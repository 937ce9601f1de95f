namespace ActorGraph.Bolt.Values;

/// <summary>An instant with an offset (Bolt specification, "Structure semantics", DateTime).</summary>
/// <param name="UtcSecond">Seconds of UTC since 1970.</param>
/// <param name="Nanosecond">The nanosecond of the second.</param>
/// <param name="OffsetSeconds">Seconds east of UTC.</param>
public sealed record BoltDateTime(long UtcSecond, int Nanosecond, int OffsetSeconds)
{
    /// <summary>Seconds of UTC since 1970.</summary>
    public long UtcSecond { get; } = ValueRange.Second(UtcSecond);

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond { get; } = ValueRange.Nanosecond(Nanosecond);

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds { get; } = ValueRange.Offset(OffsetSeconds);
}
