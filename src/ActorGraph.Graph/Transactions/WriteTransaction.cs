using ActorGraph.Graph.CaseFiles;
using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Transactions;

namespace ActorGraph.Graph;

/// <summary>
/// The one transaction that may write. It works on a root of its own, whose pages it copies when it first changes them, so that
/// readers see nothing of it before <see cref="Commit"/>, and rolling back is forgetting that root. Used by one thread at a time.
/// </summary>
public sealed partial class WriteTransaction : IDisposable
{
    private const int LargestLog = 1_500_000_000;

    private readonly GraphStore _store;
    private readonly GraphStoreOptions _options;
    private readonly StringPool _pool;
    private readonly ChangeLog? _log;
    private readonly List<Savepoint> _savepoints = [];
    private object _owner = new();
    private State _state;
    private bool _changed;

    internal WriteTransaction(GraphStore store, GraphStoreOptions options, GraphView newest, StringPool pool, ChangeLog? log)
    {
        _store = store;
        _options = options;
        _pool = pool;
        _log = log;
        Base = newest;
        View = newest.Copy();
    }

    private enum State
    {
        Open,
        Committed,
        RolledBack,
    }

    /// <summary>The graph as this transaction sees it, with all that it has written so far.</summary>
    public GraphView View { get; }

    /// <summary>Called now and then while an index or a constraint is made, which may take long; may throw to end it.</summary>
    public Action? Interrupt { get; set; }

    /// <summary>The root that the transaction started from.</summary>
    internal GraphView Base { get; }

    /// <summary>The commit of <see cref="Base"/>, where that is not durable yet.</summary>
    internal PendingCommit? BasePending { get; init; }

    /// <summary>The queue's generation when the transaction began.</summary>
    internal int Generation { get; init; }

    internal ChangeLog? Log => _log;

    /// <summary>An unchanging view of what the transaction has written so far, at no cost now; later writes copy anew what they touch.</summary>
    public GraphView Freeze()
    {
        ThrowIfClosed();
        _owner = new object();
        return View.Copy();
    }

    /// <summary>Marks a moment to which <see cref="RollbackTo"/> can return; costs nothing now.</summary>
    public Savepoint Savepoint()
    {
        var savepoint = new Savepoint(this, Freeze())
        {
            Depth = _savepoints.Count,
            LogLength = _log?.Length ?? 0,
            DeletedNodes = _deletedNodes.Count,
            Unproven = _unproven.Count,
        };
        _savepoints.Add(savepoint);
        return savepoint;
    }

    /// <summary>Undoes all that was written since a savepoint, which can be returned to again; those set after it are void.</summary>
    /// <exception cref="ArgumentException">The savepoint is void, or of another transaction.</exception>
    public void RollbackTo(Savepoint savepoint)
    {
        ThrowIfClosed();
        RequireValid(savepoint);
        _savepoints.RemoveRange(savepoint.Depth + 1, _savepoints.Count - savepoint.Depth - 1);
        _owner = new object();
        View.Assume(savepoint.State);
        _log?.Truncate(savepoint.LogLength);
        _deletedNodes.RemoveRange(savepoint.DeletedNodes, _deletedNodes.Count - savepoint.DeletedNodes);
        _unproven.RemoveRange(savepoint.Unproven, _unproven.Count - savepoint.Unproven);
        _deletedNodesChecked = Math.Min(_deletedNodesChecked, savepoint.DeletedNodes);
    }

    /// <summary>Forgets a savepoint, and those set after it, but keeps what was written.</summary>
    /// <exception cref="ArgumentException">The savepoint is void, or of another transaction.</exception>
    public void Release(Savepoint savepoint)
    {
        ThrowIfClosed();
        RequireValid(savepoint);
        _savepoints.RemoveRange(savepoint.Depth, _savepoints.Count - savepoint.Depth);
    }

    /// <summary>
    /// Makes what was written durable, then visible, and returns the number of the commit. When this throws, the transaction has
    /// been rolled back. A transaction that changed nothing writes nothing.
    /// </summary>
    /// <exception cref="NodeStillConnectedException">A node was deleted that still has relationships.</exception>
    /// <exception cref="ConstraintViolationException">Something lacks a property that a constraint demands.</exception>
    public long Commit()
    {
        Check();
        try
        {
            _state = State.Committed;
            return _changed ? _store.Commit(this) : _store.CommitNothing(this);
        }
        catch
        {
            _state = State.RolledBack;
            throw;
        }
    }

    /// <summary>The same; waiting until others have made it durable takes no thread.</summary>
    /// <inheritdoc cref="Commit"/>
    public async ValueTask<long> CommitAsync()
    {
        Check();
        try
        {
            _state = State.Committed;
            return _changed
                ? await _store.CommitAsync(this).ConfigureAwait(false)
                : await _store.CommitNothingAsync(this).ConfigureAwait(false);
        }
        catch
        {
            _state = State.RolledBack;
            throw;
        }
    }

    /// <summary>Forgets all that was written. Does nothing on a transaction that has ended.</summary>
    public void Rollback()
    {
        if (_state != State.Open)
            return;
        _state = State.RolledBack;
        _store.Abandon();
    }

    /// <summary>Rolls back, unless the transaction was committed.</summary>
    public void Dispose() => Rollback();

    /// <summary>Ends a transaction that repeats what is durable already, and gives its state.</summary>
    internal GraphView Seal()
    {
        DropEmptyPages();
        _state = State.Committed;
        return View;
    }

    /// <summary>Rolls back where what was written may not be kept.</summary>
    private void Check()
    {
        ThrowIfClosed();
        try
        {
            CheckDeletedNodes();
            CheckDemandedProperties();
            DropEmptyPages();
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    private void RequireValid(Savepoint savepoint)
    {
        if (savepoint.Depth >= _savepoints.Count || !ReferenceEquals(_savepoints[savepoint.Depth], savepoint))
            throw new ArgumentException("The savepoint is void: the transaction returned to an earlier one, or it belongs to another transaction.", nameof(savepoint));
    }

    /// <summary>Asked before anything is changed, so that what is in the log and what is in the view stay the same.</summary>
    private void RequireWritable()
    {
        ThrowIfClosed();
        if (_log is { Length: > LargestLog })
            throw new StoreLimitException(
                $"The transaction has made changes of {LargestLog:N0} bytes, which is as much as one commit holds. Commit it, and go on in another.");
    }

    private void ThrowIfClosed()
    {
        if (_state != State.Open)
            throw new TransactionClosedException(_state == State.Committed ? "committed" : "rolled back");
    }
}
