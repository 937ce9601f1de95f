using ActorGraph.Bolt.Messages;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

internal sealed partial class BoltSession
{
    public Task<IAsyncTransaction> BeginTransactionAsync() => BeginTransactionAsync(null);

    public async Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder>? action)
    {
        var transaction = await BeginAsync(SessionConfig.DefaultAccessMode, action, TelemetryMessage.ExplicitTransaction).ConfigureAwait(false);
        await transaction.ConfirmAsync().ConfigureAwait(false);
        return transaction;
    }

    public Task<T> ReadTransactionAsync<T>(Func<IAsyncTransaction, Task<T>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, work, action);

    public Task ReadTransactionAsync(Func<IAsyncTransaction, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, Valued(work), action);

    public Task<T> WriteTransactionAsync<T>(Func<IAsyncTransaction, Task<T>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, work, action);

    public Task WriteTransactionAsync(Func<IAsyncTransaction, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, Valued(work), action);

    public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, work, action);

    public Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, Valued(work), action);

    public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, work, action);

    public Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, Valued(work), action);

    private Task<T> ExecuteAsync<T>(AccessMode mode, Func<IAsyncTransaction, Task<T>> work, Action<TransactionConfigBuilder>? action)
    {
        ArgumentNullException.ThrowIfNull(work);
        return _retry.RunAsync(() => AttemptAsync(mode, work, action), lease.Cancellation);
    }

    private async Task<T> AttemptAsync<T>(AccessMode mode, Func<IAsyncTransaction, Task<T>> work, Action<TransactionConfigBuilder>? action)
    {
        var transaction = await BeginAsync(mode, action, TelemetryMessage.ManagedTransaction).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var result = await work(transaction).ConfigureAwait(false);
            if (transaction.IsOpen) await transaction.CommitAsync().ConfigureAwait(false);
            return result;
        }
    }

    // BEGIN goes out with the first query: one way to the server less.
    private async ValueTask<BoltTransaction> BeginAsync(AccessMode mode, Action<TransactionConfigBuilder>? action, long function)
    {
        var settings = TransactionConfigBuilder.Build(action);
        await EnsureFreeAsync().ConfigureAwait(false);
        var (connection, database, bookmarks) = await lease.AcquireAsync(mode).ConfigureAwait(false);
        try
        {
            SendTelemetry(connection, function);
            var transaction = new BoltTransaction(connection, lease, settings, _fetchSize);
            transaction.Enqueue(Fields(mode, database, bookmarks, settings));
            return _transaction = transaction;
        }
        catch
        {
            await lease.ReleaseAsync(connection).ConfigureAwait(false);
            throw;
        }
    }

    private static Func<IAsyncTransaction, Task<bool>> Valued(Func<IAsyncTransaction, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return async transaction =>
        {
            await work(transaction).ConfigureAwait(false);
            return true;
        };
    }
}
