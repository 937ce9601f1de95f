using System.Net;
using ActorGraph.Cypher;
using ActorGraph.Server;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Databases;

/// <summary>The engine of this project on a graph in memory, reached as any driver reaches it: over a port of this machine.</summary>
internal sealed class EmbeddedServer : ITestDatabase
{
    private readonly CaseServer _server = new(CypherDatabase.InMemory());
    private IDriver? _driver;

    public Task<IDriver> StartAsync()
    {
        if (_driver is not null) return Task.FromResult(_driver);
        _server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        return Task.FromResult(_driver = GraphDatabase.Driver($"bolt://{_server.EndPoint}", AuthTokens.None));
    }

    public async ValueTask DisposeAsync()
    {
        if (_driver is not null) await _driver.DisposeAsync();
        await _server.DisposeAsync();
    }
}
