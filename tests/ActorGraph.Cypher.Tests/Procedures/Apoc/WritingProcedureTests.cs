using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Tests.Procedures.Apoc;

public sealed class WritingProcedureTests
{
    [Fact]
    public void CreateNode_ofLabelsAndProperties_makesIt()
    {
        using var database = CypherDatabase.InMemory();
        Assert.Equal(["['Person', 'Actor'] | {name: 'Tom Hanks'}"], database.Rows(
            "CALL apoc.create.node(['Person', 'Actor'], {name: 'Tom Hanks', gone: null}) YIELD node RETURN labels(node), properties(node)"));
        Assert.Equal(["1", "2"], database.Rows("CALL apoc.create.nodes(['X'], [{i: 1}, {i: 2}]) YIELD node RETURN node.i"));
        Assert.Equal(["3"], database.Rows("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public void CreateRelationship_betweenNodes_makesIt()
    {
        using var database = ProcedureRun.With("CREATE (:Person {name: 'Tom Hanks'}), (:Movie)");
        Assert.Equal(["'ACTED_IN' | ['Joe Fox']"], database.Rows(
            "MATCH (p:Person) MATCH (m:Movie) CALL apoc.create.relationship(p, 'ACTED_IN', {roles: ['Joe Fox']}, m) YIELD rel RETURN type(rel), rel.roles"));
        Assert.Equal(["1"], database.Rows("MATCH (:Person)-[r:ACTED_IN]->(:Movie) RETURN count(r)"));
    }

    [Fact]
    public void CreatedNode_isSeenBehindTheCall()
    {
        using var database = CypherDatabase.InMemory();
        Assert.Equal(["2"], database.Rows("UNWIND [1, 2] AS i CALL apoc.create.node(['N'], {i: i}) YIELD node WITH count(*) AS c MATCH (n:N) RETURN count(n)"));
    }

    [Fact]
    public void ReadingBeforeTheCall_seesNothingOfIt()
    {
        using var database = ProcedureRun.With("CREATE (:N), (:N)");
        Assert.Equal(["4"], database.Rows("MATCH (n:N) CALL apoc.create.node(['N'], {}) YIELD node WITH count(*) AS c MATCH (m:N) RETURN count(m)"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("CREATE INDEX FOR (n:Person) ON (n.name)")]
    public void MergeNode_findsOrCreates(string schema)
    {
        using var database = CypherDatabase.InMemory();
        if (schema.Length > 0) database.Rows(schema);
        const string merge = "CALL apoc.merge.node(['Person', 'Actor'], {name: 'Tom Hanks'}, {created: 1}, {seen: 2}) YIELD node RETURN properties(node)";
        Assert.Equal(["{name: 'Tom Hanks', created: 1}"], database.Rows(merge));
        Assert.Equal(["{name: 'Tom Hanks', created: 1, seen: 2}"], database.Rows(merge));
        Assert.Equal(["1"], database.Rows("MATCH (n) RETURN count(n)"));
        Assert.Equal(["2"], database.Rows("UNWIND [1, 1, 2] AS i CALL apoc.merge.node(['Person'], {name: i}) YIELD node RETURN count(DISTINCT node)"));
    }

    [Fact]
    public void MergeRelationship_findsOrCreates()
    {
        using var database = ProcedureRun.With("CREATE (:Person)-[:KNOWS]->(:Movie)");
        const string merge = "MATCH (p:Person) MATCH (m:Movie) CALL apoc.merge.relationship(p, 'ACTED_IN', {roles: ['Joe Fox']}, {created: 1}, m, {seen: 2}) YIELD rel RETURN properties(rel)";
        Assert.Equal(["{roles: ['Joe Fox'], created: 1}"], database.Rows(merge));
        Assert.Equal(["{roles: ['Joe Fox'], created: 1, seen: 2}"], database.Rows(merge));
        Assert.Equal(["2"], database.Rows("MATCH ()-[r]->() RETURN count(r)"));
    }

    [Theory]
    [InlineData("CALL apoc.merge.node(['A'], {})", "at least one property")]
    [InlineData("CALL apoc.merge.node(['A'], {a: null})", "which is NULL")]
    [InlineData("CALL apoc.create.node([''], {})", "not empty")]
    [InlineData("CALL apoc.create.relationship(null, 'T', {}, null)", "takes a node as `from`")]
    [InlineData("CREATE (a) WITH a CALL apoc.refactor.mergeNodes([a], {properties: 'guess'}) YIELD node RETURN node", "`combine`")]
    public void Argument_thatIsWrong_isSaid_andLeavesNothing(string text, string message)
    {
        using var database = CypherDatabase.InMemory();
        Assert.Contains(message, Assert.Throws<CypherException>(() => database.Rows(text)).Error.Message, StringComparison.Ordinal);
        Assert.Equal(["0"], database.Rows("MATCH (n) RETURN count(n)"));
    }

    [Theory]
    [InlineData("CALL apoc.create.node(['A'], {})")]
    [InlineData("CALL apoc.merge.node(['A'], {a: 1})")]
    [InlineData("MATCH (a), (b) CALL apoc.create.relationship(a, 'T', {}, b) YIELD rel RETURN rel")]
    [InlineData("MATCH (a) CALL apoc.refactor.mergeNodes([a]) YIELD node RETURN node")]
    [InlineData("CALL apoc.periodic.iterate('RETURN 1 AS x', 'CREATE (:A)', {})")]
    public void Call_inReadMode_isRefused_butExplained(string text)
    {
        using var database = CypherDatabase.InMemory();
        var error = Assert.Throws<CypherException>(() => database.Rows(text, new RunOptions { ReadOnly = true })).Error;
        Assert.Equal("Neo.ClientError.Statement.AccessMode", StatusCodes.Of(error));
        Assert.Empty(database.Rows("EXPLAIN " + text, new RunOptions { ReadOnly = true }));
        Assert.Equal(["0"], database.Rows("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public void Profile_ofAWritingCall_writesAndMeasures()
    {
        using var database = CypherDatabase.InMemory();
        using (var result = database.Run("PROFILE UNWIND [1, 2] AS i CALL apoc.create.node(['A'], {i: i}) YIELD node RETURN node.i"))
        {
            while (result.MoveNext())
            {
            }

            Assert.NotNull(result.Summary.Plan);
            Assert.Equal(2, result.Summary.Counters.NodesCreated);
        }

        Assert.Equal(["2"], database.Rows("MATCH (n:A) RETURN count(n)"));
    }
}
