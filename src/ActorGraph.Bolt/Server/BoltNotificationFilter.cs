namespace ActorGraph.Bolt.Server;

/// <summary>Which notifications a client asks for.</summary>
/// <param name="MinimumSeverity">`OFF`, `WARNING` or `INFORMATION`; null leaves it to the server.</param>
/// <param name="Disabled">Classifications to leave out, as in `PERFORMANCE`; null leaves it to the server.</param>
public sealed record BoltNotificationFilter(string? MinimumSeverity, IReadOnlyList<string>? Disabled)
{
    /// <summary>Leaves everything to the server.</summary>
    public static readonly BoltNotificationFilter Default = new(null, null);

    /// <summary>Whether a notification passes.</summary>
    public bool Accepts(BoltNotification notification) =>
        MinimumSeverity switch
        {
            "OFF" => false,
            "WARNING" => notification.Severity == "WARNING",
            _ => true,
        }
        && !(Disabled ?? []).Contains(notification.Classification, StringComparer.OrdinalIgnoreCase);
}
