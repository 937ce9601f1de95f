#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Something the server noticed about a query.</summary>
public interface INotification
{
    /// <summary>The status code.</summary>
    string Code { get; }

    /// <summary>A short text.</summary>
    string Title { get; }

    /// <summary>The whole text.</summary>
    string Description { get; }

    /// <summary>The place in the query; null when there is none.</summary>
    IInputPosition Position { get; }

    /// <summary>The severity as the server names it.</summary>
    string Severity { get; }

    /// <summary>The severity as the server names it.</summary>
    string RawSeverityLevel { get; }

    /// <summary>The category as the server names it.</summary>
    string RawCategory { get; }

    /// <summary>The severity.</summary>
    NotificationSeverity SeverityLevel { get; }

    /// <summary>The category.</summary>
    NotificationCategory Category { get; }
}
