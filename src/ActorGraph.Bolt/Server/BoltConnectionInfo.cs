using System.Net;

namespace ActorGraph.Bolt.Server;

/// <summary>Who is connected.</summary>
/// <param name="ConnectionId">A name of the connection, unique while the server runs.</param>
/// <param name="Remote">The client's address; null over an in-memory stream.</param>
/// <param name="UserAgent">What the client calls itself.</param>
/// <param name="ProtocolVersion">The Bolt version spoken, as in `5.8`.</param>
public sealed record BoltConnectionInfo(string ConnectionId, EndPoint? Remote, string? UserAgent, string ProtocolVersion);
