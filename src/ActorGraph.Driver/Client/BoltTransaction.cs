using ActorGraph.Bolt.Messages;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>
/// A transaction on a connection of its own: open, failed (it can only be closed), or closed (the connection is given back).
/// </summary>
internal sealed class BoltTransaction(BoltConnection connection, ConnectionLease lease, TransactionConfig settings, long fetchSize)
    : IAsyncTransaction
{
    private readonly List<ResultStream> _results = [];
    private readonly SummaryHandler _begun = new();
    private Neo4jException? _failure;

    public TransactionConfig TransactionConfig { get; } = settings;

    public bool IsOpen { get; private set; } = true;

    public void Enqueue(TransactionFields fields) => connection.Enqueue(new BeginMessage(fields), _begun);

    /// <summary>Waits until the server has begun the transaction.</summary>
    public async ValueTask ConfirmAsync()
    {
        try
        {
            await connection.SettleAsync().ConfigureAwait(false);
            _begun.ThrowIfFailed();
        }
        catch
        {
            await CloseAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Task<IResultCursor> RunAsync(string query) => RunAsync(new Query(query));

    public Task<IResultCursor> RunAsync(string query, object? parameters) => RunAsync(new Query(query, parameters));

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object>? parameters) => RunAsync(new Query(query, parameters));

    public async Task<IResultCursor> RunAsync(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        EnsureUsable();
        _results.RemoveAll(result => result.IsFinished);
        var stream = new ResultStream(connection, query, null, fetchSize);
        stream.Enqueue();
        try
        {
            await connection.SendAsync().ConfigureAwait(false);
        }
        catch (Neo4jException error)
        {
            _failure = error;
            throw;
        }

        _results.Add(stream);
        return new ResultCursor(stream, NoteFailure);
    }

    public async Task CommitAsync()
    {
        EnsureUsable();
        try
        {
            foreach (var result in _results) await result.ConsumeAsync().ConfigureAwait(false);
            var metadata = await AskToCommitAsync().ConfigureAwait(false);
            await CloseAsync().ConfigureAwait(false);
            await lease.AdvanceAsync(metadata.GetValueOrDefault("bookmark") as string).ConfigureAwait(false);
        }
        finally
        {
            await CloseAsync().ConfigureAwait(false);
        }
    }

    public async Task RollbackAsync()
    {
        if (!IsOpen) throw Closed();
        try
        {
            // What is still flowing is ended by the RESET that the unclean connection gets on its way back.
            if (_failure is null && !connection.IsBroken && _results.TrueForAll(result => result.IsFinished))
                await connection.AskAsync(new RollbackMessage()).ConfigureAwait(false);
            else if (!connection.IsBroken)
                await connection.ResetAsync().ConfigureAwait(false);
        }
        finally
        {
            await CloseAsync().ConfigureAwait(false);
        }
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (!IsOpen) return;
        try
        {
            await RollbackAsync().ConfigureAwait(false);
        }
        catch (Neo4jException)
        {
            // The server rolls back what it loses sight of.
        }
    }

    // Where the connection breaks here nobody knows whether the server has committed: trying again might write twice.
    private async ValueTask<IReadOnlyDictionary<string, object?>> AskToCommitAsync()
    {
        try
        {
            return await connection.AskAsync(new CommitMessage()).ConfigureAwait(false);
        }
        catch (Neo4jException error) when (connection.IsBroken)
        {
            throw new ClientException("The connection was lost while the transaction was being committed. Read back whether it was.", error);
        }
    }

    private ValueTask NoteFailure(ResultStream result)
    {
        _failure ??= result.Failure;
        return ValueTask.CompletedTask;
    }

    private void EnsureUsable()
    {
        if (!IsOpen) throw Closed();
        if (_failure is not null)
            throw new TransactionTerminatedException(
                _failure.Code, "The transaction has failed and can only be closed, because one of its queries failed. " + _failure.Message, _failure);
    }

    private async ValueTask CloseAsync()
    {
        if (!IsOpen) return;
        IsOpen = false;
        await lease.ReleaseAsync(connection).ConfigureAwait(false);
    }

    private static TransactionClosedException Closed() => new("The transaction is closed. Begin another one.");
}
