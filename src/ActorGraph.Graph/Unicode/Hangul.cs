namespace ActorGraph.Graph.Unicode;

/// <summary>Korean syllables are taken apart and put together by arithmetic (The Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int Syllables = 0xAC00;
    private const int Leading = 0x1100;
    private const int Vowels = 0x1161;

    // No syllable has this "trailing consonant": it stands for none.
    private const int Trailing = 0x11A7;
    private const int LeadingCount = 19;
    private const int VowelCount = 21;
    private const int TrailingCount = 28;

    public static bool IsSyllable(int codePoint) => codePoint is >= Syllables and < Syllables + LeadingCount * VowelCount * TrailingCount;

    /// <summary>Whether the character can be the second of two that make a syllable.</summary>
    public static bool Continues(int codePoint) =>
        codePoint is >= Vowels and < Vowels + VowelCount or > Trailing and < Trailing + TrailingCount;

    /// <summary>The parts of a syllable; the last is 0 where there are two.</summary>
    public static (int Leading, int Vowel, int Trailing) Decompose(int syllable)
    {
        var number = syllable - Syllables;
        var trailing = number % TrailingCount;
        return (
            Leading + number / (VowelCount * TrailingCount),
            Vowels + number % (VowelCount * TrailingCount) / TrailingCount,
            trailing == 0 ? 0 : Trailing + trailing);
    }

    /// <summary>What two characters make together; 0 where they make no syllable.</summary>
    public static int Compose(int first, int second)
    {
        if (first is >= Leading and < Leading + LeadingCount && second is >= Vowels and < Vowels + VowelCount)
            return Syllables + ((first - Leading) * VowelCount + second - Vowels) * TrailingCount;
        return IsSyllable(first) && (first - Syllables) % TrailingCount == 0 && second is > Trailing and < Trailing + TrailingCount
            ? first + second - Trailing
            : 0;
    }
}
