using System.Net;
using ActorGraph.Cypher;
using Neo4j.Driver;

namespace ActorGraph.Server.Tests;

public sealed class SystemDatabaseTests : IAsyncLifetime
{
    private readonly CaseServer _server = new(CypherDatabase.InMemory());
    private IDriver _driver = null!;

    public ValueTask InitializeAsync()
    {
        _server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        _driver = GraphDatabase.Driver($"neo4j://{_server.EndPoint}", AuthTokens.None);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _driver.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("SHOW DATABASES YIELD name RETURN name ORDER BY name", "neo4j system")]
    [InlineData("SHOW DATABASE system YIELD name", "system")]
    [InlineData("CALL dbms.components() YIELD edition RETURN edition", "community")]
    public async Task Question_aboutTheServer_isAnswered(string query, string expected)
    {
        var (rows, database) = await AskAsync(query);
        Assert.Equal(expected, string.Join(' ', rows));
        Assert.Equal("system", database);
    }

    [Theory]
    [InlineData("MATCH (n) RETURN n.name AS name", "Neo.ClientError.Statement.UnsupportedAdministrationCommand")]
    [InlineData("CREATE (:A) RETURN 'x' AS name", "Neo.ClientError.Statement.UnsupportedAdministrationCommand")]
    [InlineData("CREATE INDEX FOR (n:A) ON (n.x)", "Neo.ClientError.Statement.UnsupportedAdministrationCommand")]
    [InlineData("RETURN 1 AS x", "Neo.ClientError.Statement.UnsupportedAdministrationCommand")]
    [InlineData("SHOW DATABASES YIELD", "Neo.ClientError.Statement.SyntaxError")]
    public async Task Question_aboutAGraph_isRefused(string query, string code)
    {
        var error = await Assert.ThrowsAnyAsync<Neo4jException>(() => AskAsync(query));
        Assert.Equal(code, error.Code);
    }

    [Fact]
    public async Task Transaction_onIt_refusesWhatIsAboutAGraph()
    {
        await using var session = _driver.AsyncSession(config => config.WithDatabase("system"));
        var transaction = await session.BeginTransactionAsync();
        await (await transaction.RunAsync("SHOW DATABASES")).ConsumeAsync();
        await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await transaction.RunAsync("MATCH (n) DETACH DELETE n")).ConsumeAsync());
    }

    [Fact]
    public async Task Database_thatIsNone_isRefused()
    {
        await using var session = _driver.AsyncSession(config => config.WithDatabase("nope"));
        await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await session.RunAsync("RETURN 1")).ConsumeAsync());
    }

    private async Task<(IReadOnlyList<string> Rows, string Database)> AskAsync(string query)
    {
        await using var session = _driver.AsyncSession(config => config.WithDatabase("system"));
        var cursor = await session.RunAsync(query);
        var rows = await cursor.ToListAsync(record => record[0].As<string>());
        return (rows, (await cursor.ConsumeAsync()).Database.Name);
    }
}
