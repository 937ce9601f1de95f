namespace ActorGraph.Bolt.Server;

/// <summary>
/// The signal that RESET gives ahead of its turn (Bolt message specification, "Server signals"): it cancels the work under
/// way when it arrives, and lasts until every RESET that has arrived has had its turn.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource _work = new();
    private int _pending;

    public bool IsRaised
    {
        get
        {
            lock (_lock) return _pending > 0;
        }
    }

    /// <summary>Cancelled when work has to stop.</summary>
    public CancellationToken Work
    {
        get
        {
            lock (_lock) return _work.Token;
        }
    }

    public void Raise()
    {
        CancellationTokenSource work;
        lock (_lock)
        {
            _pending++;
            work = _work;
        }

        work.Cancel();
    }

    /// <summary>A RESET has had its turn.</summary>
    public void Lower()
    {
        lock (_lock)
        {
            if (--_pending == 0) _work = new CancellationTokenSource();
        }
    }

    public void Dispose() => _work.Dispose();
}
