using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Tests.Planning;

/// <summary>What is known by its id is looked up, and never searched for.</summary>
public sealed class SeekByIdTests
{
    [Theory]
    [InlineData("MATCH ()-[r]->() WHERE elementId(r) = $x RETURN r", "DirectedRelationshipByElementIdSeek")]
    [InlineData("MATCH ()-[r]-() WHERE elementId(r) = $x RETURN r", "UndirectedRelationshipByElementIdSeek")]
    [InlineData("MATCH (a:A)-[r:R|S]->(b:B {k: 1}) WHERE $x = elementId(r) RETURN r", "DirectedRelationshipByElementIdSeek")]
    [InlineData("MATCH ()-[r]->() WHERE id(r) = 1 RETURN r", "DirectedRelationshipByIdSeek")]
    [InlineData("MATCH ()-[r]->() WHERE id(r) IN [1, 2] RETURN r", "DirectedRelationshipByIdSeek")]
    [InlineData("UNWIND $x AS id OPTIONAL MATCH (a)<-[r]-(b)-->(c) WHERE elementId(r) = id.of RETURN r, c", "DirectedRelationshipByElementIdSeek")]
    [InlineData("MATCH (a:A)-[r]->() WHERE elementId(r) IN $x WITH r MATCH (c)-[r]-(d) RETURN c", "UndirectedRelationshipByIdSeek")]
    [InlineData("RETURN [()-[r]->(b) WHERE elementId(r) = $x | b] AS l", null)]
    [InlineData("MATCH (n) WHERE elementId(n) IN $x RETURN n", "NodeByElementIdSeek")]
    [InlineData("MATCH (n) WHERE elementId(n) = $x MATCH (m) WHERE m = n RETURN m", "NodeByIdSeek")]
    public void Match_byKnownId_scansNothing(string query, string? step)
    {
        using var database = CypherDatabase.InMemory();
        database.Run("UNWIND range(1, 50) AS i CREATE (:A)-[:R]->(:B {k: i})").Dispose();

        var steps = Steps(database.Run($"EXPLAIN {query}").Summary.Plan!).Select(one => one.Operator).ToArray();

        if (step is not null) Assert.Contains(step, steps);
        Assert.DoesNotContain(steps, one => one.Contains("Scan", StringComparison.Ordinal));
    }

    [Fact]
    public void Match_byKnownId_touchesOnlyWhatItFinds()
    {
        using var database = CypherDatabase.InMemory();
        database.Run("UNWIND range(1, 5000) AS i CREATE (:A)-[:R {i: i}]->(:B)").Dispose();
        Value id;
        using (var found = database.Run("MATCH ()-[r {i: 4999}]->() RETURN elementId(r)"))
        {
            Assert.True(found.MoveNext());
            id = found.Current[0];
        }

        using var result = database.Run("PROFILE MATCH (a:A)-[r]-(b) WHERE elementId(r) = $x RETURN r.i", new Dictionary<string, Value> { ["x"] = id });
        Assert.True(result.MoveNext());
        Assert.Equal(4999, result.Current[0].AsInteger());
        Assert.False(result.MoveNext());
        Assert.All(Steps(result.Summary.Plan!), step => Assert.InRange(step.Rows!.Value, 0, 2));
    }

    private static IEnumerable<PlanDescription> Steps(PlanDescription plan) => plan.Children.SelectMany(Steps).Prepend(plan);
}
