using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

internal sealed record ServerInfo(string Address, string ProtocolVersion, string Agent) : IServerInfo
{
    public static ServerInfo Of(BoltConnection connection) =>
        new(connection.Address.ToString(), connection.Version.ToString(), connection.Agent);
}
