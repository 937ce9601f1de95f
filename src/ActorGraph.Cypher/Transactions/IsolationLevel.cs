namespace ActorGraph.Cypher;

/// <summary>What a transaction of several statements sees of the commits of others. A single statement always sees one state.</summary>
public enum IsolationLevel
{
    /// <summary>
    /// Each statement sees the newest committed state at its start and what its own transaction has written, as in Neo4j. A
    /// transaction that may only read sees one state throughout. Nothing that is written is ever outdated.
    /// </summary>
    ReadCommitted,

    /// <summary>
    /// Every statement sees the state at the first one. A transaction that writes after others have committed since fails with an error
    /// that can be retried, so that what commits could have happened one transaction after the other.
    /// </summary>
    Serializable,
}
