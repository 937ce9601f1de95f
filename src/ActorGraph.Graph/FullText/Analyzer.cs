using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.FullText;

/// <summary>Takes a text apart into words and these into terms, folded.</summary>
internal static class Analyzer
{
    /// <summary>The longest term, in UTF-16 units; what follows in a longer word is not looked at.</summary>
    public const int LongestTerm = 255;

    // Between two strings of a list, so that no phrase goes from one to the next.
    private const int GapBetweenItems = 100;

    /// <summary>Calls <paramref name="take"/> with every term of a value and its place; only strings and lists of strings have terms.</summary>
    public static void Terms(Value value, Action<string, int> take)
    {
        var place = 0;
        if (value.IsString)
        {
            Terms(value.AsString(), ref place, take);
        }
        else if (value.As<ListValue>() is { } list)
        {
            foreach (var item in list.Items)
            {
                if (!item.IsString)
                    return;
                Terms(item.AsString(), ref place, take);
                place += GapBetweenItems;
            }
        }
    }

    /// <summary>The terms of a text as they follow each other.</summary>
    public static List<string> Terms(string text) => [.. Words(text).SelectMany(word => word.Parts)];

    /// <summary>The words of a text.</summary>
    public static List<Word> Words(string text)
    {
        var words = new List<Word>();
        var word = new WordBuilder();
        var scanner = new WordScanner(text);
        while (scanner.Next())
        {
            if (scanner.Joint == Joint.None && word.End() is { } ended)
                words.Add(ended);
            word.Add(Fold(text.AsSpan(scanner.Start, scanner.End - scanner.Start)), scanner.Joint);
        }

        if (word.End() is { } last)
            words.Add(last);
        return words;
    }

    /// <summary>A part of a word as a term; empty where nothing of it counts.</summary>
    public static string Fold(ReadOnlySpan<char> part)
    {
        // Four times as much: it may be made of marks that do not count.
        var folded = CharacterFolding.Fold(part[..Math.Min(part.Length, 4 * LongestTerm)]);
        return folded.Length <= LongestTerm ? folded : folded[..(char.IsHighSurrogate(folded[LongestTerm - 1]) ? LongestTerm - 1 : LongestTerm)];
    }

    private static void Terms(string text, ref int place, Action<string, int> take)
    {
        foreach (var (parts, whole) in Words(text))
        {
            if (whole is not null)
                take(whole, place);
            foreach (var part in parts)
                take(part, place++);
        }
    }
}
