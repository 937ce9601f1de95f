namespace Neo4j.Driver;

/// <summary>The kind of a notification.</summary>
public enum NotificationCategory
{
    /// <summary>The server named none, or one not known here.</summary>
    Unknown,

    /// <summary>A hint could not be followed.</summary>
    Hint,

    /// <summary>A name is not known to the database.</summary>
    Unrecognized,

    /// <summary>Something is not supported.</summary>
    Unsupported,

    /// <summary>The query may be slow.</summary>
    Performance,

    /// <summary>Something will be removed.</summary>
    Deprecation,

    /// <summary>A matter of security.</summary>
    Security,

    /// <summary>A matter of the cluster.</summary>
    Topology,

    /// <summary>A matter of indexes and constraints.</summary>
    Schema,

    /// <summary>Anything else.</summary>
    Generic,
}
