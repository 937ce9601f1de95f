namespace ActorGraph.Bolt.Server;

/// <summary>What a query does.</summary>
public enum BoltQueryType
{
    /// <summary>It reads; `r`.</summary>
    ReadOnly,

    /// <summary>It reads and writes; `rw`.</summary>
    ReadWrite,

    /// <summary>It writes; `w`.</summary>
    WriteOnly,

    /// <summary>It changes indexes or constraints; `s`.</summary>
    SchemaWrite,
}
