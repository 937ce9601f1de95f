namespace Neo4j.Driver;

/// <summary>Whether connections are encrypted.</summary>
public enum EncryptionLevel
{
    /// <summary>Plain TCP.</summary>
    None,

    /// <summary>TLS over TCP.</summary>
    Encrypted,
}
