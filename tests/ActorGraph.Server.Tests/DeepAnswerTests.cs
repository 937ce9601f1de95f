using ActorGraph.Cypher;
using ActorGraph.Driver;
using Neo4j.Driver;

namespace ActorGraph.Server.Tests;

/// <summary>A write that was done is reported as done, however deep its plan or its answer is.</summary>
public sealed class DeepAnswerTests
{
    [Theory]
    [InlineData("PROFILE", 100)]
    [InlineData("PROFILE", 1000)]
    [InlineData("EXPLAIN", 1000)]
    public async Task Plan_ofManyClauses_isDelivered(string prefix, int clauses)
    {
        await using var server = new CaseServer(CypherDatabase.InMemory());
        await using var driver = EmbeddedDriver.Create(server.ConnectAsync, AuthTokens.None);
        await using var session = driver.AsyncSession();

        var cursor = await session.RunAsync($"{prefix} {string.Concat(Enumerable.Repeat("CREATE (:Q) ", clauses))}");
        var summary = await cursor.ConsumeAsync();

        Assert.Equal(prefix == "PROFILE" ? clauses : 0, summary.Counters.NodesCreated);
        Assert.Equal(clauses, Steps(summary.Plan).Count(step => step.OperatorType.StartsWith("Create@", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Value_asDeepAsOneCanBe_isDelivered()
    {
        await using var server = new CaseServer(CypherDatabase.InMemory());
        await using var driver = EmbeddedDriver.Create(server.ConnectAsync, AuthTokens.None);
        await using var session = driver.AsyncSession();

        var cursor = await session.RunAsync("CREATE (:Q) RETURN reduce(l = [], x IN range(2, 1000) | [l]) AS deep");
        var value = (await cursor.SingleAsync())["deep"];

        var depth = 1;
        for (; value is IReadOnlyList<object> { Count: 1 } list; depth++) value = list[0];
        Assert.Equal(1000, depth);
    }

    private static IEnumerable<IPlan> Steps(IPlan plan) => plan.Children.SelectMany(Steps).Prepend(plan);
}
