namespace ActorGraph.Graph;

/// <summary>
/// A transaction wants to write that has read a state which is no longer the newest, or it was built upon a commit that failed:
/// what it would write might contradict what others have written since. Begin it again.
/// </summary>
public sealed class TransactionConflictException(string message) : GraphStoreException(message)
{
    /// <inheritdoc/>
    public override bool IsRetryable => true;
}

/// <summary>Another transaction went on writing for longer than this one was willing to wait.</summary>
public sealed class LockTimeoutException(TimeSpan waited)
    : GraphStoreException($"Another transaction has been writing for {waited.TotalSeconds:0.###} s, which is as long as this one waits. Try again.")
{
    /// <summary>How long was waited.</summary>
    public TimeSpan Waited { get; } = waited;

    /// <inheritdoc/>
    public override bool IsRetryable => true;
}

/// <summary>A transaction was used after it had been committed or rolled back.</summary>
public sealed class TransactionClosedException(string state)
    : GraphStoreException($"The transaction has been {state}; begin a new one.");
