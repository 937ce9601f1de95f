using ActorGraph.Bolt.Server;
using ActorGraph.Bolt.Tests.Server;
using Neo4j.Driver;

namespace ActorGraph.Driver.Tests.Client;

/// <summary>What tests of the driver have in common that speak to a server which answers as they say.</summary>
public abstract class FakeServerTests : IAsyncDisposable
{
    private readonly BoltServer _server;

    protected FakeServerTests()
    {
        _server = new BoltServer(Backend);
        Driver = EmbeddedDriver.Create(_server.ConnectAsync, AuthTokens.None);
    }

    private protected FakeBackend Backend { get; } = new();

    protected IDriver Driver { get; }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Driver.DisposeAsync();
        await _server.DisposeAsync();
    }
}
