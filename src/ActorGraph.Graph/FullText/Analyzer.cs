using System.Text;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.FullText;

/// <summary>Takes a text apart into terms: runs of letters and digits, folded; ideographs one by one.</summary>
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

    public static List<string> Terms(string text)
    {
        var terms = new List<string>();
        var place = 0;
        Terms(text, ref place, (term, _) => terms.Add(term));
        return terms;
    }

    /// <summary>Folds a piece of a word, leaving out what no word contains.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            if (CharacterFolding.IsWord(character))
                CharacterFolding.Append(character, folded);
        }

        return folded.ToString();
    }

    private static void Terms(string text, ref int place, Action<string, int> take)
    {
        var word = new StringBuilder();
        foreach (var character in text.EnumerateRunes())
        {
            if (!CharacterFolding.IsWord(character))
            {
                EndWord(word, ref place, take);
                continue;
            }

            if (CharacterFolding.IsIdeograph(character))
                EndWord(word, ref place, take);
            if (word.Length <= LongestTerm)
                CharacterFolding.Append(character, word);
            if (CharacterFolding.IsIdeograph(character))
                EndWord(word, ref place, take);
        }

        EndWord(word, ref place, take);
    }

    private static void EndWord(StringBuilder word, ref int place, Action<string, int> take)
    {
        if (word.Length == 0)
            return;
        take(word.ToString(0, Math.Min(word.Length, LongestTerm)), place++);
        word.Clear();
    }
}
