namespace ActorGraph.Bolt.Server;

/// <summary>Where a connection stands (Bolt message specification, "Bolt protocol server state specification").</summary>
internal enum ServerState
{
    /// <summary>Waits for HELLO; goes to Authentication, or until Bolt 5.0 to Ready.</summary>
    Negotiation,

    /// <summary>Waits for LOGON; goes to Ready.</summary>
    Authentication,

    /// <summary>Waits for RUN, BEGIN, ROUTE or LOGOFF; goes to Streaming, TxReady, Ready or Authentication.</summary>
    Ready,

    /// <summary>Has one open result; waits for PULL or DISCARD; goes to Ready when the result is at its end.</summary>
    Streaming,

    /// <summary>Has an open transaction without results; waits for RUN, COMMIT or ROLLBACK.</summary>
    TxReady,

    /// <summary>Has open results in a transaction; waits for RUN, PULL, DISCARD, COMMIT or ROLLBACK.</summary>
    TxStreaming,

    /// <summary>Something failed: ignores everything until RESET, and then goes to Ready.</summary>
    Failed,

    /// <summary>A RESET has arrived and waits for its turn: ignores everything before it, and then goes to Ready.</summary>
    Interrupted,

    /// <summary>Is over: the connection is closed.</summary>
    Defunct,
}
