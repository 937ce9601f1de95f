namespace ActorGraph.Bolt.Values;

/// <summary>A date (Bolt specification, "Structure semantics", Date).</summary>
/// <param name="EpochDay">Days since 1970-01-01.</param>
public sealed record BoltDate(long EpochDay)
{
    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDay { get; } = ValueRange.Day(EpochDay);
}
