using System.Text.Json;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>A status of a finished query.</summary>
internal class GqlStatusObject(string status, string description, IReadOnlyDictionary<string, object?> diagnostics) : IGqlStatusObject
{
    public string GqlStatus { get; } = status;

    public string StatusDescription { get; } = description;

    public IInputPosition Position => InputPosition.Read(diagnostics.GetValueOrDefault("_position"))!;

    public string RawClassification => (diagnostics.GetValueOrDefault("_classification") as string)!;

    public string RawSeverity => (diagnostics.GetValueOrDefault("_severity") as string)!;

    public NotificationClassification Classification => NotificationTerm.Read<NotificationClassification>(RawClassification);

    public NotificationSeverity Severity => NotificationTerm.Read<NotificationSeverity>(RawSeverity);

    public IReadOnlyDictionary<string, object> DiagnosticRecord => diagnostics!;

    public string RawDiagnosticRecord => JsonSerializer.Serialize(diagnostics);
}
