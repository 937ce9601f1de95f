using System.Text;

namespace ActorGraph.Graph.Unicode;

/// <summary>
/// What is known of characters beyond what the runtime tells in every mode: without the system's globalisation library it leaves
/// strings as they are when asked to normalise them. Read from <c>unicode.bin</c> when first needed. In it stand the version; the
/// combining classes and the traits, as runs of code points with a number; the canonical and the compatible decompositions by one
/// step, the lower and the upper case, and the plain letters of search, as code points with a text. A run or an entry is its distance
/// from the end of the one before (an entry: from the one before), its length, and its value; numbers take seven bits a byte.
/// </summary>
internal sealed class UnicodeTables
{
    private readonly CodePointMap _classes;
    private readonly CodePointMap _traits;
    private readonly HashSet<int> _seconds;

    private UnicodeTables(Stream stream)
    {
        var reader = new TableReader(stream);
        Version = reader.Text();
        _classes = reader.Numbers();
        _traits = reader.Numbers();
        var canonical = reader.Texts();
        Canonical = Table(canonical);
        Compatible = Table(reader.Texts());
        Lower = Table(reader.Texts());
        Upper = Table(reader.Texts());
        PlainLetters = Table(reader.Texts());
        Pairs = MakePairs(canonical);
        _seconds = [.. Pairs.Keys.Select(pair => pair.Second)];
    }

    public static UnicodeTables Instance { get; } = Load();

    /// <summary>The version of Unicode.</summary>
    public string Version { get; }

    /// <summary>What characters are taken apart into, by one step, for all normal forms.</summary>
    public CodePointTexts Canonical { get; }

    /// <summary>What more characters are taken apart into in the compatible normal forms.</summary>
    public CodePointTexts Compatible { get; }

    public CodePointTexts Lower { get; }

    public CodePointTexts Upper { get; }

    /// <summary>The letter by which one is searched for, where it is another; see <see cref="FullText.CharacterFolding"/>.</summary>
    public CodePointTexts PlainLetters { get; }

    /// <summary>What two characters are put together to.</summary>
    public IReadOnlyDictionary<(int First, int Second), int> Pairs { get; }

    /// <summary>The canonical combining class: the order of marks on a letter; 0 for what is no such mark.</summary>
    public int CombiningClass(int codePoint) => _classes[codePoint];

    /// <summary>Whether the character may be the second of two that are put together.</summary>
    public bool Continues(int codePoint) => _seconds.Contains(codePoint);

    public bool Is(int codePoint, CharacterTraits trait) => ((CharacterTraits)_traits[codePoint] & trait) != 0;

    private static CodePointTexts Table(List<(int CodePoint, string Text)> entries)
    {
        var places = new CodePointMap();
        var pool = new StringBuilder();
        foreach (var (codePoint, text) in entries)
        {
            pool.Append((char)text.Length);
            places[codePoint] = checked((ushort)pool.Length);
            pool.Append(text);
        }

        return new CodePointTexts(places, pool.ToString());
    }

    private Dictionary<(int First, int Second), int> MakePairs(List<(int CodePoint, string Text)> canonical)
    {
        var pairs = new Dictionary<(int First, int Second), int>();
        foreach (var (codePoint, text) in canonical)
        {
            if (!Is(codePoint, CharacterTraits.ComposesNever) && text.EnumerateRunes().ToArray() is [var first, var second])
                pairs.Add((first.Value, second.Value), codePoint);
        }

        return pairs;
    }

    private static UnicodeTables Load()
    {
        using var stream = typeof(UnicodeTables).Assembly.GetManifestResourceStream("unicode.bin")!;
        return new UnicodeTables(stream);
    }
}
