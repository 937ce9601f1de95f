using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;

namespace ActorGraph.Cypher.Tests.Limits;

/// <summary>Queries that would run for hours end when their time is up or when they are stopped, whatever they are doing.</summary>
public sealed class DeadlineTests(LimitedGraph graph) : IClassFixture<LimitedGraph>
{
    private const string LongText = "WITH reduce(a = 'ab', x IN range(1, 20) | a + a) AS s UNWIND range(1, 100000000) AS i ";

    /// <summary>Each in an operator, an expression or a command of its own.</summary>
    public static TheoryData<string> Endless => new(
        "UNWIND range(1, 1000000000) AS x RETURN count(*)",
        "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x < 0 RETURN x",
        "UNWIND range(1, 1000000000) AS x RETURN DISTINCT x % 2",
        "UNWIND range(1, 1000000000) AS x RETURN x ORDER BY -x LIMIT 3",
        "UNWIND range(1, 1000000000) AS x RETURN x % 7, count(*)",
        "UNWIND range(1, 1000000000) AS x RETURN stdev(x), sum(x), avg(x), min(x), max(x)",
        "UNWIND range(1, 1000000000) AS x WITH x SKIP 999999999 RETURN x",
        "UNWIND range(1, 1000000000) AS x WITH x LIMIT 1000000000 FINISH",
        "UNWIND range(1, 1000000000) AS x OPTIONAL MATCH (n:Nothing) RETURN count(*)",
        "UNWIND range(1, 1000000000) AS x RETURN 1 AS x UNION UNWIND range(1, 1000000000) AS x RETURN 1 AS x",
        "UNWIND range(1, 1000000000) AS x RETURN 1 AS x UNION ALL UNWIND range(1, 1000000000) AS x RETURN 1 AS x",
        "UNWIND range(1, 1000000000) AS x CALL (x) { RETURN x AS y UNION RETURN 1 AS y } RETURN count(*)",
        "MATCH (n:Leaf) CALL (n) { UNWIND range(1, 1000000) AS x RETURN count(*) AS c } RETURN sum(c)",
        "UNWIND range(1, 1000000000) AS x CALL db.labels() YIELD label RETURN count(*)",
        "UNWIND range(1, 1000000000) AS x CALL db.schema.nodeTypeProperties() YIELD nodeType RETURN count(*)",
        "UNWIND range(1, 1000000000) AS x CALL db.index.fulltext.queryNodes('leaves', 'l*f~ OR 1*') YIELD node RETURN count(*)",
        "MATCH (a:N), (b:N), (c:N), (d:N), (e:N) RETURN count(*)",
        "MATCH (a), (b), (c) WHERE a.i = b.i + c.i + 0.5 RETURN a",
        "MATCH (a:N)-->(b)-->(c)-->(d)-->(e)-->(f)-->(g) RETURN count(*)",
        "MATCH (a:N)-->(b)-->(c)-->(d)-->(e)-->(f)-->(a) RETURN count(*)",
        "MATCH (a:N)-[*]->(b) RETURN count(*)",
        "MATCH p = (a:N {i: 0})-[*]->(b:N {i: 1}) RETURN count(*)",
        "MATCH (a:N {i: 0})-[*5.. {none: 1}]-(b) RETURN count(*) UNION ALL MATCH (a:N)-[*]-(b) RETURN count(*)",
        "MATCH (a:N {i: 0}) ((x)-->(y)-->(z) WHERE x.i < z.i){2,} (b) RETURN count(*)",
        "MATCH (a:N {i: 0})-->+(b) RETURN count(*)",
        "MATCH (a:N {i: 0}), (b:N {i: 1}) MATCH p = shortestPath((a)-[*]-(b)) WHERE length(p) > 50 RETURN p",
        "UNWIND range(1, 1000000) AS x MATCH (a:N), (b:N) WHERE a <> b MATCH p = allShortestPaths((a)-[*]-(b)) RETURN count(p)",
        "MATCH p = SHORTEST 1000000000 (a:N {i: 0})-->+(b:N {i: 1}) RETURN count(p)",
        "MATCH (a:N {i: 0}) RETURN EXISTS { (a)-[*]->(:Hub) }",
        "MATCH (a:N {i: 0}) RETURN COUNT { (a)-[*]->() }",
        "MATCH (a:N {i: 0}) RETURN size(COLLECT { MATCH (a)-[*]->(b) WHERE b.i < 0 RETURN b })",
        "MATCH (a:N {i: 0}) WHERE (a)-[*]->(:Hub) RETURN a",
        "MATCH (a:N {i: 0}) RETURN [(a)-[*]->(b) WHERE b.i < 0 | b]",
        "MATCH (a:N) RETURN [(a)-->(b) | [(b)-->(c) | [(c)-->(d) | size([(d)-->(e) | 1])]]]",
        "RETURN [x IN range(1, 1000000000) WHERE x < 0]",
        "RETURN reduce(a = 0, x IN range(1, 1000000000) | a + x)",
        "RETURN reduce(a = 0, x IN range(1, 1000000) | a + size([y IN range(1, 100000) WHERE y > x]))",
        "RETURN reduce(a = [], x IN range(1, 10000000) | (a + x)[-100000..])",
        "RETURN all(x IN range(1, 1000000000) WHERE x > 0)",
        "RETURN any(x IN range(1, 1000000000) WHERE x < 0)",
        "RETURN none(x IN range(1, 1000000000) WHERE x < 0)",
        "RETURN single(x IN range(1, 1000000000) WHERE x = 1)",
        LongText + "RETURN sum(size(replace(s, 'a', 'b')))",
        LongText + "RETURN sum(size(split(s, 'a')))",
        LongText + "RETURN sum(size(toUpper(s)))",
        LongText + "RETURN sum(size(reverse(s)))",
        LongText + "RETURN sum(size(s + s))",
        LongText + "RETURN sum(size(normalize(s)))",
        LongText + "RETURN sum(size(substring(s, 1)))",
        LongText + "WITH i WHERE s CONTAINS 'bb' RETURN count(*)",
        LongText + "WITH i WHERE s =~ '(a|b)*c' RETURN count(*)",
        "UNWIND range(1, 1000000) AS x WITH x WHERE reduce(a = 'a', i IN range(1, 5) | a + a) + 'b' =~ '(a+)+c' RETURN x",
        "WITH [x IN range(1, 100000) | x] AS l UNWIND range(1, 100000000) AS i WITH i WHERE l = [y IN l | y + 1] RETURN count(*)",
        "WITH [x IN range(1, 100000) | [x]] AS l UNWIND range(1, 100000000) AS i WITH i WHERE [i] IN l RETURN count(*)",
        "UNWIND range(1, 1000000000) AS x CREATE (n) DELETE n",
        "UNWIND range(1, 1000000000) AS x MATCH (n:N) SET n.x = x, n:Seen REMOVE n:Seen",
        "UNWIND range(1, 1000000000) AS x MERGE (:Leaf {text: 'leaf ' + x % 20000 + '!'})",
        "FOREACH (x IN range(1, 1000000000) | FOREACH (y IN range(1, 10) | MERGE (:Only)))",
        "UNWIND range(1, 1000000000) AS x CALL (x) { MATCH (n:N {i: 1}) SET n.x = x } IN TRANSACTIONS OF 100 ROWS");

    [Theory]
    [MemberData(nameof(Endless))]
    public void Query_withoutEnd_endsWhenItsTimeIsUp(string query) =>
        Assert.Equal("Neo.ClientError.Transaction.TransactionTimedOut", graph.Code(query, TimeSpan.FromMilliseconds(100)));

    [Theory]
    [InlineData("UNWIND range(1, 1000000000) AS x RETURN count(*)")]
    [InlineData("RETURN reduce(a = 0, x IN range(1, 1000000000) | a + x)")]
    [InlineData("MATCH (a:N)-[*]->(b) RETURN count(*)")]
    [InlineData("UNWIND range(1, 1000000000) AS x MERGE (:Leaf {text: 'leaf ' + x % 20000 + '!'})")]
    public void Query_stoppedFromOutside_endsAsTerminated(string query)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Assert.Equal("Neo.TransientError.Transaction.Terminated", graph.Code(query, new RunOptions { Limits = new QueryLimits(TimeSpan.Zero, 1L << 30), Cancellation = stop.Token }));
    }

    [Fact]
    public void Query_whoseTimeIsUp_leavesTheGraphAsItWas()
    {
        var before = GraphState.Of(graph.Database);
        graph.Code("MATCH (n:Leaf) DETACH DELETE n WITH count(*) AS c UNWIND range(1, 1000000000) AS x CREATE (:New)", TimeSpan.FromMilliseconds(100));
        Assert.Equal(before, GraphState.Of(graph.Database));
    }

    [Fact]
    public void Query_readSlowly_isNotChargedForThePauses()
    {
        var options = new RunOptions { Limits = new QueryLimits(TimeSpan.FromSeconds(2), 1 << 20) };
        using var result = graph.Database.Run("UNWIND range(1, 1000) AS x RETURN x", null, options);
        Assert.True(result.MoveNext());
        Thread.Sleep(TimeSpan.FromSeconds(2.5));
        var rows = 1;
        while (result.MoveNext()) rows++;
        Assert.Equal(1000, rows);
    }

    [Theory]
    [InlineData("CREATE INDEX FOR (n:Leaf) ON (n.i)")]
    [InlineData("CREATE TEXT INDEX FOR (n:Leaf) ON (n.text)")]
    [InlineData("CREATE FULLTEXT INDEX again FOR (n:Leaf|Other) ON EACH [n.text]")]
    [InlineData("CREATE CONSTRAINT FOR (n:Leaf) REQUIRE n.i IS UNIQUE")]
    [InlineData("CREATE CONSTRAINT FOR (n:Leaf) REQUIRE n.i IS NOT NULL")]
    public void SchemaCommand_overMuch_endsWhenItsTimeIsUp(string command)
    {
        Assert.Equal("Neo.ClientError.Transaction.TransactionTimedOut", graph.Code(command, TimeSpan.FromTicks(1)));
        Assert.Equal(1, graph.Run("SHOW INDEXES YIELD name WHERE name <> 'x' RETURN count(*)").AsInteger());
    }
}
