namespace ActorGraph.Graph.Transactions;

/// <summary>
/// Lets one write at a time, in the order in which they asked. Waiting takes no thread unless the caller gives one. Whoever gives
/// up waiting leaves the queue; whoever holds the lock is not known here.
/// </summary>
internal sealed class WriterLock
{
    private readonly Lock _gate = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = new();
    private bool _taken;
    private long _contendedSince;

    /// <summary>How many wait for their turn.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate) return _waiting.Count;
        }
    }

    /// <summary>How long others have been waiting for the one who holds the lock; zero where nobody waits.</summary>
    public TimeSpan Contention
    {
        get
        {
            lock (_gate) return _waiting.Count == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Environment.TickCount64 - _contendedSince);
        }
    }

    /// <summary>Takes the lock. False when it was not free for all of <paramref name="patience"/>.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled; the lock is not held.</exception>
    public ValueTask<bool> TakeAsync(TimeSpan patience, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Enter() is { } turn ? new(WaitAsync(turn, patience, cancellation)) : new(true);
    }

    /// <summary>The same on the caller's thread, so that it needs none of the thread pool to go on.</summary>
    public bool Take(TimeSpan patience, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Enter() is not { } turn) return true;
        try
        {
            return turn.Value.Task.Wait(patience, cancellation) || !GiveUp(turn);
        }
        catch (OperationCanceledException)
        {
            if (!GiveUp(turn)) Release();
            throw;
        }
    }

    /// <summary>Hands the lock to the one who has waited longest.</summary>
    public void Release()
    {
        TaskCompletionSource next;
        lock (_gate)
        {
            if (_waiting.First is not { } first)
            {
                _taken = false;
                return;
            }

            _waiting.RemoveFirst();
            _contendedSince = Environment.TickCount64;
            next = first.Value;
        }

        next.SetResult();
    }

    private async Task<bool> WaitAsync(LinkedListNode<TaskCompletionSource> turn, TimeSpan patience, CancellationToken cancellation)
    {
        try
        {
            await turn.Value.Task.WaitAsync(patience, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return !GiveUp(turn);
        }
        catch (OperationCanceledException)
        {
            if (!GiveUp(turn)) Release();
            throw;
        }
    }

    /// <summary>A place in the queue; null where the lock was free and is taken now.</summary>
    private LinkedListNode<TaskCompletionSource>? Enter()
    {
        lock (_gate)
        {
            if (!_taken)
            {
                _taken = true;
                return null;
            }

            if (_waiting.Count == 0) _contendedSince = Environment.TickCount64;
            return _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }
    }

    /// <summary>False where the lock was handed over in the same moment: then it is held.</summary>
    private bool GiveUp(LinkedListNode<TaskCompletionSource> turn)
    {
        lock (_gate)
        {
            if (turn.List is null) return false;
            _waiting.Remove(turn);
            return true;
        }
    }
}
