using System.Globalization;
using System.Text;
using ActorGraph.Graph.Unicode;

namespace ActorGraph.Graph.FullText;

/// <summary>What lies between a part of a word and the part before it.</summary>
internal enum Joint
{
    /// <summary>The part begins a word.</summary>
    None,

    /// <summary>An apostrophe, or another sign that some leave out: l'Europe, O'Brien, צה״ל, col·lecció.</summary>
    Apostrophe,

    /// <summary>A full stop, colon, comma or underscore: U.S., 3.14, example.org, snake_case.</summary>
    Stop,

    /// <summary>Nothing: the script has no spaces between words.</summary>
    Unspaced,
}

/// <summary>
/// Finds words as Unicode Standard Annex 29 has them, and their parts. Where a script has no spaces between words every letter with
/// its marks is a part, so that a word is found within a sentence; ideographs and hiragana are words one by one, and so are emoji.
/// </summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private Kind _kind;

    private enum Kind
    {
        Other,
        Extending,
        Letter,
        Katakana,
        Unspaced,
        Single,
        Picture,
    }

    /// <summary>Where the part begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the part ends.</summary>
    public int End { get; private set; }

    public Joint Joint { get; private set; }

    /// <summary>Whether the part is an ideograph or the like, next to which others may stand that make a word with it.</summary>
    public readonly bool IsSingle => _kind == Kind.Single;

    /// <summary>Goes to the next part; false at the end.</summary>
    public bool Next()
    {
        var (before, last) = (_kind, End);
        for (Start = End; Start < _text.Length; Start += LengthAt(Start))
        {
            _kind = KindAt(Start);
            if (_kind != Kind.Other)
                break;
        }

        if (Start == _text.Length)
            return false;
        // Marks without a letter are taken as one.
        if (_kind == Kind.Extending)
            _kind = Kind.Letter;
        End = Start + (_kind == Kind.Picture ? Emoji.Length(_text[Start..]) : LengthAt(Start));
        while (End < _text.Length && GoesOn(KindAt(End)))
            End += LengthAt(End);
        Joint = JointOf(before, last);
        return true;
    }

    private readonly bool GoesOn(Kind next) =>
        _kind != Kind.Picture && (next == Kind.Extending || (next == _kind && _kind is Kind.Letter or Kind.Katakana));

    private readonly Joint JointOf(Kind before, int last)
    {
        if (before == Kind.Unspaced && _kind == Kind.Unspaced && last == Start)
            return Joint.Unspaced;
        if (before != Kind.Letter || _kind != Kind.Letter || Start != last + 1)
            return Joint.None;
        var digits = char.IsDigit(_text[last - 1]) && char.IsDigit(_text[Start]);
        var letters = !char.IsDigit(_text[last - 1]) && !char.IsDigit(_text[Start]);
        return _text[last] switch
        {
            '_' or '\uFF3F' => Joint.Stop,
            '.' or '\u2024' or '\uFF0E' when digits || letters => Joint.Stop,
            ':' or '\uFF1A' when letters => Joint.Stop,
            ',' or ';' or '\u066B' or '\u066C' or '\uFF0C' when digits => Joint.Stop,
            '\'' or '\u2018' or '\u2019' or '\uFF07' or '\u00B7' or '\u0387' or '\u2027' or '\u05F3' or '\u05F4' when letters => Joint.Apostrophe,
            '"' when IsHebrew(_text[last - 1]) && IsHebrew(_text[Start]) => Joint.Apostrophe,
            _ => Joint.None,
        };
    }

    private static bool IsHebrew(char unit) => unit is >= '\u05D0' and <= '\u05F2';

    private readonly Kind KindAt(int at)
    {
        var unit = _text[at];
        if (char.IsAscii(unit))
            return char.IsAsciiLetterOrDigit(unit) ? Kind.Letter : Kind.Other;
        Rune.DecodeFromUtf16(_text[at..], out var rune, out _);
        var tables = UnicodeTables.Instance;
        var category = Rune.GetUnicodeCategory(rune);
        if (tables.Is(rune.Value, CharacterTraits.Dropped) || category is >= UnicodeCategory.NonSpacingMark and <= UnicodeCategory.EnclosingMark)
            return Kind.Extending;
        if (tables.Is(rune.Value, CharacterTraits.Ideograph))
            return Kind.Single;
        if (tables.Is(rune.Value, CharacterTraits.Katakana))
            return Kind.Katakana;
        if (tables.Is(rune.Value, CharacterTraits.Unspaced))
            return Kind.Unspaced;
        if (category <= UnicodeCategory.OtherNumber || IsCircledLetter(rune.Value))
            return Kind.Letter;
        if (Emoji.IsPart(rune.Value))
            return Kind.Picture;
        return category == UnicodeCategory.OtherSymbol && CharacterFolding.Of(rune.Value).Length > 0 ? Kind.Single : Kind.Other;
    }

    private static bool IsCircledLetter(int character) => character is >= 0x24B6 and <= 0x24E9;

    private readonly int LengthAt(int at) => at + 1 < _text.Length && char.IsSurrogatePair(_text[at], _text[at + 1]) ? 2 : 1;
}
