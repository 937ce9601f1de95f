using System.Globalization;

namespace ActorGraph.Cypher.Operators;

/// <summary>The escapes of Java's regular expressions that stand for a set of characters, as the inside of a .NET character class.</summary>
internal static class JavaEscape
{
    private const string Horizontal = @" \t\u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000";
    private const string Vertical = @"\n\x0B\f\r\u0085\u2028\u2029";
    private const string Punctuation = @"!-/:-@\[-`{-~";

    /// <summary>
    /// Reads an escape at <paramref name="at"/> and moves behind it; false where it stands for something else than a set. Java's classes are those
    /// of ASCII unless its flag <c>U</c> is on, which <paramref name="unicode"/> tells.
    /// </summary>
    public static bool TryTranslate(string pattern, ref int at, bool unicode, out string set, out bool negated)
    {
        set = "";
        negated = false;
        if (at + 1 >= pattern.Length)
            return false;
        var letter = pattern[at + 1];
        if (letter is 'p' or 'P')
            return TryProperty(pattern, ref at, unicode, out set, out negated);
        if (letter == 'x' && at + 2 < pattern.Length && pattern[at + 2] == '{')
            return TryCodePoint(pattern, ref at, out set);
        set = char.ToLowerInvariant(letter) switch
        {
            'd' or 'w' or 's' when unicode => $@"\{char.ToLowerInvariant(letter)}",
            'd' => "0-9",
            'w' => "a-zA-Z0-9_",
            's' => @" \t\n\x0B\f\r",
            'h' => Horizontal,
            'v' => Vertical,
            _ => "",
        };
        if (set.Length == 0)
            return false;
        negated = char.IsUpper(letter);
        at += 2;
        return true;
    }

    private static bool TryProperty(string pattern, ref int at, bool unicode, out string set, out bool negated)
    {
        negated = pattern[at + 1] == 'P';
        set = "";
        var single = at + 2 < pattern.Length && pattern[at + 2] != '{';
        var end = single ? at + 2 : pattern.IndexOf('}', at);
        if (end < 0 || at + 2 >= pattern.Length)
            return false;
        var name = single ? pattern[(at + 2)..(at + 3)] : pattern[(at + 3)..end];
        set = name switch
        {
            "Lower" when unicode => @"\p{Ll}",
            "Upper" when unicode => @"\p{Lu}",
            "Alpha" when unicode => @"\p{L}\p{Nl}",
            "Digit" when unicode => @"\d",
            "Alnum" when unicode => @"\p{L}\p{Nl}\p{Nd}",
            "Punct" when unicode => @"\p{P}",
            "Space" when unicode => @"\s",
            "Lower" => "a-z",
            "Upper" => "A-Z",
            "ASCII" => @"\x00-\x7F",
            "Alpha" => "a-zA-Z",
            "Digit" => "0-9",
            "Alnum" => "a-zA-Z0-9",
            "Punct" => Punctuation,
            "Graph" => "!-~",
            "Print" => " -~",
            "Blank" => @" \t",
            "Cntrl" => @"\x00-\x1F\x7F",
            "XDigit" => "0-9a-fA-F",
            "Space" => @" \t\n\x0B\f\r",
            "javaLowerCase" or "IsLowercase" => @"\p{Ll}",
            "javaUpperCase" or "IsUppercase" => @"\p{Lu}",
            "javaWhitespace" or "IsWhite_Space" => @"\s",
            "IsAlphabetic" => @"\p{L}\p{Nl}",
            "IsLetter" => @"\p{L}",
            "IsDigit" => @"\p{Nd}",
            "IsPunctuation" => @"\p{P}",
            "IsLatin" => @"a-zA-Z\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02B8\u1E00-\u1EFF",
            "IsGreek" => @"\u0370-\u03FF\u1F00-\u1FFF",
            "IsCyrillic" => @"\u0400-\u052F\u1C80-\u1C8F",
            "IsHebrew" => @"\u0590-\u05FF",
            "IsArabic" => @"\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF",
            "IsHan" => @"\u2E80-\u2FDF\u3005\u3007\u3021-\u3029\u3038-\u303B\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF",
            ['I', 's', .. { Length: 1 or 2 } category] => $@"\p{{{category}}}",
            ['I', 'n', .. var block] => $@"\p{{Is{block}}}",
            _ => $@"\p{{{name}}}",
        };
        at = end + 1;
        return true;
    }

    private static bool TryCodePoint(string pattern, ref int at, out string set)
    {
        set = "";
        var end = pattern.IndexOf('}', at);
        if (end < 0 || !int.TryParse(pattern.AsSpan(at + 3, end - at - 3), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code > 0xFFFF)
            return false;
        set = $@"\u{code:X4}";
        at = end + 1;
        return true;
    }
}
