namespace ActorGraph.Graph;

/// <summary>Something that the store was asked to do and refused or could not do. Its state is as it was before.</summary>
public abstract class GraphStoreException : Exception
{
    private protected GraphStoreException(string message, Exception? inner = null) : base(message, inner)
    {
    }

    /// <summary>Whether the same transaction, begun again from the newest state, may succeed.</summary>
    public virtual bool IsRetryable => false;
}
