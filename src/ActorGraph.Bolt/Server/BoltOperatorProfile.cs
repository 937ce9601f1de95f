namespace ActorGraph.Bolt.Server;

/// <summary>What an operator cost.</summary>
/// <param name="DbHits">How often the store was asked.</param>
/// <param name="Rows">How many records it gave.</param>
/// <param name="Time">The time spent in it; null when it was not taken.</param>
public sealed record BoltOperatorProfile(long DbHits, long Rows, TimeSpan? Time = null);
