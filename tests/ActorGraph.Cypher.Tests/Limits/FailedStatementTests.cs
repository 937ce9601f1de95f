using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Tests.Limits;

/// <summary>A statement that fails, at whichever row and in whichever clause, leaves the graph as it was.</summary>
public sealed class FailedStatementTests : IDisposable
{
    private readonly CypherDatabase _database = CypherDatabase.InMemory();

    public FailedStatementTests()
    {
        Run("CREATE CONSTRAINT unique_key FOR (n:K) REQUIRE n.k IS UNIQUE");
        Run("CREATE CONSTRAINT needed_name FOR (n:Named) REQUIRE n.name IS NOT NULL");
        Run("UNWIND range(1, 5) AS i CREATE (:A {i: i, name: 'a' + i})-[:R {w: i}]->(:K {k: i})");
    }

    /// <summary>Each fails only after it has changed something.</summary>
    public static TheoryData<string> Failing => new(
        "UNWIND range(5, 0, -1) AS i CREATE (:New {q: 10 / i})",
        "UNWIND range(5, 0, -1) AS i MERGE (n:New {i: i}) SET n.q = 10 / i",
        "UNWIND range(5, 0, -1) AS i MERGE (n:A {i: i}) ON MATCH SET n.q = 1 ON CREATE SET n.q = 10 / i",
        "MATCH (n:A) SET n.i = n.i + 1, n:Seen WITH n ORDER BY n.i SET n.q = 10 / (n.i - 6)",
        "MATCH (n:A) WITH n ORDER BY n.i SET n += {q: 1, r: 10 / (5 - n.i)}",
        "MATCH (n:A) WITH n ORDER BY n.i REMOVE n.name, n:A SET n.q = 10 / (5 - n.i)",
        "MATCH (n:A) SET n = {} WITH n SET n.bad = {a: 1}",
        "MATCH (n:A)-[r]->(m) WITH n, r, m, n.i AS i ORDER BY i DELETE r, n, m WITH i RETURN 10 / (i - 5)",
        "MATCH (n:A) DELETE n",
        "MATCH (n:A) DETACH DELETE n WITH n RETURN n.name",
        "FOREACH (i IN range(5, 0, -1) | CREATE (:New {q: 10 / i}))",
        "FOREACH (i IN range(1, 5) | CREATE (:K {k: 6 - i + 10}) CREATE (:K {k: i + 10}))",
        "CREATE (:New) WITH 1 AS x CALL (x) { UNWIND range(3, 0, -1) AS i CREATE (:New {q: 10 / i}) } RETURN x",
        "UNWIND [11, 12, 3] AS k CREATE (:K {k: k})",
        "MATCH (n:K) SET n.k = 7",
        "MATCH (n:A) SET n:K, n.k = n.i",
        "CREATE (:Named {name: 'x'}), (:Named)",
        "MATCH (n:A) SET n:Named REMOVE n.name",
        "CREATE (a:New)-[:R]->(b:New) WITH a, b MATCH (c:None) CREATE (a)-[:R]->(c) UNION CREATE (:New {bad: [[1]]})",
        "CREATE (:New {name: 'a'}) WITH 1 AS x OPTIONAL MATCH (n:None) CREATE (:New)-[:R]->(n)",
        "CREATE (:New) WITH 1 AS x MERGE (:New {p: null})",
        "CREATE (n:New) SET n[toString(null)] = 1",
        "CREATE (:New) WITH 1 AS x RETURN x LIMIT -1 + toInteger('0')",
        "CREATE (:Brand:New:Labels {brandNew: 1})-[:BRAND_NEW]->() WITH 1 AS x RETURN x / 0");

    [Theory]
    [MemberData(nameof(Failing))]
    public void Statement_thatFails_leavesNothingBehind(string query)
    {
        var before = GraphState.Of(_database);
        Assert.Throws<CypherException>(() => Run(query));
        Assert.Equal(before, GraphState.Of(_database));
        Assert.Equal(5, Count("MATCH (n:A) RETURN count(n)"));
        Assert.Equal(0, Count("MATCH (n:New) RETURN count(n)"));
        Assert.Equal(1, Count("MATCH (n:K {k: 3}) RETURN count(n)"));
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public void Statement_thatFailsInATransaction_endsItAndLeavesNothingBehind(string query)
    {
        var before = GraphState.Of(_database);
        using (var transaction = _database.BeginTransaction())
        {
            Read(transaction.Run("CREATE (:Earlier {in: 'the transaction'})"));
            Assert.Throws<CypherException>(() =>
            {
                Read(transaction.Run(query));
                transaction.Commit();
            });
            Assert.Throws<CypherException>(() => transaction.Run("RETURN 1"));
            Assert.Throws<CypherException>(transaction.Commit);
        }

        Assert.Equal(before, GraphState.Of(_database));
        Run("CREATE (:After)");
    }

    [Fact]
    public void Transaction_rolledBack_leavesNothingBehind()
    {
        var before = GraphState.Of(_database);
        using (var transaction = _database.BeginTransaction())
        {
            Read(transaction.Run("MATCH (n) DETACH DELETE n"));
            Read(transaction.Run("CREATE (:K {k: 1}), (:K {k: 2})"));
            transaction.Rollback();
        }

        Assert.Equal(before, GraphState.Of(_database));
    }

    [Fact]
    public void SchemaCommand_thatDataForbids_leavesNothingBehind()
    {
        var before = GraphState.Of(_database);
        Assert.Throws<CypherException>(() => Run("CREATE CONSTRAINT never FOR (n:A) REQUIRE n.missing IS NOT NULL"));
        Assert.Throws<CypherException>(() => Run("CREATE CONSTRAINT never FOR (n:A|K) REQUIRE n.name IS UNIQUE"));
        Assert.Equal(before, GraphState.Of(_database));
    }

    public void Dispose() => _database.Dispose();

    private void Run(string query)
    {
        using var result = _database.Run(query);
        Read(result);
    }

    private static void Read(CypherResult result)
    {
        while (result.MoveNext())
        {
        }
    }

    private long Count(string query)
    {
        using var result = _database.Run(query);
        Assert.True(result.MoveNext());
        return result.Current[0].AsInteger();
    }
}
