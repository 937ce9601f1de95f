using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Tests.Semantics;

/// <summary>What openCypher calls an error that can be seen in the text of a query.</summary>
public sealed class ErrorDetailTests
{
    [Theory]
    [InlineData("MATCH (a)-[*-1]->(b) RETURN a", "InvalidRelationshipPattern")]
    [InlineData("MATCH (a)-[:T*-3..2]->(b) RETURN a", "InvalidRelationshipPattern")]
    [InlineData("MATCH (a)-[*1..-2]->(b) RETURN a", "InvalidRelationshipPattern")]
    [InlineData("MATCH (n) RETURN n.a AS a, count(*) AS c ORDER BY sum(n.b)", "UndefinedVariable")]
    [InlineData("MATCH (n) RETURN n.a, count(*) AS c ORDER BY 1 + max(n.b)", "UndefinedVariable")]
    [InlineData("MATCH (n), (m) RETURN n.a + m.a, count(*) AS c ORDER BY n.a + m.a + count(*)", "AmbiguousAggregationExpression")]
    [InlineData("MATCH (n) RETURN n.a AS a ORDER BY max(n.b)", "InvalidAggregation")]
    public void Query_that_is_refused_names_the_kind(string query, string detail)
    {
        using var database = CypherDatabase.InMemory();
        var refused = Assert.Throws<CypherException>(() => database.Run(query).Dispose());
        Assert.Equal((ErrorKind.SyntaxError, detail, ErrorPhase.CompileTime), (refused.Error.Kind, refused.Error.Detail, refused.Error.Phase));
    }

    [Theory]
    [InlineData("UNWIND [1] AS x WITH x, [x, 'a'][0] AS y RETURN y.z")]
    [InlineData("WITH [1, 'a'] AS l RETURN l[0] + 1 - l[1]")]
    [InlineData("WITH [1, 'a', {b: 2}] AS l UNWIND l AS x RETURN x.b")]
    public void Type_that_hangs_on_a_value_is_wrong_when_the_query_runs(string query)
    {
        using var database = CypherDatabase.InMemory();
        var failed = Assert.Throws<CypherException>(() =>
        {
            using var result = database.Run(query);
            while (result.MoveNext())
            {
                // The rows before the wrong one.
            }
        });
        Assert.Equal((ErrorKind.TypeError, ErrorPhase.Runtime), (failed.Error.Kind, failed.Error.Phase));
    }
}
