using ActorGraph.Bolt.Framing;

namespace ActorGraph.Bolt.Messages;

/// <summary>
/// How a transaction runs: the map of BEGIN, and of a RUN outside a transaction (Bolt message specification, "Request
/// message - BEGIN").
/// </summary>
internal sealed record TransactionFields
{
    public bool IsRead { get; init; }

    public string? Database { get; init; }

    public IReadOnlyList<string> Bookmarks { get; init; } = [];

    public TimeSpan? Timeout { get; init; }

    public IReadOnlyDictionary<string, object?> Metadata { get; init; } = new Dictionary<string, object?>();

    public string? ImpersonatedUser { get; init; }

    public NotificationFields Notifications { get; init; } = NotificationFields.None;

    public static TransactionFields Read(IReadOnlyDictionary<string, object?> extra, BoltVersion version) => new()
    {
        IsRead = extra.GetValueOrDefault("mode") is "r",
        Database = extra.GetValueOrDefault("db") is string { Length: > 0 } database ? database : null,
        Bookmarks = (extra.GetValueOrDefault("bookmarks") as IReadOnlyList<object?>)?.OfType<string>().ToArray() ?? [],
        Timeout = extra.GetValueOrDefault("tx_timeout") is long and >= 0 and var milliseconds
            ? TimeSpan.FromMilliseconds(Math.Min(milliseconds, TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMillisecond))
            : null,
        Metadata = extra.GetValueOrDefault("tx_metadata") as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>(),
        ImpersonatedUser = extra.GetValueOrDefault("imp_user") is string { Length: > 0 } user ? user : null,
        Notifications = NotificationFields.Read(extra, version),
    };

    public RequestFields ToFields(BoltVersion version)
    {
        var fields = new RequestFields()
            .Add("bookmarks", Bookmarks.Count > 0 ? Bookmarks : null)
            .Add("tx_timeout", Timeout is { } timeout ? (long)Math.Ceiling(timeout.TotalMilliseconds) : null)
            .Add("tx_metadata", Metadata.Count > 0 ? Metadata : null)
            .Add("mode", IsRead ? "r" : null)
            .Add("db", Database)
            .Add("imp_user", ImpersonatedUser);
        Notifications.AddTo(fields, version);
        return fields;
    }
}
