using System.Globalization;

namespace ActorGraph.Graph.Unicode;

/// <summary>
/// Whether a capital sigma ends a word: a letter that has case stands before it in the word, and none behind it. A word is what Java
/// takes for one, since users compare with Neo4j: letters, digits, marks and what is not seen; a hyphen, underscore, apostrophe,
/// quotation mark or full stop goes on with it between two of these, a comma between two digits. What lies beyond the basic plane ends it.
/// </summary>
internal static class SigmaPlace
{
    public static bool IsFinal(string text, int sigma) => HasCasedBefore(text, sigma) && !HasCasedAfter(text, sigma);

    private static bool HasCasedBefore(string text, int sigma)
    {
        for (var at = sigma; Goes(text, at - 1, at);)
        {
            at--;
            if (IsCased(text[at]))
                return true;
        }

        return false;
    }

    private static bool HasCasedAfter(string text, int sigma)
    {
        var at = sigma;
        for (; Goes(text, at, at + 1); at++)
        {
            if (IsCased(text[at + 1]))
                return true;
        }

        return at + 2 < text.Length && char.IsSurrogatePair(text[at + 1], text[at + 2])
            && UnicodeTables.Instance.Is(char.ConvertToUtf32(text[at + 1], text[at + 2]), CharacterTraits.Cased);
    }

    /// <summary>Whether a word goes on from one place to the next.</summary>
    private static bool Goes(string text, int left, int right)
    {
        if (left < 0 || right == text.Length)
            return false;
        return IsPart(text[left]) ? IsPart(text[right]) || IsJoint(text, right) : IsPart(text[right]) && IsJoint(text, left);
    }

    private static bool IsCased(char unit) => UnicodeTables.Instance.Is(unit, CharacterTraits.Cased);

    private static bool IsPart(char unit) => unit is not (>= '\u3041' and <= '\u30FE' or '\u3005' or >= '\u4E00' and <= '\u9FA5' or >= '\uF900' and <= '\uFA2D')
        && char.GetUnicodeCategory(unit) is <= UnicodeCategory.OtherNumber or UnicodeCategory.Format;

    private static bool IsJoint(string text, int at)
    {
        if (at == 0 || at + 1 == text.Length || !IsPart(text[at - 1]) || !IsPart(text[at + 1]))
            return false;
        return text[at] switch
        {
            '"' or '\'' or '.' or '\u2027' => true,
            ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            var unit => char.GetUnicodeCategory(unit) is UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation,
        };
    }
}
