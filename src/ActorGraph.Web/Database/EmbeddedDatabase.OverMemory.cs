using ActorGraph.Driver;
using ActorGraph.Server;
using Neo4j.Driver;

namespace ActorGraph.Web.Database;

/// <summary>How the driver reaches the engine in this process: with `ActorGraph.Driver` over streams in memory, without a port.</summary>
internal static class EmbeddedDatabase
{
    /// <summary>A driver, owned by the caller, to what the server serves.</summary>
    public static IDriver Open(CaseServer server, Action<ConfigBuilder>? configure = null) =>
        EmbeddedDriver.Create(server.ConnectAsync, AuthTokens.None, configure);
}
