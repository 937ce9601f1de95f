namespace ActorGraph.Graph.Transactions;

/// <summary>A commit whose root is sealed, on its way to the file.</summary>
internal sealed class PendingCommit(GraphView view, byte[] changes)
{
    private readonly TaskCompletionSource _durable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public GraphView View { get; } = view;

    public byte[] Changes { get; } = changes;

    /// <summary>Done when the commit is durable and public; fails where it could not be made so.</summary>
    public Task Durable => _durable.Task;

    public void Succeed() => _durable.SetResult();

    public void Fail(Exception reason)
    {
        _durable.SetException(reason);

        // A dropped commit that nobody waits for any more is no unobserved fault: what was built on it is told by the generation.
        _ = _durable.Task.Exception;
    }
}
