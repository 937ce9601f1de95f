using System.Collections.Concurrent;
using System.Globalization;
using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Transactions;

/// <summary>The open transactions of a database: what SHOW TRANSACTIONS lists and TERMINATE TRANSACTIONS stops.</summary>
internal sealed class RunningTransactions
{
    private readonly ConcurrentDictionary<string, RunningTransaction> _open = new(StringComparer.Ordinal);
    private long _next;

    /// <summary>All of them, oldest first.</summary>
    public IEnumerable<RunningTransaction> Open => _open.Values.OrderBy(transaction => transaction.Begun);

    /// <summary>How many there are.</summary>
    public int Count => _open.Count;

    /// <summary>The one that holds the writer's lock; null where none does.</summary>
    public RunningTransaction? Writer => _open.Values.FirstOrDefault(transaction => transaction.HoldsLock);

    public RunningTransaction Begin(RunOptions options, Action rollback)
    {
        var transaction = new RunningTransaction(NextId(), options, rollback);
        _open[transaction.Id] = transaction;
        return transaction;
    }

    /// <summary>A name that no transaction has had.</summary>
    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"neo4j-transaction-{Interlocked.Increment(ref _next)}");

    public void End(RunningTransaction transaction)
    {
        if (_open.TryRemove(transaction.Id, out _)) transaction.Dispose();
    }

    /// <summary>Stops a transaction at a user's wish; false where none of that id is open.</summary>
    public bool Terminate(string id)
    {
        if (!_open.TryGetValue(id, out var transaction)) return false;
        transaction.Terminate(ExecutionErrors.Stopped());
        return true;
    }
}
