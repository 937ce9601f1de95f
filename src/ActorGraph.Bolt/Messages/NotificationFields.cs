using ActorGraph.Bolt.Framing;

namespace ActorGraph.Bolt.Messages;

/// <summary>
/// The entries that ask for notifications, from 5.2 on; what they leave out is called categories until 5.4 and
/// classifications from 5.6 on.
/// </summary>
internal sealed record NotificationFields(string? MinimumSeverity, IReadOnlyList<string>? Disabled)
{
    public static readonly NotificationFields None = new(null, null);

    private const string Severity = "notifications_minimum_severity";

    public static NotificationFields Read(IReadOnlyDictionary<string, object?> extra, BoltVersion version) => new(
        extra.GetValueOrDefault(Severity) as string,
        (extra.GetValueOrDefault(DisabledKey(version)) as IReadOnlyList<object?>)?.OfType<string>().ToArray());

    public void AddTo(RequestFields fields, BoltVersion version)
    {
        if (version < BoltVersion.V5_2) return;
        fields.Add(Severity, MinimumSeverity).Add(DisabledKey(version), Disabled);
    }

    private static string DisabledKey(BoltVersion version) =>
        version < BoltVersion.V5_6 ? "notifications_disabled_categories" : "notifications_disabled_classifications";
}
