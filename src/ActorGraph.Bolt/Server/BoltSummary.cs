namespace ActorGraph.Bolt.Server;

/// <summary>What is said about a finished run (Bolt message specification, "Request message - PULL").</summary>
public sealed record BoltSummary
{
    /// <summary>What the query did.</summary>
    public BoltQueryType Type { get; init; } = BoltQueryType.ReadOnly;

    /// <summary>What was changed; null when nothing was.</summary>
    public BoltCounters? Counters { get; init; }

    /// <summary>The plan, where the query asked for it (`EXPLAIN`).</summary>
    public BoltPlan? Plan { get; init; }

    /// <summary>The plan with its cost, where the query asked for it (`PROFILE`).</summary>
    public BoltPlan? Profile { get; init; }

    /// <summary>What was noticed, already filtered by what the client asks for.</summary>
    public IReadOnlyList<BoltNotification> Notifications { get; init; } = [];

    /// <summary>The bookmark of a transaction that ended with the run; null in an explicit one.</summary>
    public string? Bookmark { get; init; }

    /// <summary>How long it took until the last record was read; null to leave it out.</summary>
    public TimeSpan? ConsumedAfter { get; init; }

    /// <summary>The database that answered.</summary>
    public string? Database { get; init; }
}
