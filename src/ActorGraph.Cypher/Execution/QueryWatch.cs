using System.Diagnostics;
using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Execution;

/// <summary>Knows when a statement must end: when it was stopped, or when its time is up. The time runs from here on.</summary>
internal sealed class QueryWatch(QueryLimits limits, CancellationToken cancellation)
{
    private readonly long _deadline = limits.Timeout > TimeSpan.Zero
        ? Stopwatch.GetTimestamp() + (long)Math.Min(limits.Timeout.TotalSeconds * Stopwatch.Frequency, long.MaxValue / 2)
        : long.MaxValue;

    /// <summary>Ends the statement if it must end.</summary>
    public void Look()
    {
        if (cancellation.IsCancellationRequested) throw ExecutionErrors.Stopped();
        if (Stopwatch.GetTimestamp() > _deadline) throw ExecutionErrors.DeadlinePassed(limits.Timeout);
    }
}
