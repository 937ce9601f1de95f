using ActorGraph.Cypher;
using Neo4j.Driver;

namespace ActorGraph.Server.Tests;

public sealed class LoopbackAccessTests : IAsyncDisposable
{
    private readonly CaseServer _server = new(CypherDatabase.InMemory());

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Port_answersWhoeverHasItsPassword_andNobodyElse()
    {
        var access = _server.ListenForThisProcess();

        await using var known = GraphDatabase.Driver($"bolt://{access.EndPoint}", AuthTokens.Basic("any", access.Password));
        await known.VerifyConnectivityAsync();

        await using var unknown = GraphDatabase.Driver($"bolt://{access.EndPoint}", AuthTokens.None);
        await Assert.ThrowsAsync<AuthenticationException>(() => unknown.VerifyConnectivityAsync());
        Assert.DoesNotContain(access.Password, access.ToString(), StringComparison.Ordinal);
        Assert.Equal("127.0.0.1", access.EndPoint.Address.ToString());
    }

    [Fact]
    public void Port_isNotWhereOthersAreSent()
    {
        _server.ListenForThisProcess();

        Assert.Null(_server.EndPoint);
    }
}
