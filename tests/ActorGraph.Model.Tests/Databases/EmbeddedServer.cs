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

    public IDriver Driver => _driver ?? throw new InvalidOperationException("The server was not started.");

    public Task<string?> TryStartAsync()
    {
        _server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        _driver = GraphDatabase.Driver($"bolt://{_server.EndPoint}", AuthTokens.None);
        return Task.FromResult<string?>(null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_driver is not null)
            await _driver.DisposeAsync();
        await _server.DisposeAsync();
    }
}
