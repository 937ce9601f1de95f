using System.Net;
using ActorGraph.Bolt.Server;
using ActorGraph.Cypher;

namespace ActorGraph.Server.Access;

/// <summary>Who is asking, by which connection, since when, and with which right.</summary>
/// <param name="ConnectionId">A name of the connection, unique while the server runs.</param>
/// <param name="Address">Where the client is; null within the process.</param>
/// <param name="UserAgent">What the client calls itself.</param>
/// <param name="User">The name that it has logged on with; empty where it gave none.</param>
/// <param name="Since">When it connected.</param>
/// <param name="Right">What it may do.</param>
internal sealed record Caller(string ConnectionId, EndPoint? Address, string? UserAgent, string User, DateTimeOffset Since, AccessRight Right)
{
    /// <summary>Whoever has connected and not logged on yet. The server answers on loopback only, where everyone may write.</summary>
    public static Caller Of(BoltConnectionInfo connection) => new(
        connection.ConnectionId, connection.Remote, connection.UserAgent, "", DateTimeOffset.UtcNow, AccessRight.Write);

    /// <summary>As SHOW TRANSACTIONS tells it.</summary>
    public TransactionClient Client => new(ConnectionId, Address?.ToString() ?? "", User, Address is null ? "embedded" : "bolt");
}
