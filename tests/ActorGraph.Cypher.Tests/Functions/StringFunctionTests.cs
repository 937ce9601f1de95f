using static ActorGraph.Cypher.Tests.Functions.FunctionCall;

namespace ActorGraph.Cypher.Tests.Functions;

public sealed class StringFunctionTests
{
    public static readonly TheoryData<string, object?[], string> Results = new()
    {
        { "char_length", ["a😀"], "2" },
        { "left", ["abc", 2], "'ab'" },
        { "left", ["abc", long.MaxValue], "'abc'" },
        { "left", [null, -1], "null" },
        { "right", ["abc", 2], "'bc'" },
        { "right", ["😀b", 1], "'b'" },
        { "substring", ["0123456789", 1], "'123456789'" },
        { "substring", ["abc", 5], "''" },
        { "substring", ["a😀b", 1, 1], "'😀'" },
        { "substring", ["abc", 1, 0], "''" },
        { "toUpper", ["ß éﬁ"], "'SS ÉFI'" },
        { "toLower", ["ÄİΣ"], "'äi\u0307ς'" },
        { "upper", ["a"], "'A'" },
        { "lower", ["A"], "'a'" },
        { "replace", ["aaa", "a", "b"], "'bbb'" },
        { "replace", ["abc", "", "x"], "'xaxbxcx'" },
        { "replace", ["abc", "z", "x"], "'abc'" },
        { "split", ["one1two", "1"], "['one', 'two']" },
        { "split", ["a,b;c", new object?[] { ",", ";" }], "['a', 'b', 'c']" },
        { "split", ["a,b,", ","], "['a', 'b', '']" },
        { "split", ["", ","], "['']" },
        { "split", ["a😀c", ""], "['a', '😀', 'c']" },
        { "split", ["a,b", new object?[] { ",", null }], "null" },
        { "trim", ["\t a\u00A0 "], "'a\u00A0'" },
        { "ltrim", ["xyxya", "xy"], "'a'" },
        { "rtrim", ["a😀😀", "😀"], "'a'" },
        { "btrim", ["xxaxx", "x"], "'a'" },
        { "trim", ["   "], "''" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Function_gives_a_value(string name, object?[] arguments, string expected) => Assert.Equal(expected, Text(name, arguments));

    [Fact]
    public void Result_beyond_the_longest_string_is_refused() =>
        Assert.Contains("characters was to be made", Error(() => Call("replace", new string('a', 1_000_000), "a", new string('b', 1_000_000))).Message, StringComparison.Ordinal);

    [Fact]
    public void Half_of_a_surrogate_pair_is_kept()
    {
        Assert.Equal("\uD83Da", Call("reverse", "a\uD83D").AsString());
        Assert.Equal("1", Text("size", "\uD83D"));
    }
}
