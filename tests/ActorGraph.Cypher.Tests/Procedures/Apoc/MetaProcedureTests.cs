namespace ActorGraph.Cypher.Tests.Procedures.Apoc;

public sealed class MetaProcedureTests
{
    private const string Movies =
        "CREATE (k:Person {name: 'Keanu Reeves', born: 1964}), (t:Person {name: 'Tom Hanks', born: 1956}), (m1:Movie {title: 'The Matrix'}), (m2:Movie {title: 'Cloud Atlas'}), " +
        "(k)-[:ACTED_IN {roles: ['Neo']}]->(m1), (t)-[:ACTED_IN {roles: ['Zachry']}]->(m2), (t)-[:ACTED_IN {roles: ['Joe']}]->(m1)";

    [Fact]
    public void Data_ofTheGraph_isListed()
    {
        using var database = ProcedureRun.With(Movies);
        database.Rows("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS UNIQUE");
        Assert.Equal(
            [
                "'ACTED_IN' | 'Person' | 2 | false | false | 'RELATIONSHIP' | true | 1 | 0 | ['Movie'] | 'relationship'",
                "'ACTED_IN' | 'roles' | 0 | false | false | 'LIST' | true | 0 | 0 | [] | 'relationship'",
                "'Person' | 'ACTED_IN' | 2 | false | false | 'RELATIONSHIP' | true | 1 | 0 | ['Movie'] | 'node'",
                "'Movie' | 'title' | 0 | false | false | 'STRING' | false | 0 | 0 | [] | 'node'",
                "'Person' | 'born' | 0 | false | false | 'INTEGER' | false | 0 | 0 | [] | 'node'",
                "'Person' | 'name' | 0 | true | true | 'STRING' | false | 0 | 0 | [] | 'node'",
            ],
            database.Rows("CALL apoc.meta.data() YIELD label, property, count, unique, index, type, array, left, right, other, elementType RETURN label, property, count, unique, index, type, array, left, right, other, elementType"));
    }

    [Fact]
    public void Schema_ofTheGraph_isOneMap()
    {
        using var database = ProcedureRun.With(Movies);
        database.Rows("CREATE INDEX FOR (p:Person) ON (p.name)");
        database.Rows("CREATE (:Same)-[:Same {a: 1}]->(:Same)");
        Assert.Equal(
            [
                "'ACTED_IN' | {count: 3, type: 'relationship', properties: {roles: {existence: false, type: 'LIST', array: true}}}",
                "'Movie' | {count: 2, type: 'node', labels: [], properties: {title: {existence: false, type: 'STRING', indexed: false, unique: false}}, relationships: {ACTED_IN: {count: 3, direction: 'in', labels: ['Person'], properties: {roles: {existence: false, type: 'LIST', array: true}}}}}",
                "'Person' | {count: 2, type: 'node', labels: [], properties: {born: {existence: false, type: 'INTEGER', indexed: false, unique: false}, name: {existence: false, type: 'STRING', indexed: true, unique: false}}, relationships: {ACTED_IN: {count: 3, direction: 'out', labels: ['Movie'], properties: {roles: {existence: false, type: 'LIST', array: true}}}}}",
                "'Same' | {count: 2, type: 'node', labels: [], properties: {}, relationships: {Same: {count: 1, direction: 'out', labels: ['Same'], properties: {a: {existence: false, type: 'INTEGER', array: false}}}}}",
                "'Same (RELATIONSHIP)' | {count: 1, type: 'relationship', properties: {a: {existence: false, type: 'INTEGER', array: false}}}",
            ],
            database.Rows("CALL apoc.meta.schema() YIELD value UNWIND keys(value) AS key RETURN key, value[key] ORDER BY key"));
    }

    [Fact]
    public void Stats_ofTheGraph_areCounts()
    {
        using var database = ProcedureRun.With(Movies);
        Assert.Equal(["2 | 1 | 4 | 3 | {Person: 2, Movie: 2} | {ACTED_IN: 3} | 3"], database.Rows(
            "CALL apoc.meta.stats() YIELD labelCount, relTypeCount, nodeCount, relCount, labels, relTypesCount, relTypes RETURN labelCount, relTypeCount, nodeCount, relCount, labels, relTypesCount, relTypes['(:Person)-[:ACTED_IN]->()']"));
    }

    [Fact]
    public void Procedures_andFunctions_areShown()
    {
        using var database = CypherDatabase.InMemory();
        Assert.Equal(
            ["'apoc.create.node' | 'WRITE'", "'apoc.periodic.iterate' | 'WRITE'", "'apoc.path.subgraphNodes' | 'READ'"],
            database.Rows("SHOW PROCEDURES YIELD name, mode WHERE name IN ['apoc.create.node', 'apoc.periodic.iterate', 'apoc.path.subgraphNodes'] RETURN name, mode ORDER BY mode DESC, name"));
        Assert.Equal(["true"], database.Rows("SHOW FUNCTIONS YIELD name WHERE name STARTS WITH 'apoc.' RETURN count(*) > 150"));
    }
}
