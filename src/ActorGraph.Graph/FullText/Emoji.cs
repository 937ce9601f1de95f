using System.Text;
using ActorGraph.Graph.Unicode;

namespace ActorGraph.Graph.FullText;

/// <summary>Pictures that stand in text; each is a word by itself (Unicode Technical Standard 51, section 1.4.9).</summary>
internal static class Emoji
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Whether the character is a picture or one of the two letters of a flag; colours of skin are none by themselves.</summary>
    public static bool IsPart(int character) => !IsSkin(character) && (IsFlagLetter(character) || UnicodeTables.Instance.Is(character, CharacterTraits.Pictograph));

    /// <summary>How long the picture is that starts a text: a flag of two letters, or pictures that are joined to one.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var first, out var at);
        if (IsFlagLetter(first.Value))
        {
            Rune.DecodeFromUtf16(text[at..], out var second, out var length);
            return IsFlagLetter(second.Value) ? at + length : at;
        }

        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text[at..], out var next, out var length);
            if (next.Value == ZeroWidthJoiner && at + length < text.Length)
            {
                Rune.DecodeFromUtf16(text[(at + length)..], out var joined, out var joinedLength);
                if (IsPart(joined.Value))
                    length += joinedLength;
            }
            else if (!IsSkin(next.Value) && !UnicodeTables.Instance.Is(next.Value, CharacterTraits.Dropped))
            {
                break;
            }

            at += length;
        }

        return at;
    }

    private static bool IsSkin(int character) => character is >= 0x1F3FB and <= 0x1F3FF;

    private static bool IsFlagLetter(int character) => character is >= 0x1F1E6 and <= 0x1F1FF;
}
