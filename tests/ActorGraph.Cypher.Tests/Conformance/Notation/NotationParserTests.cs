using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Tests.Conformance.Notation;

public sealed class NotationParserTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("-42")]
    [InlineData("9223372036854775807")]
    [InlineData("'it\\'s'")]
    [InlineData("[1, [2.5, null], 'a, b']")]
    [InlineData("{a: 1, b: {c: []}}")]
    [InlineData("()")]
    [InlineData("(:A:B {k: 1})")]
    [InlineData("({`a b`: true})")]
    [InlineData("[:T {k: [1]}]")]
    [InlineData("[[:T], [:T {k: 'x'}]]")]
    [InlineData("<()>")]
    [InlineData("<(:A)-[:T]->(:B {k: 1})<-[:S {d: 2.5}]-()>")]
    public void Value_parsed_and_written_is_the_same_text(string text) =>
        Assert.Equal(text, CanonicalText.Of(NotationParser.Parse(text)));

    [Theory]
    [InlineData("(:B:A)", "(:A:B)")]
    [InlineData("{b:1,a:2}", "{a: 2, b: 1}")]
    [InlineData("( :A  { b : 1 , a : 2 } )", "(:A {a: 2, b: 1})")]
    [InlineData(" [ :T ] ", "[:T]")]
    [InlineData("1.0", "1.0")]
    [InlineData("-0.0", "0.0")]
    [InlineData("1e308", "1E+308")]
    [InlineData(".5", "0.5")]
    [InlineData("NaN", "NaN")]
    [InlineData("Inf", "Inf")]
    [InlineData("-Inf", "-Inf")]
    [InlineData("'a\nb'", "'a\\nb'")]
    [InlineData("'\\u0041\\\\'", "'A\\\\'")]
    [InlineData("9223372036854775808.0", "9.223372036854776E+18")]
    public void Value_in_another_spelling_has_one_canonical_text(string text, string canonical) =>
        Assert.Equal(canonical, CanonicalText.Of(NotationParser.Parse(text)));

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("'1'", "1")]
    [InlineData("(:A)", "(:B)")]
    [InlineData("(:A)", "(:A:A)")]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("<(:A)-[:T]->(:B)>", "<(:A)<-[:T]-(:B)>")]
    [InlineData("'null'", "null")]
    public void Values_that_differ_have_different_texts(string one, string other) =>
        Assert.NotEqual(CanonicalText.Of(NotationParser.Parse(one)), CanonicalText.Of(NotationParser.Parse(other)));

    [Theory]
    [InlineData("")]
    [InlineData("nul")]
    [InlineData("1 2")]
    [InlineData("'open")]
    [InlineData("'\\q'")]
    [InlineData("[1,")]
    [InlineData("[1")]
    [InlineData("{a}")]
    [InlineData("{: 1}")]
    [InlineData("(:)")]
    [InlineData("<(:A)-[:T]-(:B)>")]
    [InlineData("<(:A)")]
    [InlineData("9223372036854775808")]
    [InlineData("1.2.3")]
    public void Text_that_denotes_no_value_is_refused(string text) =>
        Assert.Throws<NotationException>(() => NotationParser.Parse(text));

    [Fact]
    public void Text_that_nests_too_deeply_is_refused() =>
        Assert.Throws<NotationException>(() => NotationParser.Parse(new string('[', 100_000)));

    [Fact]
    public void Temporal_value_counts_as_its_text_where_asked()
    {
        var date = new NotatedScalar("Date", "2020-01-01");
        Assert.Equal("'2020-01-01'", CanonicalText.Of(date));
        Assert.Equal("Date'2020-01-01'", CanonicalText.Of(date, scalarsAsStrings: false));
    }

    [Fact]
    public void Lists_are_sorted_at_every_depth_where_asked() =>
        Assert.Equal("[2, [1, 3]]", CanonicalText.Of(NotationParser.Parse("[[3, 1], 2]"), sortLists: true));
}
