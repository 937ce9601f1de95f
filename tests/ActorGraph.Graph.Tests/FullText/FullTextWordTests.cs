namespace ActorGraph.Graph.Tests.FullText;

public sealed class FullTextWordTests
{
    private static readonly string[] Texts =
    [
        "don't panic", "U.S.A. today", "pi is 3.14", "foo_bar baz", "user@example.com", "Jean-Luc Picard", "北京大学", "北海の京", "ประเทศไทย", "I ❤️ 😀 you",
        "l’Europe des nations", "O'Brien", "Sa‘ud", "東京タワー", "Tシャツ", "らーめん", "👩🏽‍🔬 at work", "🇩🇪🇫🇷", "សួស្តី ពិភពលោក", "col·lecció",
    ];

    [Theory]
    [InlineData("don't", "don't panic")]
    [InlineData("dont", "don't panic")]
    [InlineData("don*", "don't panic")]
    [InlineData("don't*", "don't panic")]
    [InlineData("d?n't", "don't panic")]
    [InlineData("USA", "U.S.A. today")]
    [InlineData("u.s.a.", "U.S.A. today")]
    [InlineData("\"usa today\"", "U.S.A. today")]
    [InlineData("3.14", "pi is 3.14")]
    [InlineData("3.1*", "pi is 3.14")]
    [InlineData("3.15")]
    [InlineData("foo_bar", "foo_bar baz")]
    [InlineData("foo_baz")]
    [InlineData("example.com", "user@example.com")]
    [InlineData("jean-paul", "Jean-Luc Picard")]
    [InlineData("europe", "l’Europe des nations")]
    [InlineData("l'eur*", "l’Europe des nations")]
    [InlineData("\"l'europe des\"", "l’Europe des nations")]
    [InlineData("brien", "O'Brien")]
    [InlineData("obrien", "O'Brien")]
    [InlineData("o'bri*", "O'Brien")]
    [InlineData("saud", "Sa‘ud")]
    [InlineData("colleccio", "col·lecció")]
    [InlineData("北京", "北京大学", "北海の京", "東京タワー")]
    [InlineData("\"北京\"", "北京大学")]
    [InlineData("北京*", "北京大学")]
    [InlineData("*京大学", "北京大学")]
    [InlineData("ไทย", "ประเทศไทย")]
    [InlineData("ประเท*", "ประเทศไทย")]
    [InlineData("ทยไ")]
    [InlineData("ពិភព", "សួស្តី ពិភពលោក")]
    [InlineData("タワー", "東京タワー")]
    [InlineData("シャツ", "Tシャツ")]
    [InlineData("\"らーめん\"", "らーめん")]
    [InlineData("❤", "I ❤️ 😀 you")]
    [InlineData("😀", "I ❤️ 😀 you")]
    [InlineData("👩‍🔬", "👩🏽‍🔬 at work")]
    [InlineData("🇫🇷", "🇩🇪🇫🇷")]
    [InlineData("🇪🇫")]
    public void Words_are_found_as_they_are_written(string query, params string[] found) => Assert.Equal(found, FullTextSearches.Search(Texts, query));

    [Fact]
    public void Question_mark_stands_for_one_character_beyond_the_basic_plane_too() =>
        Assert.Equal(["𐐀𐐁", "😀"], FullTextSearches.Search(["𐐀𐐁", "😀", "𐐀𐐁c"], "?? OR ?"));

    [Fact]
    public void Long_text_without_spaces_or_of_marks_is_taken_in_time_by_its_length()
    {
        var text = string.Concat(Enumerable.Repeat("กา", 50_000)) + " a" + new string('\u0301', 100_000) + " b " + string.Concat(Enumerable.Repeat("a'", 50_000));

        Assert.True(FullTextSearches.Finds(text, "กาก AND a AND b"));
    }
}
