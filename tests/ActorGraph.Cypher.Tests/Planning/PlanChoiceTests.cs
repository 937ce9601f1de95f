namespace ActorGraph.Cypher.Tests.Planning;

/// <summary>Where a query begins, for which graph.</summary>
public sealed class PlanChoiceTests
{
    private const string Few = "UNWIND range(1, 3) AS i CREATE (:A {k: i})";
    private const string Many = "UNWIND range(1, 100) AS i CREATE (:B {k: i, g: i % 5})";
    private const string Hub = "CREATE (h:Hub) WITH h UNWIND range(1, 100) AS i CREATE (h)-[:R]->(:Leaf {k: i})";
    private const string Index = "CREATE INDEX b_k FOR (n:B) ON (n.k)";
    private const string CoarseIndex = "CREATE INDEX b_g FOR (n:B) ON (n.g)";
    private const string Unique = "CREATE CONSTRAINT b_u FOR (n:B) REQUIRE n.k IS UNIQUE";

    [Theory]
    [InlineData("AllNodesScan n", "MATCH (n) RETURN n", Few)]
    [InlineData("NodeByLabelScan n:A", "MATCH (n:A) RETURN n", Few, Many)]
    [InlineData("NodeByLabelScan n:A", "MATCH (n:A:B) RETURN n", Few, Many)]
    [InlineData("NodeByLabelScan n:A", "MATCH (n:B:A) RETURN n", Few, Many)]
    [InlineData("NodeByLabelScan n:B", "MATCH (n:B) WHERE n.k = 1 RETURN n", Few, Many)]
    [InlineData("NodeIndexSeek b_k: n:B(k)", "MATCH (n:B) WHERE n.k = 1 RETURN n", Many, Index)]
    [InlineData("NodeIndexSeek b_k: n:B(k)", "MATCH (n:B) WHERE 1 = n.k RETURN n", Many, Index)]
    [InlineData("NodeUniqueIndexSeek b_u: n:B(k)", "MATCH (n:B) WHERE n.k = 1 RETURN n", Many, Unique)]
    [InlineData("NodeIndexSeek b_k: n:B(k)", "MATCH (n:B) WHERE n.k IN [1, 2] RETURN n", Many, Index)]
    [InlineData("NodeIndexSeekByRange b_k: n:B(k)", "MATCH (n:B) WHERE n.k > 1 RETURN n", Many, Index)]
    [InlineData("NodeIndexSeekByRange b_k: n:B(k)", "MATCH (n:B) WHERE 1 < n.k AND n.k <= 9 RETURN n", Many, Index)]
    [InlineData("NodeIndexSeekByRange b_k: n:B(k)", "MATCH (n:B) WHERE n.k STARTS WITH 'a' RETURN n", Many, Index)]
    [InlineData("NodeIndexSeek b_k: n:B(k)", "MATCH (n:B) WHERE n.k = 1 AND n.g = 2 RETURN n", Many, Index, CoarseIndex)]
    [InlineData("NodeIndexSeek b_k: n:B(k)", "MATCH (n:B) WHERE n.g = 2 AND n.k = 1 RETURN n", Many, Index, CoarseIndex)]
    [InlineData("NodeByLabelScan n:A", "MATCH (n:A:B) WHERE n.g = 2 RETURN n", Few, Many, CoarseIndex)]
    [InlineData("NodeByLabelScan n:B", "MATCH (n:B) WHERE n.k = n.g RETURN n", Few, Many, Index)]
    [InlineData("NodeByLabelScan n:B", "MATCH (n:B) WHERE n.k <> 1 RETURN n", Few, Many, Index)]
    [InlineData("Unwind x; NodeIndexSeek b_k: n:B(k)", "UNWIND [1, 2] AS x MATCH (n:B {k: x}) RETURN n", Many, Index)]
    [InlineData("NodeByLabelScan h:Hub", "MATCH (h:Hub)-[:R]->(l:Leaf) RETURN l", Hub)]
    [InlineData("NodeByLabelScan h:Hub", "MATCH (l:Leaf)<-[:R]-(h:Hub) RETURN l", Hub)]
    [InlineData("NodeIndexSeek l_k: l:Leaf(k)", "MATCH (l:Leaf {k: 1})<-[:R]-(h) RETURN h", Hub, "CREATE INDEX l_k FOR (n:Leaf) ON (n.k)")]
    [InlineData("NodeByLabelScan a:A; NodeByLabelScan b:B", "MATCH (b:B), (a:A) RETURN a, b", Few, Many)]
    [InlineData("NodeByLabelScan a:A; NodeIndexSeek b_k: b:B(k)", "MATCH (b:B), (a:A) WHERE b.k = a.k RETURN a, b", Few, Many, Index)]
    [InlineData("NodeByLabelScan a:A; NodeIndexSeek b_k: b:B(k)", "MATCH (a:A) MATCH (b:B) WHERE b.k = a.k RETURN a, b", Few, Many, Index)]
    public void Query_beginsWhereTheFewestRowsAre(string expected, string query, params string[] graph)
    {
        using var database = CypherDatabase.InMemory();
        foreach (var statement in graph) database.Run(statement).Dispose();

        using var explained = database.Run($"EXPLAIN {query}");

        Assert.Equal(expected, string.Join("; ", Starts(explained.Summary.Plan!).Select(step => $"{step.Operator} {step.Details}")));
    }

    private static IEnumerable<PlanDescription> Starts(PlanDescription plan) => plan.Children.Count == 0 ? [plan] : plan.Children.SelectMany(Starts);
}
