namespace ActorGraph.Bolt.Values;

/// <summary>A length of time (Bolt specification, "Structure semantics", Duration).</summary>
/// <param name="Months">Months.</param>
/// <param name="Days">Days.</param>
/// <param name="Seconds">Seconds.</param>
/// <param name="Nanosecond">The nanosecond of the second, which counts forwards even where seconds are negative.</param>
public sealed record BoltDuration(long Months, long Days, long Seconds, int Nanosecond)
{
    /// <summary>The nanosecond of the second, which counts forwards even where seconds are negative.</summary>
    public int Nanosecond { get; } = ValueRange.Nanosecond(Nanosecond);
}
