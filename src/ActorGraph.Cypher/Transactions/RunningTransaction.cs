using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Transactions;

/// <summary>
/// An open transaction as others see it: who it is, whether it works or is idle, and how it is ended from outside.
/// <code>
/// Idle -Enter→ Working -Leave→ Idle          Working -Close→ Ended
/// Terminate: Idle → Ended, rolled back by whoever terminates; Working → told to stop, and rolled back when it leaves
/// </code>
/// 1. Only who has moved it out of Idle touches what it has written, so that ending it needs no lock and waits for nothing.
/// 2. What it has written is let go of, with the writer's lock, before anyone is told that it was terminated.
/// </summary>
internal sealed class RunningTransaction : IDisposable
{
    private const int Idle = 0;
    private const int Working = 1;
    private const int Ended = 2;

    private readonly CancellationTokenSource _stop;
    private readonly Action _rollback;
    private readonly WorkShare? _share;
    private CypherException? _reason;
    private long _since = Environment.TickCount64;
    private long _worked;
    private int _activity;

    public RunningTransaction(string id, RunOptions options, Action rollback)
    {
        (Id, Metadata, Client, _share, _rollback) = (id, options.Metadata, options.Client, options.Share, rollback);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(options.Cancellation);
        Cancellation = _stop.Token;
    }

    public string Id { get; }

    public DateTimeOffset Begun { get; } = DateTimeOffset.UtcNow;

    public TransactionClient Client { get; }

    public Value Metadata { get; set; }

    /// <summary>The text of the query that runs or ran last.</summary>
    public string Query { get; set; } = "";

    /// <summary>What it was given.</summary>
    public IReadOnlyDictionary<string, Value> Parameters { get; set; } = new Dictionary<string, Value>();

    /// <summary>Cancelled when the transaction has to stop.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Whether it may write, and keeps others from it.</summary>
    public bool HoldsLock { get; set; }

    /// <summary>Whether it waits for others or for the disk.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>Whether it waits for another transaction to have written.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>Why it was ended from outside, or is about to be; null where it was not.</summary>
    public CypherException? Reason => Volatile.Read(ref _reason);

    /// <summary>For how long nothing has been asked of it; zero while it works.</summary>
    public TimeSpan IdleTime => Volatile.Read(ref _activity) == Working
        ? TimeSpan.Zero
        : TimeSpan.FromMilliseconds(Math.Max(0, Environment.TickCount64 - Volatile.Read(ref _since)));

    /// <summary>How long it has worked: what its client and other writers made it wait does not count.</summary>
    public TimeSpan Worked => TimeSpan.FromMilliseconds(
        Volatile.Read(ref _worked) + (Volatile.Read(ref _activity) == Working && !IsWaiting ? Environment.TickCount64 - Volatile.Read(ref _since) : 0));

    /// <summary>Begins to work; to be followed by <see cref="Leave"/>.</summary>
    /// <exception cref="CypherException">The transaction has ended.</exception>
    public void Enter()
    {
        var found = Interlocked.CompareExchange(ref _activity, Working, Idle);
        if (found == Ended) throw Reason ?? ExecutionErrors.TransactionClosed();
        if (found == Working) throw new InvalidOperationException("A transaction is used by one thread at a time.");
        _since = Environment.TickCount64;
    }

    /// <summary>Ends a stretch of work, and the transaction where it was terminated meanwhile.</summary>
    public void Leave()
    {
        var now = Environment.TickCount64;
        _worked += now - _since;
        _since = now;
        Interlocked.CompareExchange(ref _activity, Idle, Working);
        if (Reason is not null) EndIfIdle();
    }

    /// <summary>Lets others have their turn at the processors, which is no work.</summary>
    public void GiveWay()
    {
        if (_share is null) return;
        var before = Environment.TickCount64;
        _share.Look();
        _since += Environment.TickCount64 - before;
    }

    /// <summary>Waits for others or for the disk, which is no work; to be followed by <see cref="EndWaiting"/>.</summary>
    /// <param name="isBlocked">Whether another transaction is waited for.</param>
    public void BeginWaiting(bool isBlocked)
    {
        _worked += Environment.TickCount64 - _since;
        (IsWaiting, IsBlocked) = (true, isBlocked);
        _share?.Rest();
    }

    /// <summary>Goes on working, when it is this one's turn at the processors.</summary>
    public void EndWaiting()
    {
        _share?.Resume();
        Resumed();
    }

    /// <inheritdoc cref="EndWaiting"/>
    public async ValueTask EndWaitingAsync()
    {
        if (_share is not null) await _share.ResumeAsync().ConfigureAwait(false);
        Resumed();
    }

    /// <summary>Called by the one who works in it, when it was committed or rolled back.</summary>
    public void Close() => Volatile.Write(ref _activity, Ended);

    /// <summary>Ends the transaction from outside: at once where it is idle, else as soon as what it does can be stopped.</summary>
    public void Terminate(CypherException reason)
    {
        if (Interlocked.CompareExchange(ref _reason, reason, null) is not null) return;
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            return;
        }

        EndIfIdle();
    }

    public void Dispose() => _stop.Dispose();

    private void Resumed()
    {
        _since = Environment.TickCount64;
        (IsWaiting, IsBlocked) = (false, false);
    }

    private void EndIfIdle()
    {
        if (Interlocked.CompareExchange(ref _activity, Ended, Idle) == Idle) _rollback();
    }
}
