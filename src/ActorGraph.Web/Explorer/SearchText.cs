using System.Text;
using ActorGraph.Model.Schema;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>
/// What the user typed into the search box, as a query of the full-text indexes: every word has to begin a word of the name. Only
/// letters and digits are taken over, so that nothing typed is ever read as an operator of the index's query language.
/// </summary>
internal sealed class SearchText
{
    private const int MostWords = 8;
    private const int LongestWord = 64;

    private static readonly string[] ShownProperties = ["name", "aliases", "text", "title"];

    private readonly IReadOnlyList<string> _words;

    private SearchText(IReadOnlyList<string> words) => _words = words;

    public static IReadOnlyList<string> Indexes { get; } =
        [SchemaSetup.ActorNames, SchemaSetup.ClaimTexts, SchemaSetup.MatterNames, SchemaSetup.SourceTitles];

    public bool IsEmpty => _words.Count == 0;

    public string Query => string.Join(" AND ", _words.Select(word => word + "*"));

    public static SearchText Read(string typed) => new([.. Words(typed).Take(MostWords).Select(word => word[..Math.Min(word.Length, LongestWord)])]);

    /// <summary>The first name, alias or text of the node that all words are in; the node's name where none is.</summary>
    public string Matched(INode node)
    {
        var texts = ShownProperties.SelectMany(key => Texts(node.Properties.GetValueOrDefault(key))).ToList();
        var folded = _words.Select(Fold).ToList();
        return texts.FirstOrDefault(text => IsIn(folded, text)) ?? texts.FirstOrDefault() ?? "";
    }

    private static bool IsIn(List<string> words, string text)
    {
        var parts = Words(Fold(text)).ToList();
        return words.All(word => parts.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IEnumerable<object> list => list.OfType<string>(),
        _ => [],
    };

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune)) word.Append(Rune.ToLowerInvariant(rune));
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (!IsMark(rune)) folded.Append(Rune.ToLowerInvariant(rune));
        }

        return folded.ToString();
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
