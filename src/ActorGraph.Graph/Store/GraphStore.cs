using System.Diagnostics.CodeAnalysis;
using ActorGraph.Graph.CaseFiles;
using ActorGraph.Graph.Pages;

namespace ActorGraph.Graph;

/// <summary>
/// A property graph in memory, kept durably in a case file where it has one. Any number of threads read committed states, each
/// taken whole with <see cref="Snapshot"/>; one transaction at a time writes.
/// </summary>
public sealed class GraphStore : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly StringPool _pool = new();
    private volatile GraphView _newest;
    private volatile bool _closed;

    private GraphStore(GraphStoreOptions? options)
    {
        Options = options ?? new GraphStoreOptions();
        _newest = new GraphView(new LabelSets());
    }

    /// <summary>What the store was opened with.</summary>
    public GraphStoreOptions Options { get; }

    /// <summary>The case file; null for a store that lives in memory only.</summary>
    public string? Path { get; }

    /// <summary>What identifies this graph among others, given when it was created.</summary>
    public Guid StoreId { get; } = Guid.NewGuid();

    /// <summary>The number of the newest commit; 0 where there was none.</summary>
    public long LastTransactionId => _newest.TransactionId;

    /// <summary>An empty graph that is gone when it is let go of.</summary>
    public static GraphStore InMemory(GraphStoreOptions? options = null) => new(options);

    /// <summary>The newest committed state.</summary>
    public GraphView Snapshot() => _newest;

    /// <summary>
    /// Begins the transaction that writes, after waiting for the one before it. A transaction that has read before says what it read
    /// with <paramref name="basedOn"/>, so that it fails when others have committed since.
    /// </summary>
    /// <param name="basedOn">The view that decisions were taken from; null to start from the newest.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <param name="wait">How long to wait; <see cref="GraphStoreOptions.WriterWait"/> when null.</param>
    /// <exception cref="TransactionConflictException">What <paramref name="basedOn"/> shows is no longer the newest state.</exception>
    /// <exception cref="LockTimeoutException">Others were writing for all of that time.</exception>
    [SuppressMessage("Design", "CA1068", Justification = "How long to wait is told least often and stands last.")]
    public WriteTransaction BeginWrite(GraphView? basedOn = null, CancellationToken cancellation = default, TimeSpan? wait = null)
    {
        var patience = wait ?? Options.WriterWait;
        ObjectDisposedException.ThrowIf(_closed, this);
        if (!_writer.Wait(patience, cancellation))
            throw new LockTimeoutException(patience);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            var newest = _newest;
            if (basedOn is not null && !ReferenceEquals(basedOn, newest))
                throw new TransactionConflictException(
                    $"The transaction has read the state of commit {basedOn.TransactionId}, but commit {newest.TransactionId} was made since. Run it again.");
            return new WriteTransaction(this, newest, _pool, null);
        }
        catch
        {
            _writer.Release();
            throw;
        }
    }

    /// <summary>Closes the store. A transaction that is writing is lost.</summary>
    public void Dispose()
    {
        _closed = true;
    }

    internal long Commit(WriteTransaction transaction)
    {
        transaction.View.TransactionId = transaction.Base.TransactionId + 1;
        _newest = transaction.View;
        _writer.Release();
        return transaction.View.TransactionId;
    }

    internal long CommitNothing(WriteTransaction transaction)
    {
        _writer.Release();
        return transaction.Base.TransactionId;
    }

    internal void Abandon(WriteTransaction transaction) => _writer.Release();
}
