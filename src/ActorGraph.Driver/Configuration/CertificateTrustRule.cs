namespace Neo4j.Driver;

/// <summary>Which certificates of servers are trusted.</summary>
public enum CertificateTrustRule
{
    /// <summary>Those whose chain ends in an authority that the system trusts.</summary>
    TrustSystem = 0,

    /// <summary>Those in a list, and those whose chain ends in one of it.</summary>
    TrustList = 1,

    /// <summary>All.</summary>
    TrustAny = 2,
}
