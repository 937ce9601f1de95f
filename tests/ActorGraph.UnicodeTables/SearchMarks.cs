namespace ActorGraph.UnicodeTables;

/// <summary>What a search does not look at: accents and points on letters that are read without them, and characters that are not seen.</summary>
internal static class SearchMarks
{
    private const int ZeroWidthSpace = 0x200B;
    private const int Tatweel = 0x0640;

    // Elsewhere marks are vowels and tones, without which a word is another one.
    private static readonly string[] Scripts =
        ["Inherited", "Common", "Latin", "Greek", "Cyrillic", "Hebrew", "Arabic", "Syriac", "Coptic", "Armenian", "Georgian", "Gothic", "Glagolitic", "Nko"];

    // These make one kana of another.
    private static readonly int[] Voiced = [0x3099, 0x309A];

    public static IEnumerable<int> Of(UnicodeFiles files, Characters characters)
    {
        var scripts = files.Having("Scripts.txt", Scripts);
        var marks = characters.All.Where(c => characters.Category(c) is "Mn" or "Me"
            && (scripts.Contains(c) || characters.Name(c).EndsWith("SIGN NUKTA", StringComparison.Ordinal)));
        return marks.Except(Voiced)
            .Concat(files.Having("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point").Where(c => c != ZeroWidthSpace))
            .Append(Tatweel)
            .Concat(characters.All.Where(IsModifier));

        // Apostrophes, half rings and tones that transliterations write beside a letter.
        static bool IsModifier(int c) => c is >= 0x02B9 and <= 0x02BF or >= 0x02C6 and <= 0x02CF or 0x02EE or 0xA78B or 0xA78C;
    }
}
