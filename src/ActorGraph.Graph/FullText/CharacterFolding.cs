using System.Globalization;
using System.Text;
using ActorGraph.Graph.Unicode;

namespace ActorGraph.Graph.FullText;

/// <summary>
/// What text is compared as in a search: without case, compatibility forms, and accents and points on letters that are read without
/// them too; a few letters by a plainer one (ø, ł, æ, ß). What is left is composed, so that it does not matter how it was written.
/// </summary>
internal static class CharacterFolding
{
    private const int BlockBits = 8;
    private const int FractionSlash = 0x2044;

    // Filled as characters are met; two threads may make the same block, and either is right.
    private static readonly string?[]?[] Folded = new string?[]?[0x110000 >> BlockBits];

    /// <summary>A piece of a word, folded; empty where nothing of it counts.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
            return text.ToString().ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        var composes = false;
        foreach (var character in text.EnumerateRunes())
        {
            var part = Of(character.Value);
            composes |= part.Length > 0 && Composes(part);
            folded.Append(part);
        }

        return composes ? Normalization.Normalize(folded.ToString(), NormalizationForm.FormC) : folded.ToString();
    }

    /// <summary>What stands for a character.</summary>
    public static string Of(int character)
    {
        var block = Folded[character >> BlockBits] ??= new string?[1 << BlockBits];
        return block[character & ((1 << BlockBits) - 1)] ??= Make(character);
    }

    /// <summary>Whether a text may become one with what stands before it.</summary>
    private static bool Composes(string text)
    {
        var first = char.IsSurrogate(text[0]) && text.Length > 1 ? char.ConvertToUtf32(text[0], text[1]) : text[0];
        return first >= 0x300 && (UnicodeTables.Instance.CombiningClass(first) > 0 || Hangul.Continues(first) || UnicodeTables.Instance.Continues(first));
    }

    private static string Make(int character)
    {
        if (Hangul.IsSyllable(character))
            return char.ConvertFromUtf32(character);
        var folded = new StringBuilder();
        foreach (var part in Decompose(char.ConvertFromUtf32(character)))
        {
            foreach (var letter in Decompose(SimpleCase(part.ToString())))
            {
                if (UnicodeTables.Instance.PlainLetters.TryGet(letter.Value, out var plain))
                    folded.Append(Fold(plain));
                else if (Counts(letter))
                    folded.Append(letter.ToString());
            }
        }

        return Normalization.Normalize(folded.ToString(), NormalizationForm.FormC);
    }

    private static StringRuneEnumerator Decompose(string text) => Normalization.Normalize(text, NormalizationForm.FormKD).EnumerateRunes();

    /// <summary>
    /// The letter that all forms of a letter lead to. ẞ → ß → SS → ss: by its upper case alone ẞ would stay one letter, by its lower
    /// case ß would.
    /// </summary>
    private static string SimpleCase(string letter) => LetterCase.Lower(LetterCase.Upper(LetterCase.Lower(letter)));

    private static bool Counts(Rune letter) =>
        !UnicodeTables.Instance.Is(letter.Value, CharacterTraits.Dropped)
        && (Rune.GetUnicodeCategory(letter) <= UnicodeCategory.OtherNumber
            || letter.Value == FractionSlash
            || Emoji.IsPart(letter.Value));
}
