using System.Net;

namespace ActorGraph.Bolt.Server;

/// <summary>A connection's name and where it comes from.</summary>
internal sealed record ConnectionIdentity(string Id, EndPoint? Remote);
