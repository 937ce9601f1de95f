using System.Globalization;

namespace ActorGraph.UnicodeTables;

/// <summary>What UnicodeData.txt and SpecialCasing.txt say of each assigned character (Unicode Standard Annex 44, section 4.2).</summary>
internal sealed class Characters
{
    private readonly SortedDictionary<int, string[]> _rows = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, string> _lower = [];
    private readonly SortedDictionary<int, string> _upper = [];

    public Characters(UnicodeFiles files)
    {
        foreach (var line in files.Read("UnicodeData.txt"))
        {
            _rows.Add(line.First, line.Fields);
            _byName.TryAdd(line.Fields[0], line.First);
            if (line.Fields[11].Length > 0)
                _upper[line.First] = UnicodeFiles.Text(line.Fields[11]);
            if (line.Fields[12].Length > 0)
                _lower[line.First] = UnicodeFiles.Text(line.Fields[12]);
        }

        // Conditional mappings have a fifth field: those of languages, and the final sigma, which no table can tell.
        foreach (var line in files.Read("SpecialCasing.txt").Where(line => line.Fields is [_, _, _, ""]))
        {
            Set(_lower, line.First, UnicodeFiles.Text(line.Fields[0]));
            Set(_upper, line.First, UnicodeFiles.Text(line.Fields[2]));
        }
    }

    /// <summary>All but the halves of surrogate pairs, which are no characters.</summary>
    public IEnumerable<int> All => _rows.Keys.Where(c => c is < 0xD800 or > 0xDFFF);

    public IReadOnlyDictionary<int, string> Lower => _lower;

    public IReadOnlyDictionary<int, string> Upper => _upper;

    public string Name(int character) => _rows[character][0];

    /// <summary>The general category; <c>Cn</c> for what is not assigned, and the lines of UnicodeData.txt that begin and end a range count as single characters.</summary>
    public string Category(int character) => _rows.TryGetValue(character, out var fields) ? fields[1] : "Cn";

    public int CombiningClass(int character) => int.Parse(_rows[character][2], CultureInfo.InvariantCulture);

    /// <summary>The decimal digit that a character is, or the empty text.</summary>
    public string Digit(int character) => _rows[character][5];

    public int? Find(string name) => _byName.TryGetValue(name, out var character) ? character : null;

    /// <summary>What a character is taken apart into, by one step.</summary>
    public SortedDictionary<int, string> Decompositions(bool compatible)
    {
        var decompositions = new SortedDictionary<int, string>();
        foreach (var (character, fields) in _rows)
        {
            var mapping = fields[4];
            if (mapping.Length > 0 && mapping.StartsWith('<') == compatible)
                decompositions.Add(character, UnicodeFiles.Text(mapping[(mapping.IndexOf('>') + 1)..]));
        }

        return decompositions;
    }

    private static void Set(SortedDictionary<int, string> cases, int character, string text)
    {
        if (text == char.ConvertFromUtf32(character))
            cases.Remove(character);
        else
            cases[character] = text;
    }
}
