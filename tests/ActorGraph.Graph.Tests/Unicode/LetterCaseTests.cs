using ActorGraph.Graph.Unicode;

namespace ActorGraph.Graph.Tests.Unicode;

public sealed class LetterCaseTests
{
    [Theory]
    [InlineData("straße", "STRASSE")]
    [InlineData("ŉ ǰ ﬃ և", "ʼN J\u030C FFI ԵՒ")]
    [InlineData("ΐ ᾳ ᾼ ῷ", "\u0399\u0308\u0301 ΑΙ ΑΙ \u03A9\u0342\u0399")]
    [InlineData("ſ ı µ ǆ ǅ", "S I Μ Ǆ Ǆ")]
    [InlineData("i İ", "I İ")]
    [InlineData("ა ꭰ 𐐨", "Ა Ꭰ 𐐀")]
    [InlineData("ẞ", "ẞ")]
    [InlineData("\uD800ß", "\uD800SS")]
    public void Upper_case_is_that_of_no_language(string text, string upper) => Assert.Equal(upper, LetterCase.Upper(text));

    [Theory]
    [InlineData("STRASSE ẞ", "strasse ß")]
    [InlineData("İI", "i\u0307i")]
    [InlineData("\u212A \u2126 \u212B ϴ", "k ω å θ")]
    [InlineData("Ა Ꭰ 𐐀 Ǆ ǅ", "ა ꭰ 𐐨 ǆ ǆ")]
    [InlineData("ΌΣΟΣ ΟΔΥΣΣΕΎΣ, ΣΑΣ.", "όσος οδυσσεύς, σας.")]
    [InlineData("Σ ΣΣ 1Σ Σ1", "σ σς 1σ σ1")]
    [InlineData("ΑΣ' ΑΣ'Α ΑΣ. ΑΣ.Α ΑΣ-Α ΑΣ_Α", "ας' ασ'α ας. ασ.α ασ-α ασ_α")]
    [InlineData("ΑΣ..Α ΑΣ 日Σ Α1Σ Α1.1Σ Α1,1Σ", "ας..α ας 日σ α1ς α1.1ς α1,1ς")]
    [InlineData("Α\u0301Σ\u0301 Α\u00ADΣ", "α\u0301ς\u0301 α\u00ADς")]
    [InlineData("𝐀Σ ΑΣ𝐀", "𝐀σ ασ𝐀")]
    public void Lower_case_is_that_of_no_language(string text, string lower) => Assert.Equal(lower, LetterCase.Lower(text));

    [Fact]
    public void Text_of_sigmas_takes_time_by_its_length() =>
        Assert.EndsWith("ς", LetterCase.Lower(string.Concat(Enumerable.Repeat("1Σ" + new string('Α', 3), 100_000)) + "Σ"), StringComparison.Ordinal);
}
