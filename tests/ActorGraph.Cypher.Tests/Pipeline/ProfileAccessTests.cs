namespace ActorGraph.Cypher.Tests.Pipeline;

/// <summary>PROFILE tells of each step how often it asked the graph: once for each node or relationship that it came by, and once for each property that it read.</summary>
public sealed class ProfileAccessTests
{
    private const string Graph =
        "CREATE (a:A {x: 1})-[:T]->(b:B)-[:T]->(c:C), (a)-[:U]->(c), (:A {x: 2}), (:D)";

    [Theory]
    [InlineData("MATCH (n) RETURN n", "AllNodesScan", 5)]
    [InlineData("MATCH (n:A) RETURN n", "NodeByLabelScan", 2)]
    [InlineData("MATCH (n) WHERE id(n) = 3 RETURN n", "NodeByIdSeek", 1)]
    [InlineData("MATCH (n:A) MATCH (n)-[r]->(m) RETURN m", "Expand(All)", 2)]
    [InlineData("MATCH (n:A) MATCH (n)-[r:T*]->(m) RETURN m", "VarLengthExpand(All)", 2)]
    [InlineData("MATCH (n:A {x: 1}), (m:C) MATCH (n)-[r]->(m) RETURN r", "Expand(Into)", 2)]
    [InlineData("MATCH (n:A) RETURN n.x", "Projection", 2)]
    [InlineData("MATCH (n:A) WHERE n.x > 1 RETURN n", "Filter", 2)]
    [InlineData("MATCH (n:A) RETURN n['x']", "Projection", 2)]
    [InlineData("MATCH (:A)-[r:T]->() RETURN r.x", "Projection", 1)]
    [InlineData("MATCH (n:A) WITH {x: n} AS map RETURN map.x", "NodeByLabelScan", 2)]
    public void Step_tellsWhatItAskedFor(string query, string step, long expected)
    {
        using var database = CypherDatabase.InMemory();
        database.Run(Graph).Dispose();
        using var result = database.Run("PROFILE " + query);
        while (result.MoveNext()) { }

        var found = Steps(result.Summary.Plan!).Single(one => one.Operator == step);
        Assert.Equal(expected, found.Accesses);
    }

    [Fact]
    public void Step_tellsNothingOfItsInputs()
    {
        using var database = CypherDatabase.InMemory();
        database.Run(Graph).Dispose();
        using var result = database.Run("PROFILE MATCH (n:A) RETURN n.x + 1 AS y ORDER BY y");
        while (result.MoveNext()) { }

        Assert.Equal(2, Steps(result.Summary.Plan!).Single(step => step.Operator == "NodeByLabelScan").Accesses);
        Assert.Equal(2 + 2, Steps(result.Summary.Plan!).Sum(step => step.Accesses));
    }

    private static IEnumerable<PlanDescription> Steps(PlanDescription plan) => plan.Children.SelectMany(Steps).Prepend(plan);
}
