using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>A status that has a status code of the server: a notification.</summary>
internal sealed class Notification(
    string status,
    string statusDescription,
    IReadOnlyDictionary<string, object?> diagnostics,
    (string Code, string Title, string Description) text) : GqlStatusObject(status, statusDescription, diagnostics), INotification
{
    public string Code { get; } = text.Code;

    public string Title { get; } = text.Title;

    public string Description { get; } = text.Description;

    public string RawSeverityLevel => RawSeverity;

    public string RawCategory => RawClassification;

    public NotificationSeverity SeverityLevel => Severity;

    public NotificationCategory Category => NotificationTerm.Read<NotificationCategory>(RawClassification);

    string INotification.Severity => RawSeverity;
}
