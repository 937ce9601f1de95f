namespace ActorGraph.Model.Transfer;

/// <summary>A transfer that cannot be begun, gone on with or trusted. The message is for the user.</summary>
public sealed class TransferException : Exception
{
    /// <summary>With a reason of its own.</summary>
    public TransferException(string message)
        : base(message)
    {
    }

    /// <summary>Because of what a database said.</summary>
    public TransferException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
