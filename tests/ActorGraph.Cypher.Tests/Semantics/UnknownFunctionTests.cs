using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Tests.Semantics;

/// <summary>Who calls a function of another dialect is told what is written here.</summary>
public sealed class UnknownFunctionTests
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
    public void Call_ofAnotherDialectsFunction_namesTheSubstitute(string call, string substitute)
    {
        using var database = CypherDatabase.InMemory();

        var error = Assert.Throws<CypherException>(() => database.Run($"RETURN {call}"));

        Assert.Equal("Neo.ClientError.Statement.SyntaxError", error.Error.Code);
        Assert.Contains(substitute, error.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_ofAMisspeltFunction_namesTheClosest()
    {
        using var database = CypherDatabase.InMemory();
        Assert.Contains("toUpper", Assert.Throws<CypherException>(() => database.Run("RETURN toUper('a')")).Error.Message, StringComparison.Ordinal);
    }
}
