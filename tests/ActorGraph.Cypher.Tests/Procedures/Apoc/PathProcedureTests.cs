using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;

namespace ActorGraph.Cypher.Tests.Procedures.Apoc;

public sealed class PathProcedureTests
{
    private const string People =
        "CREATE (mark:Person:DevRel {name: 'Mark'}), (lju:Person:DevRel {name: 'Lju'}), (praveena:Person:Engineering {name: 'Praveena'}), " +
        "(zhen:Person:Engineering {name: 'Zhen'}), (martin:Person:Engineering {name: 'Martin'}), (joe:Person:Field {name: 'Joe'}), " +
        "(stefan:Person:Field {name: 'Stefan'}), (alicia:Person:Product {name: 'Alicia'}), (jake:Person:Product {name: 'Jake'}), " +
        "(john:Person:Product {name: 'John'}), (jonny:Person:Sales {name: 'Jonny'}), (anthony:Person:Sales {name: 'Anthony'}), " +
        "(zhen)-[:KNOWS]->(stefan), (zhen)-[:KNOWS]->(lju), (zhen)-[:KNOWS]->(praveena), (zhen)-[:KNOWS]->(martin), (mark)-[:KNOWS]->(jake), " +
        "(alicia)-[:KNOWS]->(jake), (jonny)-[:KNOWS]->(anthony), (john)-[:KNOWS]->(rik:X {name: 'Rik'}), (alicia)-[:FOLLOWS]->(joe), " +
        "(joe)-[:FOLLOWS]->(mark), (joe)-[:FOLLOWS]->(praveena), (joe)-[:FOLLOWS]->(zhen), (mark)-[:FOLLOWS]->(stefan), (stefan)-[:FOLLOWS]->(joe), " +
        "(praveena)-[:FOLLOWS]->(joe), (lju)-[:FOLLOWS]->(jake), (alicia)-[:FOLLOWS]->(jonny), (zhen)-[:FOLLOWS]->(john), (anthony)-[:FOLLOWS]->(joe)";

    private const string Named = "YIELD path RETURN apoc.text.join([n IN nodes(path) | n.name], '-') AS names ORDER BY length(path), names";

    [Theory]
    [InlineData("Praveena", "{relationshipFilter: 'KNOWS', minLevel: 1, maxLevel: 2}",
        "Praveena-Zhen, Praveena-Zhen-Lju, Praveena-Zhen-Martin, Praveena-Zhen-Stefan")]
    [InlineData("Praveena", "{relationshipFilter: 'KNOWS', labelFilter: '+Engineering', minLevel: 1, maxLevel: 2}",
        "Praveena-Zhen, Praveena-Zhen-Martin")]
    [InlineData("Alicia", "{relationshipFilter: 'FOLLOWS>|KNOWS', labelFilter: '/Engineering', minLevel: 1, maxLevel: 3}",
        "Alicia-Joe-Praveena, Alicia-Joe-Zhen")]
    [InlineData("Alicia", "{relationshipFilter: 'FOLLOWS>|KNOWS', labelFilter: '>Engineering', minLevel: 1, maxLevel: 3}",
        "Alicia-Joe-Praveena, Alicia-Joe-Zhen, Alicia-Joe-Praveena-Zhen, Alicia-Joe-Zhen-Martin, Alicia-Joe-Zhen-Praveena")]
    [InlineData("Alicia", "{relationshipFilter: 'FOLLOWS>|KNOWS', minLevel: 1, maxLevel: 3, terminatorNodes: [joe]}",
        "Alicia-Joe, Alicia-Jonny-Anthony-Joe")]
    [InlineData("Alicia", "{relationshipFilter: 'FOLLOWS>|KNOWS', minLevel: 1, maxLevel: 3, endNodes: [joe]}",
        "Alicia-Joe, Alicia-Joe-Praveena-Joe, Alicia-Jonny-Anthony-Joe")]
    [InlineData("Alicia", "{relationshipFilter: 'FOLLOWS>|KNOWS', minLevel: 1, maxLevel: 3, whitelistNodes: four}",
        "Alicia-Joe, Alicia-Joe-Mark, Alicia-Joe-Praveena, Alicia-Joe-Zhen, Alicia-Joe-Praveena-Joe, Alicia-Joe-Praveena-Zhen, Alicia-Joe-Zhen-Praveena")]
    [InlineData("Alicia", "{relationshipFilter: 'FOLLOWS>|KNOWS', maxLevel: 1, blacklistNodes: [joe]}", "Alicia, Alicia-Jake, Alicia-Jonny")]
    [InlineData("Alicia", "{relationshipFilter: '<', maxLevel: 1}", "Alicia")]
    [InlineData("Alicia", "{relationshipFilter: '>', labelFilter: '-Field', minLevel: 1, maxLevel: 1}", "Alicia-Jake, Alicia-Jonny")]
    [InlineData("Alicia", "{relationshipFilter: 'FOLLOWS>,KNOWS>', minLevel: 2, maxLevel: 2}", "Alicia-Jonny-Anthony")]
    [InlineData("Alicia", "{sequence: 'Product, FOLLOWS>, Sales, KNOWS>', minLevel: 1, maxLevel: 2}", "Alicia-Jonny")]
    [InlineData("Alicia", "{labelFilter: 'Sales', filterStartNode: true, maxLevel: 2}", "")]
    [InlineData("Alicia", "{relationshipFilter: 'FOLLOWS>', limit: 2}", "Alicia, Alicia-Joe")]
    [InlineData("Rik", "{relationshipFilter: 'NONE>', minLevel: 1, optional: true}", "null")]
    public void ExpandConfig_ofTheDocumentation_givesItsPaths(string from, string options, string expected)
    {
        using var database = ProcedureRun.With(People);
        var text = $"MATCH (p {{name: '{from}'}}) MATCH (joe:Person {{name: 'Joe'}}) MATCH (f:Person) WHERE f.name IN ['Mark', 'Joe', 'Zhen', 'Praveena'] "
            + $"WITH p, joe, collect(f) AS four CALL apoc.path.expandConfig(p, {options}) {Named}";

        Assert.Equal(expected, string.Join(", ", database.Rows(text).Select(row => row.Trim('\''))));
    }

    [Fact]
    public void ExpandConfig_withoutFilters_findsWhatAPatternFinds()
    {
        using var database = ProcedureRun.With(People);
        Assert.Equal(
            database.Rows("MATCH path = ({name: 'Alicia'})-[*0..4]-() RETURN apoc.text.join([n IN nodes(path) | n.name], '-') AS names ORDER BY length(path), names"),
            database.Rows($"MATCH (p {{name: 'Alicia'}}) CALL apoc.path.expandConfig(p, {{maxLevel: 4, bfs: false}}) {Named}"));
        Assert.Equal(["19"], database.Rows("MATCH (p {name: 'Alicia'}) CALL apoc.path.expand(p, 'FOLLOWS>|KNOWS', '', 1, 3) YIELD path RETURN count(*)"));
    }

    [Fact]
    public void Subgraph_ofANode_isWhatCanBeReached()
    {
        using var database = ProcedureRun.With(People);
        Assert.Equal(["12"], database.Rows("MATCH (p {name: 'Alicia'}) CALL apoc.path.subgraphNodes(p, {labelFilter: 'Person'}) YIELD node RETURN count(node)"));
        Assert.Equal(["4 | 3"], database.Rows("MATCH (p {name: 'Alicia'}) CALL apoc.path.subgraphAll(p, {maxLevel: 1}) YIELD nodes, relationships RETURN size(nodes), size(relationships)"));
        Assert.Equal(["13 | 13"], database.Rows("MATCH (p {name: 'Alicia'}) CALL apoc.path.spanningTree(id(p), {}) YIELD path RETURN count(*), count(DISTINCT last(nodes(path)))"));
        Assert.Equal(["2"], database.Rows("MATCH (p) WHERE p.name IN ['Alicia', 'Rik'] WITH collect(elementId(p)) AS ids CALL apoc.path.subgraphNodes(ids, {maxLevel: 0}) YIELD node RETURN count(node)"));
    }

    [Fact]
    public void Call_behindAWrite_seesIt()
    {
        using var database = CypherDatabase.InMemory();
        Assert.Equal(["2"], database.Rows("CREATE (a:A)-[:T]->(:B) WITH a CALL apoc.path.subgraphNodes(a, {}) YIELD node RETURN count(node)"));
    }

    [Theory]
    [InlineData("{uniqueness: 'ODD'}", "knows the uniqueness")]
    [InlineData("{uniqueness: 'NONE'}", "takes a `maxLevel`")]
    [InlineData("{maxLevel: 'x'}", "takes an integer as `maxLevel`")]
    [InlineData("{endNodes: 1}", "takes a list of nodes as `endNodes`")]
    public void Option_thatIsWrong_isSaid(string options, string message)
    {
        using var database = ProcedureRun.With("CREATE (:A)");
        var text = $"MATCH (a:A) CALL apoc.path.expandConfig(a, {options}) YIELD path RETURN path";
        Assert.Contains(message, Assert.Throws<CypherException>(() => database.Rows(text)).Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8L * 1024 * 1024, 600, ErrorKind.MemoryLimit)]
    [InlineData(long.MaxValue / 4, 1, ErrorKind.Terminated)]
    public void Expansion_withoutEnd_isEnded(long memory, int seconds, ErrorKind kind)
    {
        using var database = ProcedureRun.With("UNWIND range(1, 14) AS i CREATE (:A {i: i})");
        database.Rows("MATCH (a:A), (b:A) WHERE a.i < b.i CREATE (a)-[:T]->(b)");
        var options = new RunOptions { Limits = new QueryLimits(TimeSpan.FromSeconds(seconds), memory) };
        Assert.Equal(kind, Assert.Throws<CypherException>(() =>
            database.Rows($"MATCH (a:A {{i: 1}}) CALL apoc.path.expandConfig(a, {{bfs: {(kind == ErrorKind.MemoryLimit ? "true" : "false")}}}) YIELD path RETURN count(path)", options)).Error.Kind);
    }
}
