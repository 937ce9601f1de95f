using System.Text;
using ActorGraph.Graph.Unicode;

namespace ActorGraph.Graph.FullText;

/// <summary>Words that somebody typed to find a text by, each by its beginning; case and accents do not matter.</summary>
internal sealed class TypedWords
{
    private readonly List<List<IReadOnlyList<string>>> _forms;

    private TypedWords(List<string> texts, List<List<IReadOnlyList<string>>> forms)
    {
        All = texts;
        _forms = forms;
    }

    /// <summary>The words as they were typed, without what is no part of a word.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The words as they are compared: without case and accents.</summary>
    public IEnumerable<string> Folded => All.Select(word => CharacterFolding.Fold(word));

    /// <summary>Reads the first words of what was typed.</summary>
    /// <param name="typed">The text.</param>
    /// <param name="most">How many words count.</param>
    /// <param name="longest">How many characters of a word count.</param>
    public static TypedWords Read(string typed, int most, int longest)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var places = new List<(int Start, int End)>();
        var wasSingle = false;
        var scanner = new WordScanner(typed);
        while (scanner.Next())
        {
            // Ideographs that stand together are one word to who typed them.
            var goesOn = scanner.Joint != Joint.None || (wasSingle && scanner.IsSingle && places[^1].End == scanner.Start);
            if (goesOn)
                places[^1] = (places[^1].Start, scanner.End);
            else
                places.Add((scanner.Start, scanner.End));
            wasSingle = scanner.IsSingle;
        }

        var texts = places.Select(place => Cut(typed[place.Start..place.End], longest)).Where(text => Analyzer.Words(text).Count > 0).Take(most).ToList();
        return new TypedWords(texts, [.. texts.Select(Forms)]);
    }

    /// <summary>Whether each of the words begins a word of the text.</summary>
    public bool AreIn(string text)
    {
        var words = Analyzer.Words(text);
        var terms = words.SelectMany(word => word.Parts).ToList();
        var wholes = words.Where(word => word.Whole is not null).Select(word => word.Whole!).ToList();
        return _forms.TrueForAll(forms => forms.Exists(form => Follow(form, terms) || Follow(form, wholes)));
    }

    /// <summary>Whether each of the words stands in the text with the accents that were typed; its case does not matter.</summary>
    public bool AreWrittenIn(string text)
    {
        var composed = Normalization.Normalize(text, NormalizationForm.FormC);
        return All.All(word => composed.Contains(Normalization.Normalize(word, NormalizationForm.FormC), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The ways in which a word may stand in a text: its terms, and without its apostrophes.</summary>
    private static List<IReadOnlyList<string>> Forms(string text)
    {
        var words = Analyzer.Words(text);
        List<IReadOnlyList<string>> forms = [words.SelectMany(word => word.Parts).ToList()];
        if (words is [{ Whole: { } whole }])
            forms.Add([whole]);
        return forms;
    }

    /// <summary>Whether a word is written without a break between it and its neighbours, so that nothing tells where it begins.</summary>
    public static bool IsUnbroken(string word)
    {
        var scanner = new WordScanner(word);
        return scanner.Next() && scanner.IsSingle;
    }

    private static bool Follow(IReadOnlyList<string> form, List<string> terms)
    {
        var last = form.Count - 1;
        for (var at = 0; at + last < terms.Count; at++)
        {
            var start = at;
            if (terms[at + last].StartsWith(form[last], StringComparison.Ordinal) && form.Take(last).Select((term, i) => term == terms[start + i]).All(same => same))
                return true;
        }

        return false;
    }

    private static string Cut(string word, int longest) =>
        word.Length <= longest ? word : word[..(char.IsHighSurrogate(word[longest - 1]) ? longest - 1 : longest)];
}
