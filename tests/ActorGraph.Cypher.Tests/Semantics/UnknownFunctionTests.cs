using System.Text.RegularExpressions;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;

namespace ActorGraph.Cypher.Tests.Semantics;

/// <summary>Who calls a function of another dialect is told what is written here.</summary>
public sealed partial class UnknownFunctionTests
{
    [Theory]
    [InlineData("toInt('1')", "`toInteger(value)`")]
    [InlineData("TOINT('1')", "`toInteger(value)`")]
    [InlineData("pow(2, 3)", "`^`")]
    [InlineData("power(2, 3)", "`^`")]
    [InlineData("len('a')", "`size(value)`")]
    [InlineData("least(1, 2)", "min(")]
    [InlineData("greatest(1, 2)", "max(")]
    [InlineData("now()", "`datetime()`")]
    [InlineData("today()", "`date()`")]
    [InlineData("isnull(1)", "IS NULL")]
    [InlineData("ifnull(1, 2)", "coalesce(")]
    [InlineData("if(true, 1, 2)", "CASE WHEN")]
    [InlineData("rels(null)", "relationships(")]
    [InlineData("filter(x IN [1] WHERE x > 1)", "[x IN list WHERE condition]")]
    [InlineData("extract(x IN [1] | x + 1)", "[x IN list | expression]")]
    [InlineData("substr('abc', 1)", "substring(")]
    [InlineData("stddev(1)", "stDev(")]
    [InlineData("strlen('a')", "`size(value)`")]
    [InlineData("ucase('a')", "toUpper(")]
    [InlineData("lcase('A')", "toLower(")]
    [InlineData("nvl(1, 2)", "coalesce(")]
    [InlineData("concat('a', 'b')", "`a + b`")]
    [InlineData("contains('a', 'b')", "CONTAINS")]
    [InlineData("startsWith('a', 'b')", "STARTS WITH")]
    [InlineData("string_agg('a', ',')", "apoc.text.join(collect(value), ', ')")]
    [InlineData("group_concat('a')", "apoc.text.join(")]
    [InlineData("mean(1)", "`avg(value)`")]
    [InlineData("average(1)", "`avg(value)`")]
    [InlineData("count_distinct(1)", "count(DISTINCT value)")]
    [InlineData("random()", "`rand()`")]
    [InlineData("randInt(3)", "rand() * bound")]
    [InlineData("dateDiff(1, 2)", "duration.between(")]
    [InlineData("json_extract('{}', '$')", "apoc.convert.fromJsonMap(")]
    [InlineData("row_number()", "no window functions")]
    [InlineData("regexp_replace('a', 'b', 'c')", "apoc.text.replace(")]
    [InlineData("apoc.create.uuid()", "randomUUID()")]
    [InlineData("apoc.node.degree(null)", "COUNT { (n)--() }")]
    [InlineData("apoc.meta.cypher.type(1)", "valueType(")]
    [InlineData("apoc.util.md5([1])", "no functions that hash")]
    [InlineData("apoc.nowhere.known(1)", "SHOW FUNCTIONS")]
    [InlineData("gds.similarity.cosine([1], [2])", "vector.similarity.cosine(")]
    [InlineData("gds.nowhere.known(1)", "Graph Data Science")]
    [InlineData("apoc.text.jion(['a'], ',')", "apoc.text.join")]
    public void Call_ofAnotherDialectsFunction_namesTheSubstitute(string call, string substitute)
    {
        using var database = CypherDatabase.InMemory();

        var error = Assert.Throws<CypherException>(() => database.Run($"RETURN {call}"));

        Assert.Equal("Neo.ClientError.Statement.SyntaxError", StatusCodes.Of(error.Error));
        Assert.Contains(substitute, error.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apoc.periodic.commit('', {})", "IN TRANSACTIONS")]
    [InlineData("apoc.load.json('http://localhost')", "apoc.convert.fromJsonMap")]
    [InlineData("apoc.nowhere.known()", "SHOW PROCEDURES")]
    [InlineData("gds.pageRank.stream('g')", "Graph Data Science")]
    [InlineData("db.lables()", "db.labels")]
    public void Call_ofAnUnknownProcedure_namesTheSubstitute(string call, string substitute)
    {
        using var database = CypherDatabase.InMemory();

        var error = Assert.Throws<CypherException>(() => database.Run($"CALL {call}"));

        Assert.Equal("Neo.ClientError.Procedure.ProcedureNotFound", StatusCodes.Of(error.Error));
        Assert.Contains(substitute, error.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Substitutes_areOfNamesThatAreUnknown_andNameWhatIsKnown()
    {
        var known = FunctionRegistry.BuiltIn;
        Assert.All(OtherDialects.Names.Concat(UnavailableFunctions.Names), name =>
            Assert.False(known.TryGetFunction(name, out _) || known.TryGetAggregate(name, out _), $"There is a function `{name}`."));
        Assert.All(OtherDialects.Substitutes.Concat(UnavailableFunctions.Substitutes), substitute =>
            Assert.All(CalledName().Matches(substitute).Select(match => match.Value), name =>
                Assert.True(known.TryGetFunction(name, out _), $"There is no function `{name}`.")));
    }

    [Fact]
    public void Call_ofAMisspeltFunction_namesTheClosest()
    {
        using var database = CypherDatabase.InMemory();
        Assert.Contains("toUpper", Assert.Throws<CypherException>(() => database.Run("RETURN toUper('a')")).Error.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"apoc\.[a-zA-Z0-9.]+(?=\()")]
    private static partial Regex CalledName();
}
