using ActorGraph.Bolt.Server;
using ActorGraph.Cypher;
using ActorGraph.Server.Access;
using ActorGraph.Server.Scheduling;

namespace ActorGraph.Server.Backend;

/// <summary>Serves a Cypher database over Bolt, under the name of the Neo4j version whose language and protocol it speaks.</summary>
internal sealed class CypherBackend(CypherDatabase database, CaseServerOptions options) : IBoltBackend
{
    private readonly PasswordCheck _password = new(options.Password, TimeProvider.System);
    private readonly Turns _turns = new(Math.Max(2, Environment.ProcessorCount));

    /// <inheritdoc/>
    public string ServerAgent => CaseServer.Agent;

    /// <inheritdoc/>
    public ValueTask<IBoltSession> OpenSessionAsync(BoltConnectionInfo connection, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IBoltSession>(new CypherSession(database, options, _password, Caller.Of(connection), new Turn(_turns)));
}
