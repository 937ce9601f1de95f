using System.Text;
using ActorGraph.Graph.FullText;
using ActorGraph.Graph.Tests.Unicode;
using ActorGraph.Graph.Unicode;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.FullText;

public sealed class FullTextFoldingTests
{
    [Theory]
    [InlineData("Médecins Sans Frontières", "medecins", "MÉDECINS", "Me\u0301decins", "frontieres")]
    [InlineData("Münchner Straße", "munchner", "MÜNCHNER", "Mu\u0308nchner", "strasse", "STRASSE", "STRAẞE")]
    [InlineData("Smørrebrød Łódź Đorđe Æther Œuvre Þór", "smorrebrod", "LODZ", "dorde", "aether", "oeuvre", "thor")]
    [InlineData("Ħamrun Ŧ Ɓ ŋ ƙ", "hamrun", "t", "b", "n", "k")]
    [InlineData("Iğdır İstanbul ISPARTA", "igdir", "IĞDIR", "istanbul", "ISTANBUL", "isparta", "ısparta")]
    [InlineData("Ελλάς Οδυσσεύς", "ελλας", "ΕΛΛΑΣ", "ελλάσ", "οδυσσευς", "ΟΔΥΣΣΕΎΣ")]
    [InlineData("Алёна Йод Ґонта Қазақ", "алена", "АЛЁНА", "иод", "ЙОД", "Гонта", "казак")]
    [InlineData("Երևան", "երեւան", "ԵՐԵՒԱՆ")]
    [InlineData("Თბილისი", "თბილისი")]
    [InlineData("مُحَمَّد إسلام كتـــاب مدرسة على", "محمد", "اسلام", "أسلام", "كتاب", "مدرسه", "علي")]
    [InlineData("ایران کتاب", "ايران", "كتاب")]
    [InlineData("می‌خواهم", "میخواهم")]
    [InlineData("שָׁלוֹם צה״ל", "שלום", "צהל", "צה\\\"ל")]
    [InlineData("ＡＢＣ １２３ ｶﾞ ﬁn ™ №", "abc", "123", "ガ", "カ\u3099", "fin")]
    [InlineData("١٢٣ ۴५", "123", "45")]
    [InlineData("한국", "\u1112\u1161\u11AB국", "한국")]
    [InlineData("क़लम हिन्दी", "कलम", "हिन्दी")]
    [InlineData("Saʿūd ʻOumuamua Hawaiʻi", "saud", "oumuamua", "hawaii")]
    [InlineData("Mün\u00ADchen co\u200Bop", "munchen", "op")]
    [InlineData("𝕏 Ⓐⓑ ² Ⅳ", "x", "ab", "2", "iv")]
    public void Text_is_found_whatever_its_case_accents_and_form(string text, params string[] queries)
    {
        foreach (var query in queries)
            Assert.True(FullTextSearches.Finds(text, query), $"`{query}` in `{text}`");
    }

    [Theory]
    [InlineData("か", "が")]
    [InlineData("ハ", "バ")]
    [InlineData("हिन्दी", "हन्द")]
    [InlineData("мир", "mir")]
    [InlineData("ต้น", "ตน")]
    [InlineData("มา", "มี")]
    [InlineData("日", "曰")]
    public void Another_word_is_not_found(string text, string query) => Assert.False(FullTextSearches.Finds(text, query));

    [Fact]
    public void Folded_text_is_folded_no_further()
    {
        foreach (var character in UnicodeData.EveryCharacter())
        {
            var folded = CharacterFolding.Fold(character);
            Assert.True(folded == CharacterFolding.Fold(folded), $"U+{char.ConvertToUtf32(character, 0):X} gives {Escaped(folded)}, and that {Escaped(CharacterFolding.Fold(folded))}.");
        }
    }

    [Fact]
    public void Case_and_forms_of_a_character_have_the_same_terms()
    {
        foreach (var character in UnicodeData.EveryCharacter())
        {
            var terms = Terms(character);
            string[] others =
            [
                LetterCase.Upper(character), LetterCase.Lower(character),
                Normalization.Normalize(character, NormalizationForm.FormC), Normalization.Normalize(character, NormalizationForm.FormD),
                .. char.IsLetterOrDigit(character, 0) ? [Normalization.Normalize(character, NormalizationForm.FormKC), Normalization.Normalize(character, NormalizationForm.FormKD)] : Array.Empty<string>(),
            ];
            foreach (var other in others)
                Assert.True(terms == Terms(other), $"{Escaped(character)} has {Escaped(terms)}, and {Escaped(other)} has {Escaped(Terms(other))}.");
        }
    }

    private static string Terms(string text) => string.Concat(Analyzer.Terms(text));

    private static string Escaped(string text) => string.Join(' ', text.EnumerateRunes().Select(rune => $"U+{rune.Value:X}"));
}
