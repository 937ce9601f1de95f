using ActorGraph.Bolt.Server;
using ActorGraph.Bolt.Tests.Server;
using Neo4j.Driver;

namespace ActorGraph.Driver.Tests.Authentication;

public sealed class AuthTokenManagerTests
{
    [Fact]
    public async Task Password_isAskedForOnce_andAgainWhenItWasRefused()
    {
        var asked = 0;
        var tokens = AuthTokenManagers.Basic(() => ValueTask.FromResult(AuthTokens.Basic("ada", $"secret{++asked}")));
        var first = await tokens.GetTokenAsync();

        Assert.Equal(first, await tokens.GetTokenAsync());
        Assert.False(await tokens.HandleSecurityExceptionAsync(first, new TokenExpiredException("")));
        Assert.False(await tokens.HandleSecurityExceptionAsync(first, new ForbiddenException("")));
        Assert.Equal(1, asked);
        Assert.True(await tokens.HandleSecurityExceptionAsync(first, new AuthenticationException("")));
        Assert.NotEqual(first, await tokens.GetTokenAsync());
        Assert.True(await tokens.HandleSecurityExceptionAsync(first, new AuthenticationException("")));
        await tokens.GetTokenAsync();
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Token_thatHasExpired_isAskedForAgain()
    {
        var asked = 0;
        var tokens = AuthTokenManagers.Bearer(() => ValueTask.FromResult(
            new AuthTokenAndExpiration(AuthTokens.Bearer($"t{++asked}"), asked == 1 ? DateTime.UtcNow : null)));

        await tokens.GetTokenAsync();
        var second = await tokens.GetTokenAsync();
        await tokens.GetTokenAsync();

        Assert.Equal(2, asked);
        Assert.True(await tokens.HandleSecurityExceptionAsync(second, new TokenExpiredException("")));
        await tokens.GetTokenAsync();
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task StaticToken_hasNoOther()
    {
        Assert.False(await AuthTokenManagers.None.HandleSecurityExceptionAsync(AuthTokens.None, new AuthenticationException("")));
        Assert.Equal(AuthTokens.None, await AuthTokenManagers.None.GetTokenAsync());
        Assert.Equal(DateTime.MaxValue, new AuthTokenAndExpiration(AuthTokens.None).Expiry);
    }

    [Fact]
    public async Task RefusedPassword_isReplaced_andTheWorkDoneAgain()
    {
        var backend = new FakeBackend
        {
            OnLogOn = credentials => credentials.Credentials == "secret2" ? null : new BoltFailureException("Neo.ClientError.Security.Unauthorized", "No."),
        };
        await using var server = new BoltServer(backend, new BoltServerOptions { EndPoint = new(System.Net.IPAddress.Loopback, 0) });
        server.Start();
        var asked = 0;
        var tokens = AuthTokenManagers.Basic(() => ValueTask.FromResult(AuthTokens.Basic("ada", $"secret{++asked}")));
        await using var driver = GraphDatabase.Driver(new Uri($"bolt://{server.EndPoint}"), tokens);
        await using var session = driver.AsyncSession();

        var value = await session.ExecuteReadAsync(async runner => (await (await runner.RunAsync("x", new { x = 3 })).SingleAsync())["x"].As<int>());

        Assert.Equal((3, 2), (value, asked));
        await using var wrong = GraphDatabase.Driver($"bolt://{server.EndPoint}", AuthTokens.Basic("ada", "secret1"));
        Assert.False((await Assert.ThrowsAsync<AuthenticationException>(() => wrong.VerifyConnectivityAsync())).IsRetriable);
    }

    [Fact]
    public async Task TokenThatExpiresWhileAQueryRuns_isReplaced_andTheWorkDoneAgain()
    {
        var backend = new FakeBackend();
        var runs = 0;
        backend.OnRun = _ => ++runs == 1 ? throw new BoltFailureException("Neo.ClientError.Security.TokenExpired", "Expired.") : new FakeResult(["x"], [[3L]]);
        await using var server = new BoltServer(backend, new BoltServerOptions { EndPoint = new(System.Net.IPAddress.Loopback, 0) });
        server.Start();
        var asked = 0;
        var tokens = AuthTokenManagers.Bearer(() => ValueTask.FromResult(new AuthTokenAndExpiration(AuthTokens.Bearer($"t{++asked}"), 60_000)));
        await using var driver = GraphDatabase.Driver($"bolt://{server.EndPoint}", tokens, _ => { });
        await using var session = driver.AsyncSession();

        await session.ExecuteWriteAsync(async runner => await (await runner.RunAsync("x")).ConsumeAsync());

        Assert.Equal((2, 2), (runs, asked));
    }
}
