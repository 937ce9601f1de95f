using ActorGraph.Bolt.Server;
using ActorGraph.Cypher;
using ActorGraph.Server.Access;
using ActorGraph.Server.Scheduling;

namespace ActorGraph.Server.Backend;

/// <summary>Serves a Cypher database over Bolt, under the name of the Neo4j version whose language and protocol it speaks.</summary>
internal sealed class CypherBackend : IBoltBackend
{
    private readonly CypherDatabase _database;
    private readonly CaseServerOptions _options;
    private readonly PasswordCheck _password;
    private readonly Turns _turns;

    public CypherBackend(CypherDatabase database, CaseServerOptions options)
        : this(database, options, options.Password, new Turns(Math.Max(2, Environment.ProcessorCount)))
    {
    }

    private CypherBackend(CypherDatabase database, CaseServerOptions options, string? password, Turns turns) =>
        (_database, _options, _password, _turns) = (database, options, new PasswordCheck(password, TimeProvider.System), turns);

    /// <inheritdoc/>
    public string ServerAgent => CaseServer.Agent;

    /// <summary>The same database for clients that log on with another password; all take turns at the processors together.</summary>
    public CypherBackend With(string password) => new(_database, _options, password, _turns);

    /// <inheritdoc/>
    public ValueTask<IBoltSession> OpenSessionAsync(BoltConnectionInfo connection, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IBoltSession>(new CypherSession(_database, _options, _password, Caller.Of(connection), new Turn(_turns)));
}
