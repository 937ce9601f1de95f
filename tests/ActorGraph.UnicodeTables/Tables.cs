namespace ActorGraph.UnicodeTables;

/// <summary>Makes the tables that the store's assembly holds, in the order in which it reads them.</summary>
public static class Tables
{
    // The bits of a character's traits: see CharacterTraits.
    private const int Cased = 1;
    private const int ComposesNever = 2;
    private const int Dropped = 4;
    private const int Unspaced = 8;
    private const int Ideograph = 16;
    private const int Katakana = 32;
    private const int Pictograph = 64;

    private const int TradeMark = 0x2122;

    public static byte[] Make(UnicodeFiles files)
    {
        var characters = new Characters(files);
        var writer = new TableWriter();
        writer.Text(files.Version);
        writer.Numbers(characters.All.Where(c => characters.CombiningClass(c) > 0).ToDictionary(c => c, characters.CombiningClass));
        writer.Numbers(Traits(files, characters));
        writer.Texts(characters.Decompositions(compatible: false));
        writer.Texts(characters.Decompositions(compatible: true));
        writer.Texts(characters.Lower);
        writer.Texts(characters.Upper);
        writer.Texts(SearchLetters.Of(characters));
        return writer.Written;
    }

    private static Dictionary<int, int> Traits(UnicodeFiles files, Characters characters)
    {
        var traits = new Dictionary<int, int>();
        Add(Cased, files.Having("DerivedCoreProperties.txt", "Cased"));
        Add(ComposesNever, files.Having("DerivedNormalizationProps.txt", "Full_Composition_Exclusion"));
        Add(Dropped, SearchMarks.Of(files, characters));
        Add(Unspaced, files.Having("LineBreak.txt", "SA"));
        Add(Ideograph, files.Having("PropList.txt", "Ideographic").Union(files.Having("Scripts.txt", "Hiragana")));
        Add(Katakana, files.Having("Scripts.txt", "Katakana").Concat([0x30FC, 0xFF70, 0xFF9E, 0xFF9F]));
        // Signs of text that may also be drawn as pictures are no words.
        Add(Pictograph, files.Having("emoji/emoji-data.txt", "Extended_Pictographic")
            .Where(c => characters.Category(c) is "So" or "Cn" && c is > 0xFF and not TradeMark));
        return traits;

        void Add(int trait, IEnumerable<int> having)
        {
            foreach (var character in having)
                traits[character] = traits.GetValueOrDefault(character) | trait;
        }
    }
}
