namespace ActorGraph.Bolt.Values;

/// <summary>A time of day with an offset (Bolt specification, "Structure semantics", Time).</summary>
/// <param name="NanosecondOfDay">Nanoseconds since midnight by the wall clock.</param>
/// <param name="OffsetSeconds">Seconds east of UTC.</param>
public sealed record BoltTime(long NanosecondOfDay, int OffsetSeconds)
{
    /// <summary>Nanoseconds since midnight by the wall clock.</summary>
    public long NanosecondOfDay { get; } = ValueRange.NanosecondOfDay(NanosecondOfDay);

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds { get; } = ValueRange.Offset(OffsetSeconds);
}
