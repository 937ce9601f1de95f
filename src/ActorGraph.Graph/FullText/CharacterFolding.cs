using System.Globalization;
using System.Text;

namespace ActorGraph.Graph.FullText;

/// <summary>
/// What a character is compared as: without case, accents and compatibility forms. The runtime leaves strings as they are when it
/// is asked to normalise them without the system's globalisation library, so the table comes with this assembly.
/// </summary>
internal static class CharacterFolding
{
    private static readonly Dictionary<int, string> s_folded = Load();

    /// <summary>Appends what stands for a character.</summary>
    public static void Append(Rune character, StringBuilder to)
    {
        if (s_folded.TryGetValue(character.Value, out var folded))
            to.Append(folded);
        else
            to.Append(Rune.ToLowerInvariant(character).ToString());
    }

    /// <summary>Whether the character is part of a word: a letter, a digit, or a mark on one.</summary>
    public static bool IsWord(Rune character) => Rune.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => true,
        _ => Rune.IsLetterOrDigit(character) || s_folded.ContainsKey(character.Value),
    };

    /// <summary>Whether the character is a word by itself, as in scripts that write without spaces.</summary>
    public static bool IsIdeograph(Rune character) => character.Value is
        >= 0x3041 and <= 0x309F or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    private static Dictionary<int, string> Load()
    {
        var folded = new Dictionary<int, string>();
        for (var c = 'A'; c <= 'Z'; c++)
            folded.Add(c, char.ToLowerInvariant(c).ToString());
        using var stream = typeof(CharacterFolding).Assembly.GetManifestResourceStream("folding.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var end = line.IndexOf(' ');
            var number = int.Parse(end < 0 ? line : line[..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            folded[number] = end < 0 ? "" : line[(end + 1)..];
        }

        return folded;
    }
}
