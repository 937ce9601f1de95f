using ActorGraph.Cypher;
using ActorGraph.Driver;
using Neo4j.Driver;

namespace ActorGraph.Server.Tests;

public sealed class CaseServerTests : IAsyncLifetime
{
    private CaseServer _server = null!;
    private IDriver _driver = null!;

    public ValueTask InitializeAsync()
    {
        _server = new CaseServer(CypherDatabase.InMemory());
        _driver = EmbeddedDriver.Create(_server.ConnectAsync, AuthTokens.None);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _driver.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Query_gives_nodes_with_labels_and_properties()
    {
        await using var session = _driver.AsyncSession();
        var cursor = await session.RunAsync("CREATE (n:A:B {x: 1, s: 'é'}) RETURN n");
        var node = (await cursor.SingleAsync())["n"].As<INode>();
        Assert.Equal(["A", "B"], node.Labels.Order());
        Assert.Equal(1L, node["x"]);
        Assert.Equal("é", node["s"]);
    }

    [Fact]
    public async Task Node_that_is_only_sketched_has_no_id_of_the_graph()
    {
        await using var session = _driver.AsyncSession();
        await (await session.RunAsync("CREATE (:A)-[:T]->(:B)")).ConsumeAsync();

        var schema = await (await session.RunAsync("CALL db.schema.visualization()")).SingleAsync();

        Assert.Equal(["-1", "-2"], schema["nodes"].As<List<INode>>().Select(node => node.ElementId));
        var relationship = Assert.Single(schema["relationships"].As<List<IRelationship>>());
        Assert.Equal(("-1", "-1", "-2"), (relationship.ElementId, relationship.StartNodeElementId, relationship.EndNodeElementId));
    }

    [Fact]
    public async Task Path_keeps_its_order_and_directions()
    {
        await using var session = _driver.AsyncSession();
        var cursor = await session.RunAsync("CREATE p = (:A {i: 1})-[:T]->(:A {i: 2})<-[:U]-(:A {i: 3}) RETURN p");
        var path = (await cursor.SingleAsync())["p"].As<IPath>();
        Assert.Equal([1L, 2L, 3L], path.Nodes.Select(node => node["i"].As<long>()));
        Assert.Equal(["T", "U"], path.Relationships.Select(relationship => relationship.Type));
    }

    [Theory]
    [InlineData("RETURN foo", "Neo.ClientError.Statement.SyntaxError", "(line 1, column 8 (offset: 7))")]
    [InlineData("RETURN 1 / 0", "Neo.ClientError.Statement.ArithmeticError", "zero")]
    public async Task Error_has_its_code_and_its_place(string query, string code, string said)
    {
        await using var session = _driver.AsyncSession();
        var error = await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await session.RunAsync(query)).ConsumeAsync());
        Assert.Equal(code, error.Code);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_session_refuses_to_write()
    {
        await using var session = _driver.AsyncSession(config => config.WithDefaultAccessMode(AccessMode.Read));
        var error = await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await session.RunAsync("CREATE (n)")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Statement.AccessMode", error.Code);
    }

    [Fact]
    public async Task Transaction_that_is_rolled_back_leaves_nothing()
    {
        await using var session = _driver.AsyncSession();
        var transaction = await session.BeginTransactionAsync();
        await (await transaction.RunAsync("CREATE (:A)")).ConsumeAsync();
        await transaction.RollbackAsync();
        var cursor = await session.RunAsync("MATCH (n) RETURN count(n) AS c");
        Assert.Equal(0L, (await cursor.SingleAsync())["c"]);
    }

    [Fact]
    public async Task Value_comes_back_as_it_was_sent()
    {
        var sent = new List<object> { 1L, 2.5, "text", true, new LocalDate(2023, 10, 13), new Duration(1, 2, 3, 4), new Point(7203, 1, 2) };
        await using var session = _driver.AsyncSession();
        var cursor = await session.RunAsync("RETURN $sent AS back", new Dictionary<string, object> { ["sent"] = sent });
        Assert.Equal(sent, (await cursor.SingleAsync())["back"].As<List<object>>());
    }

    [Fact]
    public async Task Unknown_database_is_refused()
    {
        await using var session = _driver.AsyncSession(config => config.WithDatabase("other"));
        var error = await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await session.RunAsync("RETURN 1")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Database.DatabaseNotFound", error.Code);
    }

    [Theory]
    [InlineData("FB:kcwQ8eHiFdnTS8CeWVbBcWq+XMkGR5A=")]
    [InlineData("FB:kcwQAAAAAAAAAAAAAAAAAAAAASmQ")]
    public async Task Bookmark_of_another_database_is_let_pass(string bookmark)
    {
        await using var session = _driver.AsyncSession(config => config.WithBookmarks(Bookmarks.From(bookmark)));
        Assert.Equal(1L, (await (await session.RunAsync("RETURN 1 AS x")).SingleAsync())["x"]);
    }

    [Fact]
    public async Task Bookmark_of_a_commit_that_the_database_never_had_is_refused()
    {
        await using var first = _driver.AsyncSession();
        await (await first.RunAsync("CREATE (:A)")).ConsumeAsync();
        var bytes = Convert.FromBase64String(first.LastBookmarks.Values.Single()["FB:".Length..]);
        bytes[^2] += 100;
        await using var second = _driver.AsyncSession(config => config.WithBookmarks(Bookmarks.From("FB:" + Convert.ToBase64String(bytes))));
        var error = await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await second.RunAsync("RETURN 1")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Transaction.InvalidBookmark", error.Code);
    }

    [Theory]
    [InlineData("not a bookmark")]
    [InlineData("FB:")]
    [InlineData("FB:kcwQ1234")]
    [InlineData("FB:kcwQ8eHiFdnTS8CeWVbBcWq+XMkGRw==")]
    [InlineData("FB:kcwQ8eHiFdnTS8CeWVbBcWq+XMsGRw==")]
    [InlineData("FB:n8wQ8eHiFdnTS8CeWVbBcWq+XMkGR5A=")]
    [InlineData("FB:not base64!")]
    public async Task Text_that_is_no_bookmark_is_refused(string bookmark)
    {
        await using var session = _driver.AsyncSession(config => config.WithBookmarks(Bookmarks.From(bookmark)));
        var error = await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await session.RunAsync("RETURN 1")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Transaction.InvalidBookmark", error.Code);
    }

    [Fact]
    public async Task Bookmark_of_a_commit_is_taken_by_the_next_session()
    {
        await using var first = _driver.AsyncSession();
        await (await first.RunAsync("CREATE (:A)")).ConsumeAsync();
        await using var second = _driver.AsyncSession(config => config.WithBookmarks(first.LastBookmarks));
        var cursor = await second.RunAsync("MATCH (n:A) RETURN count(n) AS c");
        Assert.Equal(1L, (await cursor.SingleAsync())["c"]);
    }
}
