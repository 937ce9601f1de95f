using ActorGraph.Driver.Tests.Client;
using Neo4j.Driver;

namespace ActorGraph.Driver.Tests.Neo4j;

public sealed class DriverAgainstNeo4jTests(GuardedNeo4j server)
{
    // Neo4j refuses zones it does not know.
    public static IEnumerable<TheoryDataRow<object?>> Values =>
        EmbeddedDriverTests.Values.Where(row => row.Data is not ZonedDateTime { UnknownZoneInfo: true });

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task Parameter_comesBackAsItWasSent(object? value)
    {
        await using var driver = await OpenAsync("bolt");
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("RETURN $x AS x", new Dictionary<string, object> { ["x"] = value! });
        Assert.Equal(value, (await cursor.SingleAsync())["x"]);
    }

    [Theory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task Graph_isWrittenAndReadBack(string scheme)
    {
        await using var driver = await OpenAsync(scheme);
        await using var session = driver.AsyncSession(builder => builder.WithDatabase("neo4j"));
        var counters = await session.ExecuteWriteAsync(async runner =>
        {
            var written = await runner.RunAsync("CREATE (a:Actor:State {name: 'A'})-[r:KNOWS {since: date('2020-01-02')}]->(b:Actor {name: 'B'})");
            return (await written.ConsumeAsync()).Counters;
        });
        Assert.Equal(2, counters.NodesCreated);
        Assert.Equal(1, counters.RelationshipsCreated);
        Assert.Equal(3, counters.LabelsAdded);
        Assert.True(counters.ContainsUpdates);
        Assert.NotEmpty(session.LastBookmarks.Values);

        var record = await session.ExecuteReadAsync(async runner =>
            await (await runner.RunAsync("MATCH p = (b:Actor {name: 'B'})<-[r:KNOWS]-(a) RETURN p, r, a, b LIMIT 1")).SingleAsync());
        var path = record["p"].As<IPath>();
        var relationship = record["r"].As<IRelationship>();
        Assert.Equal(["Actor", "State"], record["a"].As<INode>().Labels.Order());
        Assert.Equal(record["b"], path.Start);
        Assert.Equal(record["a"], path.End);
        Assert.Equal(relationship, Assert.Single(path.Relationships));
        Assert.Equal(record["a"].As<INode>().ElementId, relationship.StartNodeElementId);
        Assert.Equal(path.Relationships[0].EndNodeElementId, path.Start.ElementId);
        Assert.Equal("KNOWS", relationship.Type);
        Assert.Equal(new DateOnly(2020, 1, 2), relationship.Get<DateOnly>("since"));
        await (await session.RunAsync("MATCH (n) DETACH DELETE n")).ConsumeAsync();
    }

    [Fact]
    public async Task LargeResult_isStreamedInBatches()
    {
        await using var driver = await OpenAsync("bolt");
        await using var session = driver.AsyncSession(builder => builder.WithFetchSize(500));
        var cursor = await session.RunAsync("UNWIND range(1, 20000) AS n RETURN n, toString(n) AS text");
        var sum = 0L;
        await foreach (var record in cursor) sum += record["n"].As<long>();
        Assert.Equal(200_010_000, sum);
    }

    [Fact]
    public async Task Summary_hasPlanProfileNotificationsAndStatuses()
    {
        await using var driver = await OpenAsync("bolt");
        await using var session = driver.AsyncSession();
        var summary = await (await session.RunAsync("PROFILE MATCH (n:NoSuchLabel) RETURN n")).ConsumeAsync();
        Assert.True(summary.HasProfile);
        Assert.Equal("ProduceResults@neo4j", summary.Profile.OperatorType);
        Assert.NotEmpty(summary.Profile.Children);
        Assert.Equal(QueryType.ReadOnly, summary.QueryType);
        var notification = Assert.Single(summary.Notifications);
        Assert.Equal("Neo.ClientNotification.Statement.UnknownLabelWarning", notification.Code);
        Assert.Equal(NotificationSeverity.Warning, notification.SeverityLevel);
        Assert.Equal(NotificationCategory.Unrecognized, notification.Category);
        Assert.Equal(1, notification.Position.Line);
        Assert.Contains(summary.GqlStatusObjects, status => status.GqlStatus == "02000");
        Assert.Equal("5.8", summary.Server.ProtocolVersion);
    }

    [Fact]
    public async Task SyntaxError_hasItsCodeAndPlace()
    {
        await using var driver = await OpenAsync("bolt");
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("RETRUN 1");
        var error = await Assert.ThrowsAsync<ClientException>(() => cursor.FetchAsync());
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", error.Code);
        Assert.Contains("(line 1, column 1 (offset: 0))", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transaction_thatTakesLongerThanItsTimeout_isEndedByTheServer()
    {
        await using var driver = await OpenAsync("bolt");
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(
            "UNWIND range(1, 1000000000) AS a WITH a WHERE a < 0 RETURN a", builder => builder.WithTimeout(TimeSpan.FromMilliseconds(100)));
        var error = await Assert.ThrowsAnyAsync<ClientException>(() => cursor.FetchAsync());
        Assert.StartsWith("Neo.ClientError.Transaction.TransactionTimedOut", error.Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RolledBackTransaction_leavesNothing()
    {
        await using var driver = await OpenAsync("neo4j");
        await using var session = driver.AsyncSession();
        await using (var transaction = await session.BeginTransactionAsync())
        {
            await (await transaction.RunAsync("CREATE (:Ghost)")).ConsumeAsync();
        }

        Assert.Equal(0L, (await (await session.RunAsync("MATCH (n:Ghost) RETURN count(n) AS n")).SingleAsync())["n"]);
    }

    [Fact]
    public async Task WrongPassword_isRefused()
    {
        var endpoint = await server.RequireAsync();
        Assert.SkipWhen(endpoint.Password is null, "There is no Neo4j that asks for a password.");
        await using var driver = GraphDatabase.Driver($"bolt://{endpoint.Bolt.Authority}", AuthTokens.Basic("neo4j", "wrong"));
        await Assert.ThrowsAsync<AuthenticationException>(() => driver.VerifyConnectivityAsync());
    }

    private async Task<IDriver> OpenAsync(string scheme) => (await server.RequireAsync()).Open(scheme);
}
