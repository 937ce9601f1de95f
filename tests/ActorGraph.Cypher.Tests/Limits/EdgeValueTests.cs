using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Tests.Limits;

/// <summary>Numbers, dates and texts at the edges of what can be held: an exact answer, or an error that says why there is none.</summary>
public sealed class EdgeValueTests(LimitedGraph graph) : IClassFixture<LimitedGraph>
{
    [Theory]
    [InlineData("RETURN -9223372036854775808", "-9223372036854775808")]
    [InlineData("RETURN 9223372036854775807", "9223372036854775807")]
    [InlineData("RETURN -0x8000000000000000", "-9223372036854775808")]
    [InlineData("RETURN 9223372036854775806 + 1", "9223372036854775807")]
    [InlineData("RETURN -9223372036854775807 - 1", "-9223372036854775808")]
    [InlineData("RETURN 9223372036854775807 + 0.0", "9.223372036854776E18")]
    [InlineData("RETURN 9223372036854775807 = 9223372036854775808.0", "false")]
    [InlineData("RETURN 9007199254740993 = 9007199254740992.0", "false")]
    [InlineData("RETURN range(9223372036854775805, 9223372036854775807)", "[9223372036854775805, 9223372036854775806, 9223372036854775807]")]
    [InlineData("RETURN range(-9223372036854775808, 9223372036854775807, 9223372036854775807)", "[-9223372036854775808, -1, 9223372036854775806]")]
    [InlineData("RETURN range(9223372036854775807, -9223372036854775808, -9223372036854775808)", "[9223372036854775807, -1]")]
    [InlineData("RETURN reverse(range(9223372036854775807, -9223372036854775808, -9223372036854775808))", "[-1, 9223372036854775807]")]
    [InlineData("RETURN range(1, 10, 4) + range(3, 1)", "[1, 5, 9]")]
    [InlineData("RETURN range(1, 10)[2..4] + range(1, 10)[-1..]", "[3, 4, 10]")]
    [InlineData("RETURN [x IN range(10, 0, -5) | x] = range(10, 0, -5)", "true")]
    [InlineData("UNWIND [9223372036854775807, 1] AS x RETURN sum(x)", "9.223372036854776E18")]
    [InlineData("RETURN 5 % 3 + -5 % 3", "0")]
    [InlineData("RETURN -9223372036854775808 % -1", "0")]
    [InlineData("RETURN 1 / 0.0", "Infinity")]
    [InlineData("RETURN -1 / 0.0", "-Infinity")]
    [InlineData("RETURN 0.0 / 0", "NaN")]
    [InlineData("RETURN 0.0 / 0 = 0.0 / 0", "false")]
    [InlineData("RETURN 1e308 * 10", "Infinity")]
    [InlineData("RETURN toIntegerOrNull('9223372036854775808')", "null")]
    [InlineData("RETURN [1, 2][9223372036854775807]", "null")]
    [InlineData("RETURN [1, 2][-9223372036854775808]", "null")]
    [InlineData("RETURN [1, 2][-9223372036854775808..9223372036854775807]", "[1, 2]")]
    [InlineData("RETURN substring('abc', 1, 9223372036854775807)", "'bc'")]
    [InlineData("RETURN left('abc', 9223372036854775807)", "'abc'")]
    [InlineData("RETURN size('a\\u0000b')", "3")]
    [InlineData("RETURN 'a\\u0000b' = 'ab'", "false")]
    [InlineData("RETURN size('😀')", "1")]
    [InlineData("RETURN reverse('a😀b')", "'b😀a'")]
    [InlineData("RETURN left('😀😀', 1) + right('a😀', 1) + substring('a😀b', 1, 1)", "'😀😀😀'")]
    [InlineData("RETURN split('a😀b', '')", "['a', '😀', 'b']")]
    [InlineData("RETURN trim(BOTH '😀' FROM '😀x😀')", "'x'")]
    [InlineData("RETURN split('1-2+3*4/5,6;7', ['-', '+', '*', '/', ',', ';'])", "['1', '2', '3', '4', '5', '6', '7']")]
    [InlineData("RETURN toUpper('straße ﬁn')", "'STRASSE FIN'")]
    public void Expression_atTheEdge_isExact(string query, string expected) => Assert.Equal(expected, ValueText.Literal(graph.Run(query)));

    [Theory]
    [InlineData("RETURN 9223372036854775808", "Neo.ClientError.Statement.SyntaxError")]
    [InlineData("RETURN -9223372036854775809", "Neo.ClientError.Statement.SyntaxError")]
    [InlineData("RETURN 9223372036854775807 + 1", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("RETURN -9223372036854775808 - 1", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("RETURN 9223372036854775807 * 2", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("RETURN -9223372036854775808 / -1", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("WITH -9223372036854775808 AS x RETURN -x", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("RETURN abs(-9223372036854775808)", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("RETURN 1 / 0", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("RETURN 1 % 0", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("RETURN range(1, 2, 0)", "Neo.ClientError.Statement.ArgumentError")]
    [InlineData("RETURN range(0, 9223372036854775807)", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("RETURN [1] + range(1, 10000000000)", "Neo.TransientError.General.MemoryPoolOutOfMemoryError")]
    [InlineData("RETURN range(1, 10000000000)[2..]", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("RETURN '\\uD800'", "Neo.ClientError.Statement.SyntaxError")]
    public void Expression_beyondTheEdge_isRefused(string query, string code) => Assert.Equal(code, graph.Code(query, LimitedGraph.Patience));

    [Theory]
    [InlineData("RETURN 'a?'")]
    [InlineData("RETURN `?`")]
    [InlineData("RETURN ?")]
    [InlineData("RETURN 1 // ?")]
    public void HalfACharacter_inAText_isRefusedOrPassedOver(string query)
    {
        foreach (var half in new[] { '\uD800', '\uDC00' })
        {
            var text = query.Replace('?', half);
            if (query.Contains("//", StringComparison.Ordinal)) Assert.Equal(1, graph.Run(text).AsInteger());
            else Assert.Equal("Neo.ClientError.Statement.SyntaxError", graph.Code(text, LimitedGraph.Patience));
        }
    }

    [Theory]
    [InlineData("RETURN date('2021-02-29')")]
    [InlineData("RETURN date({year: 2021, month: 13})")]
    [InlineData("RETURN date('99999999999-01-01')")]
    [InlineData("RETURN time('25:00')")]
    [InlineData("RETURN datetime('2021-01-01T00:00:00[Nowhere/Land]')")]
    [InlineData("RETURN date('2021-01-01') + duration({years: 9223372036854775807})")]
    [InlineData("RETURN duration({seconds: 9223372036854775807}) + duration({seconds: 1})")]
    [InlineData("RETURN duration('P') * 1")]
    public void Date_thatDoesNotExist_isRefused(string query)
    {
        var error = Assert.Throws<CypherException>(() => graph.Run(query));
        Assert.StartsWith("Neo.ClientError.Statement.", StatusCodes.Of(error.Error), StringComparison.Ordinal);
    }
}
