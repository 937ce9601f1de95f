using System.Collections.Concurrent;
using ActorGraph.Bolt.Messages;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>
/// Connections to the servers of a cluster: the least busy one of those that the routing table names for the work. A server
/// that fails is taken out of the tables; a table is asked for again when it has expired or names nobody.
/// </summary>
internal sealed class RoutingSource(
    ServerAddress seed,
    IReadOnlyDictionary<string, object?> context,
    ConnectionOpener opener,
    Config config,
    TimeProvider time) : IConnectionSource
{
    private readonly ConcurrentDictionary<ServerAddress, ConnectionPool> _pools = new();
    private readonly ConcurrentDictionary<(string? Database, string? User), RoutingTable> _tables = new();
    private readonly SemaphoreSlim _discovering = new(1);

    public async ValueTask<(BoltConnection Connection, string? Database)> AcquireAsync(
        ConnectionRequest request, CancellationToken cancellationToken)
    {
        Neo4jException? last = null;
        var failed = new HashSet<ServerAddress>();
        while (true)
        {
            var table = await FindTableAsync(request, cancellationToken).ConfigureAwait(false);
            if (table.For(request.Mode).Where(server => !failed.Contains(server)).MinBy(server => Pool(server).InUse) is not { } address)
                throw new SessionExpiredException($"No server of the cluster at {seed} accepts {request.Mode} work at present.", last);
            try
            {
                var connection = await Pool(address).AcquireAsync(request.Auth, cancellationToken).ConfigureAwait(false);
                connection.OnFailure = Report;
                return (connection, request.Database ?? table.Database);
            }
            catch (ServiceUnavailableException error)
            {
                last = error;
                config.Logger.Warn(error, "The server {0} cannot be reached and is taken out of the routing table.", address);
                failed.Add(address);
                Forget(address);
            }
        }
    }

    public async ValueTask ReleaseAsync(BoltConnection connection)
    {
        var broken = connection.IsBroken;
        var pool = Pool(connection.Address);
        await pool.ReleaseAsync(connection).ConfigureAwait(false);
        if (broken) await pool.PurgeAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in _pools.Values) await pool.DisposeAsync().ConfigureAwait(false);
        _discovering.Dispose();
    }

    private ConnectionPool Pool(ServerAddress address) =>
        _pools.GetOrAdd(address, static (key, source) => source.NewPool(key), this);

    private ConnectionPool NewPool(ServerAddress address) => new(address, opener, config, time);

    private async ValueTask<RoutingTable> FindTableAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        var key = (request.Database, request.ImpersonatedUser);
        if (IsUsable(key, request.Mode, out var table)) return table;
        await _discovering.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (IsUsable(key, request.Mode, out var found)) return found;
            return _tables[key] = await DiscoverAsync(request, found, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _discovering.Release();
        }
    }

    private bool IsUsable((string?, string?) key, AccessMode mode, out RoutingTable table) =>
        _tables.TryGetValue(key, out table!) && table.Expires > time.GetUtcNow() && table.For(mode).Count > 0;

    // The routers known so far, and what the address that the user gave stands for where none of them answers.
    private async ValueTask<RoutingTable> DiscoverAsync(ConnectionRequest request, RoutingTable? known, CancellationToken cancellationToken)
    {
        Neo4jException? last = null;
        foreach (var router in (known?.Routers ?? []).Concat(config.Resolver.Resolve(seed)).Distinct())
        {
            try
            {
                return await AskAsync(router, request, cancellationToken).ConfigureAwait(false);
            }
            catch (Neo4jException error) when (error is not (SecurityException or FatalDiscoveryException or InvalidBookmarkException))
            {
                last = error;
                config.Logger.Warn(error, "The server {0} gave no routing table.", router);
            }
        }

        throw new ServiceUnavailableException($"No server of the cluster at {seed} gave a routing table. {last?.Message}", last);
    }

    private async ValueTask<RoutingTable> AskAsync(ServerAddress router, ConnectionRequest request, CancellationToken cancellationToken)
    {
        var pool = Pool(router);
        var connection = await pool.AcquireAsync(request.Auth, cancellationToken).ConfigureAwait(false);
        try
        {
            var message = new RouteMessage(context, request.Bookmarks, request.Database, request.ImpersonatedUser);
            return RoutingTable.Read(await connection.AskAsync(message).ConfigureAwait(false), time.GetUtcNow());
        }
        finally
        {
            await pool.ReleaseAsync(connection).ConfigureAwait(false);
        }
    }

    // A server that no longer accepts writes says so with a client error, but on another server the same work may succeed.
    private Neo4jException Report(BoltConnection connection, Neo4jException failure)
    {
        if (connection.IsBroken || failure.Code == "Neo.TransientError.General.DatabaseUnavailable") Forget(connection.Address);
        if (failure.Code is not (FailureMapping.NotALeader or FailureMapping.ReadOnlyDatabase)) return failure;
        Change(table => table.WithoutWriter(connection.Address));
        return new SessionExpiredException($"The server {connection.Address} no longer accepts writes. {failure.Message}", failure);
    }

    private void Forget(ServerAddress address) => Change(table => table.Without(address));

    private void Change(Func<RoutingTable, RoutingTable> change)
    {
        foreach (var (key, table) in _tables) _tables.TryUpdate(key, change(table), table);
    }
}
