namespace ActorGraph.Cypher.Tests.Planning;

/// <summary>Steps cost what they bring.</summary>
public sealed class GraphStatisticsTests
{
    [Theory]
    [InlineData("MATCH (a:A)-->(x) RETURN x", 30)]
    [InlineData("MATCH (a:A)-[:R]->(x) RETURN x", 20)]
    [InlineData("MATCH (a:A)-[:R|S]->(x) RETURN x", 30)]
    [InlineData("MATCH (a:A)--(x) RETURN x", 40)]
    [InlineData("MATCH (a:A)<--(x) RETURN x", 10)]
    [InlineData("MATCH (a:A)-[:Z]->(x) RETURN x", 0)]
    public void Step_fromALabel_isExpectedToBringWhatThereIs(string query, double expected)
    {
        using var database = CypherDatabase.InMemory();
        database.Run("UNWIND range(1, 10) AS i CREATE (a:A) CREATE (a)-[:R]->(), (a)-[:R]->(), (a)-[:S]->(), (a)<-[:R]-()").Dispose();

        var plan = database.Run($"EXPLAIN {query}").Summary.Plan!;

        Assert.Equal(expected, plan.EstimatedRows);
    }
}
