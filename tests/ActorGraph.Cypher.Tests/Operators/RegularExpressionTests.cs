using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Tests.Functions.FunctionCall;

namespace ActorGraph.Cypher.Tests.Operators;

public sealed class RegularExpressionTests
{
    [Theory]
    [InlineData("abc", "ab", false)]
    [InlineData("ab", "a|ab", true)]
    [InlineData("abc", "(?i)ABC", true)]
    [InlineData("a\nb", "a.b", false)]
    [InlineData("a\nb", "(?s)a.b", true)]
    [InlineData("a\r", "a.", false)]
    [InlineData("a\n", "a$", false)]
    [InlineData("abc", "(?=a)abc", true)]
    [InlineData("abca", "(a)bc\\1", true)]
    [InlineData("aa", "(?<n>a)\\k<n>", true)]
    [InlineData("ab", "a++b", true)]
    [InlineData("aab", "(?:a|x)*+b", true)]
    [InlineData("aaa", "a*+a", false)]
    [InlineData("a.b", "a\\Q.\\Eb", true)]
    [InlineData("axb", "a\\Q.\\Eb", false)]
    [InlineData("5", "\\d", true)]
    [InlineData("٥", "\\d", false)]
    [InlineData("é", "\\w", false)]
    [InlineData("é", "\\W", true)]
    [InlineData("é", "\\p{L}", true)]
    [InlineData("é", "\\p{Alpha}", false)]
    [InlineData("é", "\\p{IsAlphabetic}", true)]
    [InlineData("é", "[\\p{L}]", true)]
    [InlineData("ab", "[a-z&&[^b]]b", true)]
    [InlineData("bb", "[a-z&&[^b]]b", false)]
    [InlineData("x", "[a-c[x-z]]", true)]
    [InlineData("d", "[a-c[x-z]]", false)]
    [InlineData("d", "[^a-c]", true)]
    [InlineData("]", "[]a]", true)]
    [InlineData("😀", ".", true)]
    [InlineData("😀x", "😀+x", true)]
    [InlineData("A", "\\x41", true)]
    [InlineData("A", "\\u0041", true)]
    [InlineData("A", "\\x{41}", true)]
    [InlineData("\t", "\\h", true)]
    [InlineData("\r\n", "\\R", true)]
    [InlineData("aaa", "a{2,3}", true)]
    [InlineData("a", "a{2,3}?", false)]
    [InlineData("é", "(?U)\\w", true)]
    [InlineData("é", "(?U)[^\\W]", true)]
    [InlineData("٣", "(?U)\\d", true)]
    [InlineData("é", "(?U)\\p{Lower}", true)]
    [InlineData("é", "(?u)é", true)]
    [InlineData("a\u0301", "\\X", true)]
    [InlineData("the spokesperson said", ".*(?i:SPOKES).*", true)]
    public void Pattern_is_read_as_in_java_and_matches_the_whole(string text, string pattern, bool matches) =>
        Assert.Equal(Value.Boolean(matches), StringOperators.Matches(Value.String(text), Value.String(pattern)));

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("a{2,1}")]
    [InlineData("\\p{Nonsense}")]
    [InlineData("[a&&[b&&[c]]&&[d]]")]
    public void Pattern_that_is_not_valid_is_refused(string pattern)
    {
        var error = Error(() => StringOperators.Matches(Value.String("a"), Value.String(pattern)));

        Assert.Equal((ErrorKind.ArgumentError, "Neo.ClientError.Statement.SemanticError"), (error.Kind, error.Code));
    }

    [Fact]
    public void Catastrophic_pattern_is_decided_at_once() =>
        Assert.Equal(Value.False, StringOperators.Matches(Value.String(new string('a', 100_000) + "!"), Value.String("(a+)+b")));

    [Fact]
    public void Pattern_that_backtracks_for_too_long_is_ended() =>
        Assert.Contains("was not decided", Error(() => StringOperators.Matches(Value.String(new string('a', 1_000) + "!"), Value.String("(?=a)(a+)+b\\1"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Operand_that_is_not_a_string_gives_null()
    {
        Assert.Equal(Value.Null, StringOperators.Matches(Value.Integer(1), Value.String("1")));
        Assert.Equal(Value.Null, StringOperators.Contains(Value.String("1"), Value.Integer(1)));
        Assert.Equal(Value.Null, StringOperators.StartsWith(Value.Null, Value.String("1")));
    }
}
