using System.Collections.Concurrent;
using System.Globalization;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Pipeline;

/// <summary>The open transactions of a database: what SHOW TRANSACTIONS lists and TERMINATE TRANSACTIONS stops.</summary>
internal sealed class RunningTransactions
{
    private readonly ConcurrentDictionary<string, RunningTransaction> _open = new(StringComparer.Ordinal);
    private long _next;

    /// <summary>All of them, oldest first.</summary>
    public IEnumerable<RunningTransaction> Open => _open.Values.OrderBy(transaction => transaction.Begun);

    public RunningTransaction Begin(RunOptions options, DateTimeOffset begun)
    {
        var id = NextId();
        var transaction = new RunningTransaction(id, begun, options.Metadata, CancellationTokenSource.CreateLinkedTokenSource(options.Cancellation));
        _open[id] = transaction;
        return transaction;
    }

    /// <summary>A name that no transaction has had.</summary>
    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"neo4j-transaction-{Interlocked.Increment(ref _next)}");

    public void End(RunningTransaction transaction)
    {
        if (_open.TryRemove(transaction.Id, out _)) transaction.Stop.Dispose();
    }

    /// <summary>Stops a transaction; false where none of that id is open.</summary>
    public bool Terminate(string id)
    {
        if (!_open.TryGetValue(id, out var transaction)) return false;
        try
        {
            transaction.Stop.Cancel();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }
}

/// <summary>An open transaction.</summary>
internal sealed class RunningTransaction(string id, DateTimeOffset begun, Value metadata, CancellationTokenSource stop)
{
    public string Id { get; } = id;

    public DateTimeOffset Begun { get; } = begun;

    public Value Metadata { get; set; } = metadata;

    public CancellationTokenSource Stop { get; } = stop;

    public CancellationToken Cancellation { get; } = stop.Token;

    /// <summary>The text of the query that runs or ran last.</summary>
    public string Query { get; set; } = "";
}
