using System.Text.RegularExpressions;

namespace ActorGraph.UnicodeTables;

/// <summary>
/// Letters that Unicode takes for letters of their own, but that are searched for by a plainer one: ø → o, ł → l, æ → ae, ґ → г,
/// ی → ي; and digits of all scripts → 0 to 9. Of upper and lower case only the lower stands here.
/// </summary>
internal static partial class SearchLetters
{
    private static readonly Dictionary<string, string> Chosen = new(StringComparer.Ordinal)
    {
        // Letters that are two, and letters with a name of their own.
        ["æ"] = "ae", ["œ"] = "oe", ["þ"] = "th", ["ð"] = "d", ["đ"] = "d", ["ŋ"] = "n", ["ĸ"] = "k", ["ı"] = "i", ["ȷ"] = "j", ["ƕ"] = "hv",
        ["ȣ"] = "ou", ["ȸ"] = "db", ["ȹ"] = "qp", ["ꜳ"] = "aa", ["ꜵ"] = "ao", ["ꜷ"] = "au", ["ꜹ"] = "av", ["ꜻ"] = "av", ["ꜽ"] = "ay", ["ꝏ"] = "oo",
        ["ꝡ"] = "vy", ["ꜩ"] = "tz", ["ᵫ"] = "ue", ["ᵺ"] = "th", ["ꭣ"] = "uo", ["ə"] = "e", ["ɡ"] = "g", ["ɩ"] = "i", ["ꟶ"] = "h",
        ["ө"] = "о",
        // The forms of Persian and Urdu, and what Arabic is written without.
        ["ى"] = "ي", ["ی"] = "ي", ["ې"] = "ي", ["ے"] = "ي", ["ک"] = "ك", ["ڪ"] = "ك", ["ٱ"] = "ا", ["ة"] = "ه", ["ہ"] = "ه", ["ھ"] = "ه", ["ە"] = "ه", ["ۃ"] = "ه",
    };

    public static SortedDictionary<int, string> Of(Characters characters)
    {
        var letters = new SortedDictionary<int, string>();
        foreach (var character in characters.All)
        {
            var text = char.ConvertFromUtf32(character);
            if (Chosen.TryGetValue(text, out var chosen))
                letters.Add(character, chosen);
            else if (characters.Digit(character) is { Length: > 0 } digit && character > 0x7F)
                letters.Add(character, digit);
            else if (Plain(characters, character) is { } plain)
                letters.Add(character, plain);
        }

        return letters;
    }

    /// <summary>
    /// The letter that the name says is changed: LATIN SMALL LETTER O WITH STROKE → LATIN SMALL LETTER O. Accents that Unicode takes
    /// off by itself lead to the same letter.
    /// </summary>
    private static string? Plain(Characters characters, int character)
    {
        var name = Changed().Match(characters.Name(character));
        if (!name.Success)
            return null;
        var letter = name.Groups["script"].Value + " SMALL LETTER " + name.Groups["letter"].Value;
        if (characters.Find(letter) is not { } plain || plain == character)
            return null;
        return Plain(characters, plain) ?? Chosen.GetValueOrDefault(char.ConvertFromUtf32(plain), char.ConvertFromUtf32(plain));
    }

    [GeneratedRegex("^(?<script>LATIN|CYRILLIC) (?:SMALL LETTER (?:INSULAR )?|LETTER SMALL CAPITAL )(?<letter>(?:[A-Z]|[A-Z-]+[A-Z -]*?))(?: WITH .*)?$")]
    private static partial Regex Changed();
}
