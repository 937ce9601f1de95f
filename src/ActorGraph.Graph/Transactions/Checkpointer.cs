using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph.Transactions;

/// <summary>Folds the log into the snapshot when it has grown, beside the commits, and when the store closes.</summary>
internal sealed class Checkpointer(CommitQueue commits, GraphView snapshot, long dueBytes)
{
    private readonly object _running = new();
    private GraphView _snapshot = snapshot;
    private int _scheduled;

    /// <summary>Why the last attempt failed; null where it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Starts a checkpoint in the background if one is due.</summary>
    public void RunWhenDue()
    {
        if (commits.LogBytes < dueBytes || Interlocked.Exchange(ref _scheduled, 1) != 0)
            return;
        ThreadPool.QueueUserWorkItem(_ => Try());
    }

    /// <summary>Writes what has changed since the last snapshot. Commits wait while it does.</summary>
    public void Run()
    {
        lock (_running)
            commits.WithFile(Write);
    }

    /// <summary>Goes on from what could be read of a case of which commits are missing.</summary>
    public void AcceptLoss()
    {
        lock (_running)
        {
            commits.WithFile((file, newest) =>
            {
                if (file.ReadOnlyReason is null)
                    return;
                file.AcceptLoss(newest.TransactionId, SnapshotWriter.Changed(newest, _snapshot));
                _snapshot = newest;
                commits.LogBytes = 0;
            });
        }
    }

    /// <summary>The checkpoint of a clean end. If it fails the log still has everything.</summary>
    public void RunBeforeClosing()
    {
        lock (_running)
            Try();
    }

    private void Try()
    {
        try
        {
            Run();
        }
        catch (Exception e) when (e is GraphStoreException or ObjectDisposedException)
        {
            Failure = e;
        }
        finally
        {
            Interlocked.Exchange(ref _scheduled, 0);
        }
    }

    private void Write(ICaseFile file, GraphView newest)
    {
        // Not the bytes written meanwhile but the attempt counts, so that a full disk is not tried again with every commit.
        commits.LogBytes = 0;
        // A case that was only read is left as it is, to the byte.
        if (newest.TransactionId == _snapshot.TransactionId || file.ReadOnlyReason is not null)
            return;
        file.Checkpoint(newest.TransactionId, SnapshotWriter.Changed(newest, _snapshot));
        _snapshot = newest;
        Failure = null;
    }
}
