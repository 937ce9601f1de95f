using ActorGraph.Graph.Unicode;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>
/// American Soundex: the first letter of a word and three digits for the consonants behind it. Neighbours of one digit count once, also
/// with H or W between them; a vowel separates. What is no letter from A to Z is passed over.
/// </summary>
internal static class Soundex
{
    private const int Length = 4;

    //                          ABCDEFGHIJKLMNOPQRSTUVWXYZ
    private const string Codes = "01230120022455012623010202";

    /// <summary>The codes of all words of a text, one behind the other.</summary>
    public static string OfWords(FunctionContext context, string text)
    {
        var codes = new GrowingText(context);
        foreach (var word in LetterCase.Upper(text).Split(text.Where(unit => !char.IsLetterOrDigit(unit)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries))
            codes.Append(Of(word));
        return codes.ToString();
    }

    private static string Of(string word)
    {
        var letters = word.Where(char.IsAsciiLetterUpper).ToArray();
        if (letters.Length == 0) return "";
        var code = letters[0].ToString();
        var last = Codes[letters[0] - 'A'];
        foreach (var letter in letters.Skip(1))
        {
            if (letter is 'H' or 'W') continue;
            var digit = Codes[letter - 'A'];
            if (digit != '0' && digit != last) code += digit;
            if (code.Length == Length) break;
            last = digit;
        }

        return code.PadRight(Length, '0');
    }
}
