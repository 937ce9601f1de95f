namespace Neo4j.Driver;

/// <summary>The entries a filter contributes to HELLO, BEGIN and RUN: absent means that the server decides.</summary>
internal sealed record NotificationFilter(string? MinimumSeverity, IReadOnlyList<string>? Disabled) : INotificationsConfig
{
    public static readonly NotificationFilter Off = new("OFF", null);

    public static NotificationFilter Of<T>(Severity? minimum, T[]? disabled)
        where T : struct, Enum =>
        new(minimum?.ToString().ToUpperInvariant(), disabled?.Select(item => item.ToString().ToUpperInvariant()).ToArray());
}
