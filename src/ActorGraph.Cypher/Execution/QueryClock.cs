namespace ActorGraph.Cypher.Execution;

/// <summary>When a transaction and one of its statements began, in nanoseconds since 1970-01-01T00:00Z.</summary>
internal sealed record QueryClock(long Transaction, long Statement)
{
    /// <summary>What the clock shows now.</summary>
    public static long Now => (DateTimeOffset.UtcNow.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * TimeSpan.NanosecondsPerTick;
}
