using ActorGraph.TestSupport.Neo4j;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Databases;

/// <summary>A real Neo4j.</summary>
internal sealed class RealNeo4j : ITestDatabase
{
    private readonly Neo4jServer _server = new();
    private IDriver? _driver;

    public async Task<IDriver> StartAsync() => _driver ??= (await _server.RequireAsync()).Open();

    public async ValueTask DisposeAsync()
    {
        if (_driver is not null) await _driver.DisposeAsync();
        await _server.DisposeAsync();
    }
}
