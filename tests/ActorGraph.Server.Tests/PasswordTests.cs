using System.Net;
using ActorGraph.Cypher;
using Neo4j.Driver;

namespace ActorGraph.Server.Tests;

public sealed class PasswordTests : IAsyncLifetime
{
    private const string Password = "correct horse";

    private readonly CaseServer _server = new(CypherDatabase.InMemory(), new CaseServerOptions { Password = Password });

    public ValueTask InitializeAsync()
    {
        _server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("neo4j")]
    [InlineData("ada")]
    public async Task Client_withThePassword_isServedUnderAnyName(string user) =>
        Assert.Equal(1L, await AskAsync(AuthTokens.Basic(user, Password)));

    [Fact]
    public async Task Client_withoutThePassword_isRefused()
    {
        IAuthToken[] wrong = [AuthTokens.None, AuthTokens.Basic("neo4j", Password + "!"), AuthTokens.Bearer(Password)];
        foreach (var token in wrong)
        {
            var error = await Assert.ThrowsAnyAsync<SecurityException>(() => AskAsync(token));
            Assert.Equal("Neo.ClientError.Security.Unauthorized", error.Code);
        }
    }

    [Fact]
    public async Task Client_thatWasWrongThreeTimes_isNotHeardForAWhile()
    {
        for (var i = 0; i < 3; i++) await Assert.ThrowsAnyAsync<SecurityException>(() => AskAsync(AuthTokens.Basic("neo4j", "guess" + i)));

        var error = await Assert.ThrowsAnyAsync<Neo4jException>(() => AskAsync(AuthTokens.Basic("neo4j", Password)));
        Assert.Equal("Neo.ClientError.Security.AuthenticationRateLimit", error.Code);
    }

    [Fact]
    public async Task Client_thatIsRightInBetween_beginsToCountAnew()
    {
        foreach (var given in new[] { "guess", "guess", Password, "guess", "guess", Password })
        {
            var asked = AskAsync(AuthTokens.Basic("neo4j", given));
            if (given == Password) Assert.Equal(1L, await asked);
            else await Assert.ThrowsAnyAsync<SecurityException>(() => asked);
        }
    }

    [Fact]
    public async Task Program_itself_needsNoPassword()
    {
        await using var driver = Driver.EmbeddedDriver.Create(_server.ConnectAsync, AuthTokens.None);
        await driver.VerifyConnectivityAsync();
    }

    private async Task<long> AskAsync(IAuthToken token)
    {
        await using var driver = GraphDatabase.Driver($"bolt://{_server.EndPoint}", token);
        var answer = await driver.ExecutableQuery("RETURN 1 AS x").ExecuteAsync(TestContext.Current.CancellationToken);
        return answer.Result[0]["x"].As<long>();
    }
}
