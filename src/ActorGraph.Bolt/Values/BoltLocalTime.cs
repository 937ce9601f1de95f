namespace ActorGraph.Bolt.Values;

/// <summary>A time of day without a zone (Bolt specification, "Structure semantics", LocalTime).</summary>
/// <param name="NanosecondOfDay">Nanoseconds since midnight.</param>
public sealed record BoltLocalTime(long NanosecondOfDay)
{
    /// <summary>Nanoseconds since midnight.</summary>
    public long NanosecondOfDay { get; } = ValueRange.NanosecondOfDay(NanosecondOfDay);
}
