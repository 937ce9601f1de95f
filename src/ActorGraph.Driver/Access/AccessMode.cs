namespace Neo4j.Driver;

/// <summary>What a session or transaction intends to do; decides which server of a cluster it is sent to.</summary>
public enum AccessMode
{
    /// <summary>Reads only.</summary>
    Read,

    /// <summary>Reads and writes.</summary>
    Write,
}
