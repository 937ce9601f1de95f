using ActorGraph.Bolt.Messages;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>A query of the driver itself, and how it runs.</summary>
internal sealed record QueryRun(BoltDriver Driver, Query Query, QueryConfig Config)
{
    /// <summary>Runs the query in a managed transaction. Cancelling ends the connection, and with it the work of the server.</summary>
    public async Task<EagerResult<T>> ExecuteAsync<T>(Func<IResultCursor, Task<T>> read, CancellationToken cancellationToken)
    {
        var mode = Config.Routing == RoutingControl.Readers ? AccessMode.Read : AccessMode.Write;
        var session = Driver.OpenSession(
            new SessionConfig
            {
                Database = Config.Database,
                DefaultAccessMode = mode,
                ImpersonatedUser = Config.ImpersonatedUser,
                AuthToken = Config.AuthToken,
                BookmarkManager = Config.EnableBookmarkManager ? Config.BookmarkManager ?? Driver.Bookmarks : null,
            },
            TelemetryMessage.DriverQuery,
            cancellationToken);
        await using (session.ConfigureAwait(false))
        {
            return mode == AccessMode.Read
                ? await session.ExecuteReadAsync(RunAsync, Configure).ConfigureAwait(false)
                : await session.ExecuteWriteAsync(RunAsync, Configure).ConfigureAwait(false);
        }

        async Task<EagerResult<T>> RunAsync(IAsyncQueryRunner runner)
        {
            var cursor = await runner.RunAsync(Query).ConfigureAwait(false);
            var keys = await cursor.KeysAsync().ConfigureAwait(false);
            var result = await read(cursor).ConfigureAwait(false);
            return new EagerResult<T>(result, await cursor.ConsumeAsync().ConfigureAwait(false), keys);
        }
    }

    private void Configure(TransactionConfigBuilder builder)
    {
        if (Config.TransactionConfig is not { } settings) return;
        builder.WithTimeout(settings.Timeout).WithMetadata(settings.Metadata);
    }
}
