#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A status of a finished query, as the GQL standard describes it.</summary>
public interface IGqlStatusObject
{
    /// <summary>The five characters of the status.</summary>
    string GqlStatus { get; }

    /// <summary>What the status says.</summary>
    string StatusDescription { get; }

    /// <summary>The place in the query; null when there is none.</summary>
    IInputPosition Position { get; }

    /// <summary>The kind of the status.</summary>
    NotificationClassification Classification { get; }

    /// <summary>The kind as the server names it.</summary>
    string RawClassification { get; }

    /// <summary>The severity of the status.</summary>
    NotificationSeverity Severity { get; }

    /// <summary>The severity as the server names it.</summary>
    string RawSeverity { get; }

    /// <summary>What else the server says about the status.</summary>
    IReadOnlyDictionary<string, object> DiagnosticRecord { get; }

    /// <summary>What else the server says about the status, as text.</summary>
    string RawDiagnosticRecord { get; }
}
