using System.Net;
using System.Net.Sockets;
using ActorGraph.Bolt.Server;
using ActorGraph.Cypher;
using ActorGraph.Server.Access;
using ActorGraph.Server.Backend;
using ActorGraph.Server.Telemetry;
using ActorGraph.Server.Transactions;
using Microsoft.Extensions.Logging;

namespace ActorGraph.Server;

/// <summary>
/// A case, open and served over Bolt: to this process over in-memory streams and, where asked, to any Neo4j driver or tool on
/// a port. Disposing lets connections end, then closes the case.
/// </summary>
public sealed class CaseServer : IAsyncDisposable
{
    /// <summary>What the server calls itself; drivers refuse names that do not begin so.</summary>
    public const string Agent = "Neo4j/" + Version;

    /// <summary>The version of Neo4j whose language and protocol are spoken.</summary>
    public const string Version = "5.26.0";

    /// <summary>The name of the one database.</summary>
    public const string DatabaseName = "neo4j";

    /// <summary>The name under which the server is measured and traced: of its `Meter` and its `ActivitySource`.</summary>
    public const string TelemetryName = "ActorGraph.Server";

    // Beside those that answer at the moment: a query that gives way to others keeps its thread.
    private const int ThreadsKeptReady = 64;

    private readonly CypherDatabase _database;
    private readonly CypherBackend _backend;
    private readonly CaseServerOptions _options;
    private readonly ServerTelemetry _telemetry;
    private readonly IdleWriters _idleWriters;
    private readonly BoltServer _inMemory;
    private BoltServer? _listening;
    private BoltServer? _loopback;

    /// <summary>Serves a database, which is closed with the server.</summary>
    public CaseServer(CypherDatabase database, CaseServerOptions? options = null)
    {
        _options = options ?? new CaseServerOptions();
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, ThreadsKeptReady + _options.MaxConnections), ports);
        _database = database;
        database.Service = new ServiceDescription { RequiresLogon = _options.Password is not null };
        _telemetry = new ServerTelemetry(this, database, _options, _options.Loggers.CreateLogger<CaseServer>());
        _backend = new CypherBackend(database, _options, _telemetry);
        _idleWriters = new IdleWriters(
            database, _options.WriterIdle, transaction => _telemetry.Log.LogIdleWriterEnded(transaction, _options.WriterIdle.TotalSeconds));
        _inMemory = new BoltServer(_backend, new BoltServerOptions { OnFault = _telemetry.Log.LogFault });
    }

    /// <summary>The database that is served.</summary>
    public CypherDatabase Database => _database;

    /// <summary>Where drivers can connect; null where the server does not listen.</summary>
    public IPEndPoint? EndPoint => _listening?.EndPoint;

    /// <summary>Opens a case file, or creates it where there is none, and serves it.</summary>
    public static CaseServer Open(string path, CaseServerOptions? options = null) => new(CypherDatabase.Open(path), options);

    /// <summary>The client's end of a new in-memory connection.</summary>
    public ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken) => _inMemory.ConnectAsync(cancellationToken);

    /// <summary>Begins to listen for drivers; port 0 is any free one. The address is written where a second process finds it.</summary>
    /// <exception cref="SocketException">The port is taken, or may not be used.</exception>
    public void Listen(IPEndPoint endPoint)
    {
        var server = new BoltServer(_backend, new BoltServerOptions
        {
            EndPoint = endPoint,
            MaxConnections = _options.MaxConnections,
            SendTimeout = _options.Unread,
            Tls = _options.Tls,
            AcceptsPeer = _options.AcceptsPeer,
            AcceptsOrigin = _options.AcceptsOrigin,
            OnFault = _telemetry.Log.LogFault,
            OnFull = _telemetry.Refused,
        });
        server.Start();
        _listening = server;
        var address = ReachedFromHere(server.EndPoint)?.ToString();
        _database.Store.Announce(address);
        _database.Service = _database.Service with { Address = address };
    }

    /// <summary>
    /// Begins to listen at a free port of this machine for a driver of this process that takes no stream: whoever does not log on with
    /// the password that is given back is refused. The address is told to nobody else.
    /// </summary>
    /// <exception cref="SocketException">There is no free port.</exception>
    public LoopbackAccess ListenForThisProcess()
    {
        if (_loopback is not null) throw new InvalidOperationException("The server listens for this process already.");
        var password = LoopbackAccess.NewPassword();
        var server = new BoltServer(_backend.With(password), new BoltServerOptions
        {
            EndPoint = new IPEndPoint(IPAddress.Loopback, 0),
            MaxConnections = int.MaxValue,
            AcceptsOrigin = static origin => origin is null,
            OnFault = _telemetry.Log.LogFault,
        });
        server.Start();
        _loopback = server;
        return new LoopbackAccess(server.EndPoint!, password);
    }

    /// <summary>Who listens at all addresses is reached at the loopback one.</summary>
    private static IPEndPoint? ReachedFromHere(IPEndPoint? endPoint) =>
        endPoint is not null && (endPoint.Address.Equals(IPAddress.Any) || endPoint.Address.Equals(IPAddress.IPv6Any))
            ? new IPEndPoint(IPAddress.Loopback, endPoint.Port)
            : endPoint;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_listening is not null) await _listening.DisposeAsync().ConfigureAwait(false);
        if (_loopback is not null) await _loopback.DisposeAsync().ConfigureAwait(false);
        await _inMemory.DisposeAsync().ConfigureAwait(false);
        await _idleWriters.DisposeAsync().ConfigureAwait(false);
        _telemetry.Dispose();
        _database.Dispose();
    }
}
