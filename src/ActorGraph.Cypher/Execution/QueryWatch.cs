using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Transactions;

namespace ActorGraph.Cypher.Execution;

/// <summary>Tells when a statement has to end: when its transaction was stopped, or has worked for longer than it may.</summary>
internal sealed class QueryWatch(QueryLimits limits, RunningTransaction transaction)
{
    /// <summary>Ends the statement if it must end.</summary>
    public void Look()
    {
        if (transaction.Cancellation.IsCancellationRequested) throw transaction.Reason ?? ExecutionErrors.Stopped();
        if (limits.Timeout > TimeSpan.Zero && transaction.Worked > limits.Timeout) throw ExecutionErrors.DeadlinePassed(limits.Timeout);
        transaction.GiveWay();
    }
}
