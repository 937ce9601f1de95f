using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Temporal;

/// <summary>An instant that temporal functions take for now, in nanoseconds since 1970-01-01T00:00Z, and the zone they take for here.</summary>
internal sealed record FunctionClock(long Nanoseconds, Zone DefaultZone)
{
    /// <summary>Seconds since 1970-01-01T00:00Z.</summary>
    public long EpochSecond => FloorDivision.Quotient(Nanoseconds, TimeOfDay.NanosecondsPerSecond);

    /// <summary>Now, on a clock in a zone.</summary>
    public TemporalParts In(Zone zone) => TemporalParts.OfSeconds(
        EpochSecond + zone.OffsetAt(EpochSecond), (int)FloorDivision.Remainder(Nanoseconds, TimeOfDay.NanosecondsPerSecond), zone);
}
