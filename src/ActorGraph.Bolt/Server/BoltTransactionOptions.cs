namespace ActorGraph.Bolt.Server;

/// <summary>How a transaction is to run (Bolt message specification, "Request message - BEGIN").</summary>
public sealed record BoltTransactionOptions
{
    /// <summary>Whether the client intends to read only; drivers say WRITE where they know nothing.</summary>
    public bool IsRead { get; init; }

    /// <summary>The database; null is the default one.</summary>
    public string? Database { get; init; }

    /// <summary>What the transaction must see at least.</summary>
    public IReadOnlyList<string> Bookmarks { get; init; } = [];

    /// <summary>After how long it is to be ended; null is the server's setting, zero is never.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Entries to show beside the running transaction.</summary>
    public IReadOnlyDictionary<string, object?> Metadata { get; init; } = new Dictionary<string, object?>();

    /// <summary>On whose behalf it runs; null for the user logged on.</summary>
    public string? ImpersonatedUser { get; init; }

    /// <summary>Which notifications are asked for.</summary>
    public BoltNotificationFilter Notifications { get; init; } = BoltNotificationFilter.Default;
}
