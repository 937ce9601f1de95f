using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Connections to one server, whatever the work.</summary>
internal sealed class DirectSource(ServerAddress address, ConnectionOpener opener, Config config, TimeProvider time) : IConnectionSource
{
    private readonly ConnectionPool _pool = new(address, opener, config, time);

    public async ValueTask<(BoltConnection Connection, string? Database)> AcquireAsync(
        ConnectionRequest request, CancellationToken cancellationToken) =>
        (await _pool.AcquireAsync(request.Auth, cancellationToken).ConfigureAwait(false), request.Database);

    public async ValueTask ReleaseAsync(BoltConnection connection)
    {
        var broken = connection.IsBroken;
        await _pool.ReleaseAsync(connection).ConfigureAwait(false);
        if (broken) await _pool.PurgeAsync().ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
