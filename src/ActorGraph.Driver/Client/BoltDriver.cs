using ActorGraph.Bolt;
using ActorGraph.Bolt.Framing;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>The driver: settings, credentials and a source of connections, which its sessions share.</summary>
internal sealed class BoltDriver(IConnectionSource source, IAuthTokenManager tokens, Config config) : IDriver
{
    private readonly BookmarkStore _bookmarks = new(new BookmarkManagerConfig());
    private int _closed;

    public Config Config { get; } = config;

    public bool Encrypted => Config.EncryptionLevel == EncryptionLevel.Encrypted;

    /// <summary>Where queries of the driver itself keep their bookmarks.</summary>
    public IBookmarkManager Bookmarks => _bookmarks;

    public IAsyncSession AsyncSession() => OpenSession(new SessionConfig());

    public IAsyncSession AsyncSession(Action<SessionConfigBuilder>? action)
    {
        var session = new SessionConfig();
        action?.Invoke(new SessionConfigBuilder(session));
        return OpenSession(session);
    }

    public BoltSession OpenSession(SessionConfig session, long? telemetry = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_closed != 0, typeof(IDriver));
        var given = session.AuthToken is null ? tokens : AuthTokenManagers.Static(session.AuthToken);
        return new BoltSession(new ConnectionLease(source, session, given, cancellationToken), session, Config) { TelemetryOverride = telemetry };
    }

    public IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher) =>
        new ExecutableQuery(new QueryRun(this, new Query(cypher), new QueryConfig()));

    public async Task<IServerInfo> GetServerInfoAsync()
    {
        var connection = await ConnectAsync(tokens).ConfigureAwait(false);
        try
        {
            // An idle connection may have died unnoticed: the server has to answer.
            await connection.ResetAsync().ConfigureAwait(false);
            return ServerInfo.Of(connection);
        }
        finally
        {
            await source.ReleaseAsync(connection).ConfigureAwait(false);
        }
    }

    public Task VerifyConnectivityAsync() => GetServerInfoAsync();

    public async Task<bool> TryVerifyConnectivityAsync()
    {
        try
        {
            await VerifyConnectivityAsync().ConfigureAwait(false);
            return true;
        }
        catch (Neo4jException)
        {
            return false;
        }
    }

    // Every server that speaks Bolt 5 has several databases, or a name for its only one.
    public async Task<bool> SupportsMultiDbAsync()
    {
        await VerifyConnectivityAsync().ConfigureAwait(false);
        return true;
    }

    public async Task<bool> SupportsSessionAuthAsync()
    {
        var connection = await ConnectAsync(tokens).ConfigureAwait(false);
        await source.ReleaseAsync(connection).ConfigureAwait(false);
        return connection.Version >= BoltVersion.V5_1;
    }

    public async Task<bool> VerifyAuthenticationAsync(IAuthToken authToken)
    {
        try
        {
            var connection = await ConnectAsync(AuthTokenManagers.Static(authToken)).ConfigureAwait(false);
            await source.ReleaseAsync(connection).ConfigureAwait(false);
            return true;
        }
        catch (SecurityException error) when (error is AuthenticationException or TokenExpiredException or ForbiddenException)
        {
            return false;
        }
    }

    public Task CloseAsync() => DisposeAsync().AsTask();

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _closed, 1) == 0 ? source.DisposeAsync() : ValueTask.CompletedTask;

    private async ValueTask<BoltConnection> ConnectAsync(IAuthTokenManager given)
    {
        ObjectDisposedException.ThrowIf(_closed != 0, typeof(IDriver));
        var lease = new ConnectionLease(source, new SessionConfig { DefaultAccessMode = AccessMode.Read }, given, CancellationToken.None);
        return (await lease.AcquireAsync(AccessMode.Read).ConfigureAwait(false)).Connection;
    }
}
