namespace Neo4j.Driver;

/// <summary>The severity of a notification.</summary>
public enum NotificationSeverity
{
    /// <summary>The server named none, or one not known here.</summary>
    Unknown,

    /// <summary>Something is likely wrong.</summary>
    Warning,

    /// <summary>Something may be better.</summary>
    Information,
}
