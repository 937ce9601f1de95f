using ActorGraph.Bolt;
using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.Messages;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>The connections to one server: as many as allowed, the one used last given out first, the old ones replaced.</summary>
internal sealed class ConnectionPool(ServerAddress address, ConnectionOpener opener, Config config, TimeProvider time) : IAsyncDisposable
{
    private readonly Stack<BoltConnection> _idle = new();
    private readonly SemaphoreSlim? _places =
        config.MaxConnectionPoolSize == Config.Infinite ? null : new SemaphoreSlim(config.MaxConnectionPoolSize);

    private bool _closed;
    private int _inUse;

    /// <summary>How many connections are given out.</summary>
    public int InUse => Volatile.Read(ref _inUse);

    public async ValueTask<BoltConnection> AcquireAsync(AuthToken auth, CancellationToken cancellationToken)
    {
        if (_places is not null && !await _places.WaitAsync(config.ConnectionAcquisitionTimeout, cancellationToken).ConfigureAwait(false))
        {
            throw new ClientException(
                $"No connection to {address} became free within {config.ConnectionAcquisitionTimeout.TotalSeconds} seconds; "
                + $"all {config.MaxConnectionPoolSize} are in use. Close sessions, or allow more with `WithMaxConnectionPoolSize`.");
        }

        try
        {
            var connection = await TakeIdleAsync(auth).ConfigureAwait(false)
                ?? await opener.OpenAsync(address, auth, cancellationToken).ConfigureAwait(false);
            connection.Cancellation = cancellationToken;
            Interlocked.Increment(ref _inUse);
            return connection;
        }
        catch
        {
            _places?.Release();
            throw;
        }
    }

    public async ValueTask ReleaseAsync(BoltConnection connection)
    {
        connection.Cancellation = CancellationToken.None;
        connection.OnFailure = null;
        try
        {
            if (!connection.IsBroken && !connection.IsClean) await connection.ResetAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is Neo4jException)
        {
            // A connection that cannot be reset is not kept.
        }

        Interlocked.Decrement(ref _inUse);
        connection.IdleSince = time.GetUtcNow();
        if (!connection.IsClean || !TryKeep(connection)) await connection.DisposeAsync().ConfigureAwait(false);
        _places?.Release();
    }

    /// <summary>Closes the idle connections, which are likely as broken as the one that failed.</summary>
    public async ValueTask PurgeAsync()
    {
        var idle = TakeAll();
        if (idle.Length > 0) config.Logger.Debug("The {0} idle connections to {1} are closed.", idle.Length, address);
        foreach (var connection in idle) await connection.DisposeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        await PurgeAsync().ConfigureAwait(false);
    }

    private async ValueTask<BoltConnection?> TakeIdleAsync(AuthToken auth)
    {
        while (true)
        {
            BoltConnection? connection;
            lock (_idle)
            {
                ObjectDisposedException.ThrowIf(_closed, typeof(IDriver));
                if (!_idle.TryPop(out connection)) return null;
            }

            try
            {
                if (IsFresh(connection) && await RenewAsync(connection, auth).ConfigureAwait(false)) return connection;
            }
            catch (SecurityException)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
                throw;
            }
            catch (Neo4jException)
            {
                // It broke while it was idle: the next one may do.
            }

            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private bool IsFresh(BoltConnection connection)
    {
        var now = time.GetUtcNow();
        return connection.LooksAlive
            && !Exceeds(now - connection.OpenedAt, config.MaxConnectionLifetime)
            && !Exceeds(now - connection.IdleSince, config.ConnectionIdleTimeout);
    }

    // Tests a connection that has been idle for long, and logs another user on where the session wants one.
    private async ValueTask<bool> RenewAsync(BoltConnection connection, AuthToken auth)
    {
        if (config.ConnectionLivenessThreshold is { } threshold && time.GetUtcNow() - connection.IdleSince >= threshold)
            await connection.ResetAsync().ConfigureAwait(false);
        if (auth.Equals(connection.LoggedOn)) return true;
        if (connection.Version < BoltVersion.V5_1) return false;

        var (logoff, logon) = (new SummaryHandler(), new SummaryHandler());
        connection.Enqueue(new LogoffMessage(), logoff);
        connection.Enqueue(new LogonMessage(auth.Entries!), logon);
        await connection.SettleAsync().ConfigureAwait(false);
        logoff.ThrowIfFailed();
        logon.ThrowIfFailed();
        connection.LoggedOn = auth;
        return true;
    }

    private bool TryKeep(BoltConnection connection)
    {
        lock (_idle)
        {
            if (_closed || (config.MaxIdleConnectionPoolSize != Config.Infinite && _idle.Count >= config.MaxIdleConnectionPoolSize)) return false;
            _idle.Push(connection);
            return true;
        }
    }

    private BoltConnection[] TakeAll()
    {
        lock (_idle)
        {
            var connections = _idle.ToArray();
            _idle.Clear();
            return connections;
        }
    }

    private static bool Exceeds(TimeSpan time, TimeSpan limit) => limit >= TimeSpan.Zero && time > limit;
}
