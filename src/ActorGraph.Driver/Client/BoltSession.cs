using ActorGraph.Bolt.Messages;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>A session: at any time it has no connection, or one for an auto-commit result or for a transaction.</summary>
internal sealed partial class BoltSession(ConnectionLease lease, SessionConfig sessionConfig, Config config) : IAsyncSession
{
    private readonly RetryPolicy _retry = new(config.MaxTransactionRetryTime, config.Logger, TimeProvider.System);
    private readonly long _fetchSize = sessionConfig.FetchSize ?? config.FetchSize;
    private ResultCursor? _autoCommit;
    private BoltTransaction? _transaction;
    private bool _closed;

    public SessionConfig SessionConfig { get; } = sessionConfig;

    public Bookmark? LastBookmark => lease.Bookmarks.Length > 0 ? LastBookmarks : null;

    public Bookmarks LastBookmarks => Bookmarks.From(lease.Bookmarks);

    /// <summary>Which function of the driver the session serves (TELEMETRY).</summary>
    public long? TelemetryOverride { get; init; }

    public Task<IResultCursor> RunAsync(string query) => RunAsync(new Query(query), null);

    public Task<IResultCursor> RunAsync(string query, object? parameters) => RunAsync(new Query(query, parameters), null);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object>? parameters) => RunAsync(new Query(query, parameters), null);

    public Task<IResultCursor> RunAsync(Query query) => RunAsync(query, null);

    public Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder>? action = null) => RunAsync(new Query(query), action);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object>? parameters, Action<TransactionConfigBuilder>? action = null) =>
        RunAsync(new Query(query, parameters), action);

    public async Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder>? action = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        var transaction = TransactionConfigBuilder.Build(action);
        await EnsureFreeAsync().ConfigureAwait(false);
        var (connection, database, bookmarks) = await lease.AcquireAsync(SessionConfig.DefaultAccessMode).ConfigureAwait(false);
        try
        {
            SendTelemetry(connection, TelemetryMessage.AutoCommit);
            var fields = Fields(SessionConfig.DefaultAccessMode, database, bookmarks, transaction);
            var stream = new ResultStream(connection, query, fields, _fetchSize);
            stream.Enqueue();
            await connection.SendAsync().ConfigureAwait(false);
            return _autoCommit = new ResultCursor(stream, FinishAutoCommitAsync);
        }
        catch
        {
            await lease.ReleaseAsync(connection).ConfigureAwait(false);
            throw;
        }
    }

    public Task CloseAsync() => DisposeAsync().AsTask();

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (_closed) return;
        _closed = true;
        if (_transaction is { } transaction) await transaction.DisposeAsync().ConfigureAwait(false);
        if (_autoCommit is { IsFinished: false } result) await result.ConsumeAsync().ConfigureAwait(false);
    }

    private async ValueTask FinishAutoCommitAsync(ResultStream stream)
    {
        await lease.ReleaseAsync(stream.Connection).ConfigureAwait(false);
        await lease.AdvanceAsync(stream.Metadata.GetValueOrDefault("bookmark") as string).ConfigureAwait(false);
    }

    // A session has one connection: what was open on it and not read is passed over.
    private async ValueTask EnsureFreeAsync()
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(IAsyncSession));
        if (_transaction is { IsOpen: true })
            throw new TransactionNestingException("The session has an open transaction. Commit or roll it back, or run the query in it.");
        if (_autoCommit is { IsFinished: false } result) await result.ConsumeAsync().ConfigureAwait(false);
        _autoCommit = null;
    }

    private TransactionFields Fields(AccessMode mode, string? database, string[] bookmarks, TransactionConfig transaction)
    {
        var notifications = SessionConfig.NotificationsConfig as NotificationFilter;
        return new TransactionFields
        {
            IsRead = mode == AccessMode.Read,
            Database = database,
            Bookmarks = bookmarks,
            Timeout = transaction.Timeout,
            Metadata = transaction.Metadata.AsReadOnly()!,
            ImpersonatedUser = SessionConfig.ImpersonatedUser,
            Notifications = new NotificationFields(notifications?.MinimumSeverity, notifications?.Disabled),
        };
    }

    private void SendTelemetry(BoltConnection connection, long function)
    {
        if (connection.TakesTelemetry) connection.Enqueue(new TelemetryMessage(TelemetryOverride ?? function), new SummaryHandler());
    }
}
