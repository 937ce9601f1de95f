using ActorGraph.Bolt.Server;
using ActorGraph.Cypher;
using ActorGraph.Server.Access;
using ActorGraph.Server.Scheduling;
using ActorGraph.Server.Telemetry;

namespace ActorGraph.Server.Backend;

/// <summary>Serves a Cypher database over Bolt, under the name of the Neo4j version whose language and protocol it speaks.</summary>
internal sealed class CypherBackend : IBoltBackend
{
    private readonly CypherDatabase _database;
    private readonly CaseServerOptions _options;
    private readonly ServerTelemetry _telemetry;
    private readonly PasswordCheck _password;
    private readonly Turns _turns;

    public CypherBackend(CypherDatabase database, CaseServerOptions options, ServerTelemetry telemetry)
        : this(database, options, telemetry, options.Password, new Turns(Math.Max(2, Environment.ProcessorCount)))
    {
    }

    private CypherBackend(CypherDatabase database, CaseServerOptions options, ServerTelemetry telemetry, string? password, Turns turns) =>
        (_database, _options, _telemetry, _password, _turns) = (database, options, telemetry, new PasswordCheck(password, TimeProvider.System), turns);

    /// <inheritdoc/>
    public string ServerAgent => CaseServer.Agent;

    /// <summary>The same database for clients that log on with another password; all take turns at the processors together.</summary>
    public CypherBackend With(string password) => new(_database, _options, _telemetry, password, _turns);

    /// <inheritdoc/>
    public ValueTask<IBoltSession> OpenSessionAsync(BoltConnectionInfo connection, CancellationToken cancellationToken)
    {
        var caller = Caller.Of(connection);
        _telemetry.Connected(caller);
        return ValueTask.FromResult<IBoltSession>(new CypherSession(_database, _options, _telemetry, _password, caller, new Turn(_turns)));
    }
}
