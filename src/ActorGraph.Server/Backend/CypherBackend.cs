using ActorGraph.Bolt.Server;
using ActorGraph.Cypher;
using ActorGraph.Cypher.Execution;

namespace ActorGraph.Server.Backend;

/// <summary>Serves a Cypher database over Bolt, under the name of the Neo4j version whose language and protocol it speaks.</summary>
internal sealed class CypherBackend(CypherDatabase database, QueryLimits limits) : IBoltBackend
{
    /// <inheritdoc/>
    public string ServerAgent => CaseServer.Agent;

    /// <inheritdoc/>
    public ValueTask<IBoltSession> OpenSessionAsync(BoltConnectionInfo connection, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IBoltSession>(new CypherSession(database, limits));
}
