namespace ActorGraph.Cypher.Tests.Procedures.Apoc;

public sealed class MergeNodesTests
{
    private const string Same =
        "CREATE (n1:Person {name: 'Tom'}), (n2:Person:Star {name: 'John'}), (n3:Company {name: 'Company1'}), (n5:Car {brand: 'Ferrari'}), " +
        "(n6:Animal {name: 'Derby'}), (n7:City {name: 'London'}), (n1)-[:WORKS_FOR {since: 2015}]->(n3), (n2)-[:WORKS_FOR {since: 2018}]->(n3), " +
        "(n3)-[:HAS_HQ {since: 2004}]->(n7), (n1)-[:DRIVE {since: 2017}]->(n5), (n2)-[:HAS {since: 2013}]->(n6), (n1)-[:KNOWS]->(n2)";

    private const string Merge = "MATCH (a:Person {name: 'John'}), (b:Person {name: 'Tom'}) CALL apoc.refactor.mergeNodes([a, b], $options) YIELD node RETURN ";

    [Theory]
    [InlineData("{properties: 'combine'}", "['John', 'Tom']")]
    [InlineData("{properties: 'discard'}", "'John'")]
    [InlineData("{properties: 'overwrite'}", "'Tom'")]
    [InlineData("{properties: 'override'}", "'Tom'")]
    [InlineData("{properties: {name: 'discard', `.*`: 'combine'}}", "'John'")]
    [InlineData("{properties: {na: 'discard'}}", "'Tom'")]
    [InlineData("{properties: {`na.*`: 'combine'}}", "['John', 'Tom']")]
    [InlineData("{}", "'Tom'")]
    public void Properties_ofTheMerged_areAsAsked(string options, string name)
    {
        using var database = ProcedureRun.With(Same);
        Assert.Equal([$"{name} | ['Person', 'Star'] | 1"], database.Rows(
            Merge.Replace("$options", options, StringComparison.Ordinal) + "node.name, apoc.coll.sort(labels(node)), COUNT { (:Person) }"));
    }

    [Fact]
    public void Relationships_ofTheMerged_areMoved()
    {
        using var database = ProcedureRun.With(Same);
        database.Rows(Merge.Replace("$options", "{properties: 'combine'}", StringComparison.Ordinal) + "node");
        Assert.Equal(
            ["'DRIVE' | ['Car'] | 2017", "'HAS' | ['Animal'] | 2013", "'KNOWS' | ['Person'] | null", "'WORKS_FOR' | ['Company'] | 2015", "'WORKS_FOR' | ['Company'] | 2018"],
            database.Rows("MATCH (:Person)-[r]->(m) WITH type(r) AS t, r.since AS s, [l IN labels(m) WHERE l <> 'Star'] AS l RETURN t, l, s ORDER BY t, s"));
    }

    [Fact]
    public void Relationships_toOneNode_areMerged_whereAsked()
    {
        using var database = ProcedureRun.With(Same);
        database.Rows(Merge.Replace("$options", "{properties: 'combine', mergeRels: true, produceSelfRel: false}", StringComparison.Ordinal) + "node");
        Assert.Equal(["'DRIVE' | 2017", "'HAS' | 2013", "'WORKS_FOR' | [2015, 2018]"], database.Rows(
            "MATCH (:Person)-[r]->() RETURN type(r), CASE WHEN type(r) = 'WORKS_FOR' THEN apoc.coll.sort(r.since) ELSE r.since END ORDER BY type(r)"));
    }

    [Fact]
    public void Loops_thatWereThere_goWhereAsked()
    {
        using var database = ProcedureRun.With("CREATE (a:A)-[:L]->(a), (b:B)-[:L]->(b), (a)-[:M]->(b)");
        database.Rows("MATCH (a:A), (b:B) CALL apoc.refactor.mergeNodes([a, b], {mergeRels: true, preserveExistingSelfRels: false}) YIELD node RETURN node");
        Assert.Equal(["'L' | 1", "'M' | 1"], database.Rows("MATCH (n)-[r]->(n) RETURN type(r), count(*) ORDER BY type(r)"));
    }

    [Fact]
    public void Nodes_underAConstraint_areMerged_andNothingIsMergedOfNothing()
    {
        using var database = ProcedureRun.With("CREATE CONSTRAINT FOR (p:P) REQUIRE p.id IS UNIQUE");
        database.Rows("CREATE (:P {id: 1, a: 1}), (:P {id: 2, b: 2})");
        Assert.Equal(["{id: 2, a: 1, b: 2}"], database.Rows(
            "MATCH (p:P) WITH p ORDER BY p.id WITH collect(p) AS all CALL apoc.refactor.mergeNodes(all) YIELD node RETURN node {.id, .a, .b}"));
        Assert.Equal(["1"], database.Rows("MATCH (n) RETURN count(n)"));
        Assert.Empty(database.Rows("CALL apoc.refactor.mergeNodes([]) YIELD node RETURN node"));
    }
}
