using System.Net;
using ActorGraph.Cypher;
using Neo4j.Driver;

namespace ActorGraph.Server.Tests;

/// <summary>What clients are told of how the server is reached.</summary>
public sealed class ServiceTests
{
    private const string Logon = "CALL dbms.clientConfig() YIELD name, value WHERE name = 'dbms.security.auth_enabled' RETURN value";

    [Fact]
    public async Task Databases_areWhereTheServerListens()
    {
        await using var server = Listening(new CaseServerOptions());
        Assert.Equal([$"{server.EndPoint}", $"{server.EndPoint}"], await AskAsync(server, AuthTokens.None, "SHOW DATABASES YIELD address"));
        Assert.Equal([$"{server.EndPoint}", $"{server.EndPoint}"], await AskAsync(server, AuthTokens.None, "SHOW DATABASES YIELD * RETURN address"));
    }

    [Fact]
    public async Task Server_thatListensEverywhere_isReachedFromHere()
    {
        await using var server = new CaseServer(CypherDatabase.InMemory());
        server.Listen(new IPEndPoint(IPAddress.Any, 0));
        Assert.Equal([$"127.0.0.1:{server.EndPoint!.Port}"], await AskAsync(server, AuthTokens.None, "SHOW DATABASE neo4j YIELD address"));
    }

    [Fact]
    public void Database_thatNobodyServes_hasNoAddress()
    {
        using var database = CypherDatabase.InMemory();
        using var result = database.Run("SHOW DATABASE neo4j YIELD address");
        Assert.True(result.MoveNext());
        Assert.True(result.Current[0].IsNull);
    }

    [Theory]
    [InlineData(null, "false")]
    [InlineData("correct horse", "true")]
    public async Task Clients_areToldWhetherTheyMustLogOn(string? password, string expected)
    {
        await using var server = Listening(new CaseServerOptions { Password = password });
        var token = password is null ? AuthTokens.None : AuthTokens.Basic("neo4j", password);
        Assert.Equal([expected], await AskAsync(server, token, Logon));
        Assert.Equal([expected], await AskAsync(server, token, "SHOW SETTINGS 'dbms.security.auth_enabled' YIELD value"));
    }

    private static CaseServer Listening(CaseServerOptions options)
    {
        var server = new CaseServer(CypherDatabase.InMemory(), options);
        server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        return server;
    }

    /// <summary>The first column of what the database `system` answers.</summary>
    private static async Task<string[]> AskAsync(CaseServer server, IAuthToken token, string query)
    {
        await using var driver = GraphDatabase.Driver($"bolt://127.0.0.1:{server.EndPoint!.Port}", token);
        await using var session = driver.AsyncSession(config => config.WithDatabase("system"));
        var cursor = await session.RunAsync(query);
        return [.. await cursor.ToListAsync(record => record[0].As<string>())];
    }
}
