using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Tests.Limits;

/// <summary>What a query collects is counted: beyond its limit it ends with an error, and the process goes on.</summary>
public sealed class MemoryTests(LimitedGraph graph) : IClassFixture<LimitedGraph>
{
    private const long SixteenMegabytes = 16 << 20;

    // A list that fits into the sixteen megabytes, but not more than once.
    private const string HalfOfIt = "[x IN range(1, 400000) | x]";

    /// <summary>Each collects in a place of its own more than it may.</summary>
    public static TheoryData<string> Gluttons => new(
        "RETURN range(1, 1000000000)",
        "RETURN range(1, 1000000000) + 1",
        "RETURN [x IN range(1, 1000000000)]",
        "RETURN [x IN range(1, 100) | [y IN range(1, 100000) | y]]",
        "RETURN [x IN range(1, 100000) | {a: x, b: 'some text ' + x, c: [x]}]",
        "RETURN reduce(a = 'ab', x IN range(1, 40) | a + a)",
        "RETURN reduce(a = 'ab', x IN range(1, 40) | a || a)",
        "RETURN reduce(a = [1], x IN range(1, 40) | a + a)",
        "RETURN reduce(a = [1], x IN range(1, 40) | a || a)",
        "RETURN reduce(a = [1], x IN range(1, 100) | [a, a])",
        "RETURN reduce(a = {x: 1}, x IN range(1, 100) | {a: a, b: a})",
        "WITH reduce(a = 'ab', x IN range(1, 20) | a + a) AS s RETURN replace(s, 'a', s)",
        "WITH reduce(a = 'ab', x IN range(1, 20) | a + a) AS s RETURN replace(s, '', 'xyz')",
        "WITH reduce(a = 'ab', x IN range(1, 20) | a + a) AS s RETURN split(s, '')",
        "WITH reduce(a = 'ab', x IN range(1, 20) | a + a) AS s RETURN [i IN range(1, 100) | substring(s, i)]",
        "WITH reduce(a = 'ab', x IN range(1, 20) | a + a) AS s UNWIND range(1, 100) AS i RETURN collect(toUpper(s))",
        "RETURN [" + string.Join(", ", Enumerable.Repeat(HalfOfIt, 8)) + "]",
        "RETURN {" + string.Join(", ", Enumerable.Range(0, 8).Select(i => $"k{i}: {HalfOfIt}")) + "}",
        "RETURN " + string.Join(", ", Enumerable.Range(0, 8).Select(i => $"{HalfOfIt} AS c{i}")),
        "WITH " + string.Join(" WITH *, ", Enumerable.Range(0, 8).Select(i => $"{HalfOfIt} AS c{i}")) + " RETURN c0, c1, c2, c3, c4, c5, c6, c7",
        string.Concat(Enumerable.Range(0, 8).Select(i => $"UNWIND {HalfOfIt} AS c{i} ")) + "RETURN count(*)",
        "UNWIND range(1, 60000) AS x CREATE (:New:$('L' + x))",
        "MATCH (n:Leaf) UNWIND range(1, 60000) AS x SET n:$('L' + x)",
        "UNWIND range(1, 1000000000) AS x RETURN collect(x)",
        "UNWIND range(1, 1000000000) AS x RETURN collect(DISTINCT x)",
        "UNWIND range(1, 1000000000) AS x RETURN count(DISTINCT x)",
        "UNWIND range(1, 1000000000) AS x RETURN percentileCont(x, 0.5)",
        "UNWIND range(1, 1000000000) AS x RETURN x, count(*)",
        "UNWIND range(1, 1000000000) AS x RETURN DISTINCT x",
        "UNWIND range(1, 1000000000) AS x RETURN x ORDER BY -x",
        "UNWIND range(1, 1000000000) AS x RETURN x ORDER BY -x LIMIT 900000000",
        "UNWIND range(1, 1000000000) AS x RETURN x UNION UNWIND range(1, 1000000000) AS x RETURN x",
        "UNWIND range(1, 1000000000) AS x CREATE (:New {x: x})",
        "UNWIND range(1, 1000000000) AS x MERGE (n:New {x: x % 10}) MERGE (n)-[:NEXT]->(:Another)",
        "FOREACH (x IN range(1, 1000000000) | CREATE (:New)-[:R]->(:New))",
        "MATCH (a:N), (b:N), (c:N), (d:N) RETURN collect([a, b, c, d])",
        "MATCH (a:N), (b:N), (c:N), (d:N) CREATE (a)-[:NEW]->(b)",
        "MATCH (a:N)-->(b)-->(c)-->(d) WITH a, b, c, d ORDER BY d.i RETURN count(*)",
        "MATCH (a:N {i: 0}) RETURN size(COLLECT { MATCH (a)-[*..5]->(b) RETURN b })",
        "MATCH (a:N {i: 0}) RETURN size([(a)-[*..5]->(b) | b])",
        "MATCH p = (a:N {i: 0})-[*..4]->() RETURN collect(p)",
        "MATCH (a:N {i: 0}), (b:N {i: 1}) MATCH p = allShortestPaths((a)-[*]-(b)) WHERE length(p) > 50 RETURN p",
        "MATCH p = SHORTEST 100000000 (a:N {i: 0})-->+(b:N {i: 1}) RETURN count(p)");

    [Theory]
    [MemberData(nameof(Gluttons))]
    public void Query_beyondItsMemory_endsWithAnError(string query)
    {
        var before = graph.Database.Store.Snapshot().NodeCount;
        Assert.Equal("Neo.TransientError.General.MemoryPoolOutOfMemoryError", graph.Code(query, LimitedGraph.Patience, SixteenMegabytes));
        Assert.Equal(before, graph.Database.Store.Snapshot().NodeCount);
    }

    /// <summary>Each makes far more than the limit over time, but holds little at once.</summary>
    [Theory]
    [InlineData("UNWIND range(1, 300000) AS x RETURN sum(x)", 45000150000L)]
    [InlineData("RETURN size(range(1, 1000000000))", 1000000000L)]
    [InlineData("RETURN range(1, 1000000000)[999999999]", 1000000000L)]
    [InlineData("RETURN last(reverse(range(1, 1000000000, 3)))", 1L)]
    [InlineData("UNWIND range(1, 20000) AS x RETURN sum(size([y IN range(1, 100) | y]))", 2000000L)]
    [InlineData("UNWIND range(1, 200) AS x RETURN sum(size(reduce(a = 'ab', i IN range(1, 14) | a + a)))", 6553600L)]
    [InlineData("UNWIND range(1, 1000) AS x CALL (x) { UNWIND range(1, 1000) AS y WITH y ORDER BY -y RETURN collect(y) AS l } RETURN sum(size(l))", 1000000L)]
    [InlineData("UNWIND range(1, 1000) AS x CALL (x) { UNWIND range(1, 1000) AS y RETURN DISTINCT y % 500 AS m } RETURN count(m)", 500000L)]
    [InlineData("UNWIND range(1, 500) AS x MATCH (a:N {i: 0}) RETURN sum(size(COLLECT { MATCH (a)-->(b) WITH b ORDER BY b.i RETURN b }))", 29500L)]
    [InlineData("UNWIND range(1, 20) AS x MATCH (a:N {i: 0}), (b:Hub) OPTIONAL MATCH p = shortestPath((a)-[*]-(b)) RETURN count(*)", 20L)]
    [InlineData("UNWIND range(1, 300000) AS x WITH x ORDER BY -x LIMIT 10 RETURN count(*)", 10L)]
    public void Query_thatHoldsLittleAtOnce_isAnsweredWithinItsMemory(string query, long expected)
    {
        var options = new RunOptions { Limits = new QueryLimits(LimitedGraph.Patience, 4 << 20) };
        Assert.Equal(expected, graph.Run(query, options).AsInteger());
    }

    [Fact]
    public void Parameter_ofAMillionItems_isRead()
    {
        var parameters = new Dictionary<string, Value> { ["list"] = Value.List([.. Enumerable.Range(0, 1_000_000).Select(i => Value.Integer(i))]) };
        Assert.Equal(499999500000L, graph.Run("UNWIND $list AS x RETURN sum(x)", parameters: parameters).AsInteger());
        Assert.True(graph.Run("RETURN 999999 IN $list", parameters: parameters).IsTrue);
    }

    [Fact]
    public void Writes_ofOneTransaction_areCountedTogether()
    {
        using var transaction = graph.Database.BeginTransaction(new RunOptions { Limits = new QueryLimits(LimitedGraph.Patience, SixteenMegabytes) });
        var error = Assert.Throws<CypherException>(() =>
        {
            for (var i = 0; i < 100; i++) transaction.Run("UNWIND range(1, 10000) AS x CREATE (:New {x: x})").Dispose();
        });
        Assert.Equal("Neo.TransientError.General.MemoryPoolOutOfMemoryError", StatusCodes.Of(error.Error));
    }

    [Fact]
    public void Queries_beyondWhatAllHaveTogether_endWithAnError_untilOthersHaveEnded()
    {
        using var database = new CypherDatabase(GraphStore.InMemory()) { QueriesMemoryBytes = SixteenMegabytes };
        const string much = "UNWIND range(1, 100000) AS x WITH x ORDER BY -x RETURN x";
        using var first = database.Run(much);
        Assert.True(first.MoveNext());

        using var second = database.Run(much);
        var error = Assert.Throws<CypherException>(() => second.MoveNext());
        first.Cancel();
        using var third = database.Run(much);

        Assert.Equal("Neo.TransientError.General.MemoryPoolOutOfMemoryError", StatusCodes.Of(error.Error));
        Assert.StartsWith("The queries that run take all of the 16 MiB", error.Message, StringComparison.Ordinal);
        Assert.True(third.MoveNext());
    }

    [Fact]
    public void Results_leftUnread_keepNothingWhenTheirTransactionEnds()
    {
        using var database = new CypherDatabase(GraphStore.InMemory()) { QueriesMemoryBytes = SixteenMegabytes };
        for (var i = 0; i < 5; i++)
        {
            using var transaction = database.BeginTransaction();
            Assert.True(transaction.Run("UNWIND range(1, 100000) AS x WITH x ORDER BY -x RETURN x").MoveNext());
        }
    }

    [Fact]
    public void Rows_keptAsideForTheNextQuery_areCounted()
    {
        using var transaction = graph.Database.BeginTransaction(new RunOptions { Limits = new QueryLimits(LimitedGraph.Patience, 1 << 20) });
        var open = transaction.Run("UNWIND range(1, 1000000) AS x RETURN x");
        Assert.True(open.MoveNext());
        var error = Assert.Throws<CypherException>(() => transaction.Run("CREATE (:New)"));
        Assert.Equal("Neo.TransientError.General.MemoryPoolOutOfMemoryError", StatusCodes.Of(error.Error));
    }
}
