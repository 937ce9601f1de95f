namespace ActorGraph.Bolt.Server;

/// <summary>
/// An error meant for the client. Its class decides what the client may do: `Neo.ClientError` change something,
/// `Neo.TransientError` try again, `Neo.DatabaseError` report it.
/// </summary>
public sealed class BoltFailureException : Exception
{
    /// <summary>An error with its status code, as in `Neo.ClientError.Statement.SyntaxError`.</summary>
    public BoltFailureException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>The status code.</summary>
    public string Code { get; }

    /// <summary>The GQL status, sent from Bolt 5.7 on.</summary>
    public BoltStatus Status { get; init; } = BoltStatus.General;

    /// <summary>The place in the query; null when there is none.</summary>
    public BoltPosition? Position { get; init; }
}
