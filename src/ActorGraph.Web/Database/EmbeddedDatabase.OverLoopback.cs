using ActorGraph.Server;
using Neo4j.Driver;

namespace ActorGraph.Web.Database;

/// <summary>
/// How the driver reaches the engine in this process: with the official driver, which takes no stream, over a port of this machine
/// that is not the one of `Bolt:Listen` and answers to nobody else.
/// </summary>
internal static class EmbeddedDatabase
{
    /// <summary>A driver, owned by the caller, to what the server serves.</summary>
    public static IDriver Open(CaseServer server, Action<ConfigBuilder>? configure = null)
    {
        var access = server.ListenForThisProcess();
        return GraphDatabase.Driver($"bolt://{access.EndPoint}", AuthTokens.Basic("actorgraph", access.Password), configure ?? (_ => { }));
    }
}
