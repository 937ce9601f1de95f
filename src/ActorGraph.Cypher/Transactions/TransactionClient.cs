namespace ActorGraph.Cypher;

/// <summary>Who asked for a transaction, as SHOW TRANSACTIONS tells it.</summary>
/// <param name="ConnectionId">The connection that it came by.</param>
/// <param name="Address">The client's address and port; empty within the process.</param>
/// <param name="User">The name that the client gave; empty where it gave none.</param>
/// <param name="Protocol">What is spoken on the connection, for instance <c>bolt</c>.</param>
public sealed record TransactionClient(string ConnectionId, string Address, string User, string Protocol)
{
    /// <summary>The program itself.</summary>
    public static TransactionClient InProcess { get; } = new("", "", "", "embedded");
}
