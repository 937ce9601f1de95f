namespace ActorGraph.Graph.Transactions;

/// <summary>A commit whose root is sealed, on its way to the file.</summary>
internal sealed class PendingCommit(GraphView view, byte[] changes)
{
    public GraphView View { get; } = view;

    public byte[] Changes { get; } = changes;

    public bool Done { get; set; }

    /// <summary>Why it could not be made durable; null where it was.</summary>
    public Exception? Failure { get; set; }
}
