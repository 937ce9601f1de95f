using System.Globalization;
using System.Text;

namespace ActorGraph.Cypher.Syntax;

/// <summary>Which characters make names, white space and arrows.</summary>
internal static class CypherCharacters
{
    public static bool StartsName(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    public static bool ContinuesName(Rune rune) => StartsName(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.CurrencySymbol;

    public static bool IsWhiteSpace(char character) =>
        char.IsWhiteSpace(character) || character is (>= '\u001C' and <= '\u001F') or '\u180E' or '\uFEFF';

    /// <summary>openCypher's <c>Dash</c> but for the hyphen-minus.</summary>
    public static bool IsUnusualDash(char character) => character is
        '\u00AD' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';

    /// <summary>openCypher's <c>LeftArrowHead</c> but for <c>&lt;</c>.</summary>
    public static bool IsUnusualLess(char character) => character is '\u27E8' or '\u3008' or '\uFE64' or '\uFF1C';

    /// <summary>openCypher's <c>RightArrowHead</c> but for <c>&gt;</c>.</summary>
    public static bool IsUnusualGreater(char character) => character is '\u27E9' or '\u3009' or '\uFE65' or '\uFF1E';

    /// <summary>What was probably meant by a character that is not of the language; null where nothing comes to mind.</summary>
    public static string? PlainForm(char character) => character switch
    {
        _ when IsUnusualDash(character) => "-",
        _ when IsUnusualLess(character) => "<",
        _ when IsUnusualGreater(character) => ">",
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u00B4' => "'",
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => "\"",
        '\u2260' => "<>",
        '\u2264' => "<=",
        '\u2265' => ">=",
        '\u00D7' or '\u22C5' => "*",
        '\u00F7' => "/",
        '\u2192' => "->",
        '\u2190' => "<-",
        '\u2026' => "..",
        '\uFF08' => "(",
        '\uFF09' => ")",
        '\uFF0C' => ",",
        '\uFF1A' => ":",
        '\uFF1B' => ";",
        _ => null,
    };
}
