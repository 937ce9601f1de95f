namespace Neo4j.Driver;

/// <summary>The least severity of the notifications a driver asks for.</summary>
public enum Severity
{
    /// <summary>Warnings only.</summary>
    Warning,

    /// <summary>Warnings and information.</summary>
    Information,
}
