namespace ActorGraph.Bolt.Server;

/// <summary>A database that <see cref="BoltServer"/> serves.</summary>
public interface IBoltBackend
{
    /// <summary>What the server calls itself, as in `Neo4j/5.26.0`; drivers refuse names that do not begin so.</summary>
    string ServerAgent { get; }

    /// <summary>Called when a client has said hello; the session ends with the connection.</summary>
    ValueTask<IBoltSession> OpenSessionAsync(BoltConnectionInfo connection, CancellationToken cancellationToken);
}
