using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph.Transactions;

/// <summary>
/// Takes sealed roots to the file and then before the public, in order. Those who commit do the work themselves: one of them
/// writes all that wait with one sync, and the others wait for it, without a thread where they need none. The invariants:
/// <list type="number">
/// <item>A root is public only after its record and those of all roots before it are durable.</item>
/// <item>A root is built on the one sealed before it, public or not.</item>
/// <item>When writing fails, every root that is not public is dropped, and <see cref="Generation"/> tells transactions that
/// were begun on one of them.</item>
/// </list>
/// </summary>
internal sealed class CommitQueue(ICaseFile? file, GraphView first)
{
    private readonly object _gate = new();
    private readonly List<PendingCommit> _waiting = [];
    private volatile GraphView _public = first;
    private GraphView _newest = first;
    private PendingCommit? _last;
    private bool _writing;
    private bool _closed;
    private CaseFileException? _broken;

    /// <summary>The newest durable root.</summary>
    public GraphView Public => _public;

    /// <summary>The newest sealed root, and what must succeed before what it holds is true; for the one who has the writer lock.</summary>
    public (GraphView View, PendingCommit? Pending, int Generation) Newest
    {
        get
        {
            lock (_gate)
                return (_newest, _last is { Durable.IsCompleted: false } ? _last : null, Generation);
        }
    }

    /// <summary>Why no commit is taken until the case is opened again; null where they are.</summary>
    public CaseFileException? Broken => _broken;

    /// <summary>How often roots were dropped.</summary>
    public int Generation { get; private set; }

    /// <summary>How many bytes of records were written since this was last set.</summary>
    public long LogBytes { get; set; }

    /// <summary>Seals a root; the caller has the writer lock and may release it after this.</summary>
    public PendingCommit Seal(GraphView view, byte[] changes, int generation)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(GraphStore));
            ThrowIfDropped(generation);
            if (_broken is not null)
                throw new CaseFileException(_broken.Problem, _broken.Path, _broken.Message, _broken);
            var commit = new PendingCommit(view, changes);
            if (file is null)
            {
                _public = view;
                commit.Succeed();
            }
            else
            {
                _waiting.Add(commit);
            }

            _newest = view;
            _last = commit;
            return commit;
        }
    }

    /// <summary>Fails where the roots that a transaction of this generation was built on are gone.</summary>
    public void ThrowIfDropped(int generation)
    {
        lock (_gate)
        {
            if (generation != Generation)
                throw Dropped();
        }
    }

    /// <summary>Returns when a sealed root is durable and public. Needs no thread but the caller's.</summary>
    public void Complete(PendingCommit commit)
    {
        lock (_gate)
        {
            while (!commit.Durable.IsCompleted)
            {
                if (_writing)
                    Monitor.Wait(_gate);
                else
                    WriteWaiting();
            }
        }

        commit.Durable.GetAwaiter().GetResult();
    }

    /// <summary>
    /// Done when a sealed root is durable and public. The caller writes what waits where nobody else does; what has come to wait
    /// meanwhile is written on a thread of the pool.
    /// </summary>
    public Task CompleteAsync(PendingCommit commit)
    {
        lock (_gate)
        {
            if (!commit.Durable.IsCompleted && !_writing)
            {
                WriteWaiting();
                if (_waiting.Count > 0) ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.WriteRest(), this, preferLocal: false);
            }
        }

        return commit.Durable;
    }

    /// <summary>Does something with the file while no commit is being written. False where the queue is closed.</summary>
    public bool WithFile(Action<ICaseFile, GraphView> work)
    {
        lock (_gate)
        {
            while (_writing)
                Monitor.Wait(_gate);
            if (_closed || file is null)
                return false;
            _writing = true;
        }

        try
        {
            work(file, _public);
            return true;
        }
        finally
        {
            EndWriting();
        }
    }

    /// <summary>Takes no more commits, after those sealed are written.</summary>
    public void Close()
    {
        lock (_gate)
        {
            while (_writing || _waiting.Count > 0)
            {
                if (_writing)
                    Monitor.Wait(_gate);
                else
                    WriteWaiting();
            }

            _closed = true;
        }
    }

    /// <summary>Writes until nothing waits, for those who wait without a thread.</summary>
    private void WriteRest()
    {
        lock (_gate)
        {
            while (!_writing && _waiting.Count > 0)
                WriteWaiting();
        }
    }

    /// <summary>Writes what waits; the gate is held on entry and on return, and open in between.</summary>
    private void WriteWaiting()
    {
        _writing = true;
        var batch = _waiting.ToArray();
        _waiting.Clear();
        Monitor.Exit(_gate);
        Exception? failure = null;
        try
        {
            file!.Append(Array.ConvertAll(batch, c => new LogRecord(c.View.TransactionId, c.Changes)));
        }
        catch (Exception e)
        {
            failure = e;
        }
        finally
        {
            Monitor.Enter(_gate);
        }

        if (failure is null)
            Publish(batch);
        else
            Drop(batch, failure);
        _writing = false;
        Monitor.PulseAll(_gate);
    }

    private void Publish(PendingCommit[] batch)
    {
        _public = batch[^1].View;
        foreach (var commit in batch)
        {
            LogBytes += commit.Changes.Length;
            commit.Succeed();
        }
    }

    private void Drop(PendingCommit[] batch, Exception failure)
    {
        // After a failed write or sync nobody knows what is on the disk: the file must be read again before it is trusted.
        _broken = failure as CaseFileException is { Problem: CaseFileProblem.InputOutput or CaseFileProblem.Damaged } broken ? broken : _broken;
        var unwritten = _waiting.ToArray();
        _waiting.Clear();
        _newest = _public;
        _last = null;
        Generation++;
        foreach (var commit in batch)
            commit.Fail(failure);
        foreach (var commit in unwritten)
            commit.Fail(Dropped());
    }

    private void EndWriting()
    {
        lock (_gate)
        {
            _writing = false;
            Monitor.PulseAll(_gate);
            if (_waiting.Count > 0) ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.WriteRest(), this, preferLocal: false);
        }
    }

    private static TransactionConflictException Dropped() => new(
        "The commit that this transaction was built upon could not be written to the case file, so this one cannot be either. Run it again.");
}
