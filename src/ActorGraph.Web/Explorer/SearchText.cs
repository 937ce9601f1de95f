using ActorGraph.Graph.FullText;
using ActorGraph.Model.Schema;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>
/// What the user typed into the search box, as a query of the full-text indexes: every word has to begin a word of the name. Only
/// words are taken over, so that nothing typed is ever read as an operator of the index's query language.
/// </summary>
internal sealed class SearchText
{
    private const int MostWords = 8;
    private const int LongestWord = 64;

    // Of what stands within words only these mean something to the query language.
    private const string Operators = ":\"";

    private static readonly string[] ShownProperties = ["name", "aliases", "text", "title"];

    private readonly TypedWords _words;

    private SearchText(TypedWords words) => _words = words;

    public static IReadOnlyList<string> Indexes { get; } =
        [SchemaSetup.ActorNames, SchemaSetup.ClaimTexts, SchemaSetup.MatterNames, SchemaSetup.SourceTitles];

    public bool IsEmpty => _words.All.Count == 0;

    public string Query => string.Join(" AND ", _words.All.Select(QueryOf));

    public static SearchText Read(string typed) => new(TypedWords.Read(typed, MostWords, LongestWord));

    /// <summary>
    /// The first name, alias or text of the node that all words are in, rather one that has their accents too; the node's name where
    /// none is.
    /// </summary>
    public string Matched(INode node)
    {
        var texts = ShownProperties.SelectMany(key => Texts(node.Properties.GetValueOrDefault(key))).ToList();
        var found = texts.FindAll(_words.AreIn);
        return found.Find(_words.AreWrittenIn) ?? found.FirstOrDefault() ?? texts.FirstOrDefault() ?? "";
    }

    /// <summary>A word's beginning; ideographs, each of which is indexed as a word, as a phrase. In lower case, since AND would be an operator.</summary>
    private static string QueryOf(string word)
    {
        var escaped = string.Concat(word.ToLowerInvariant().Select(c => Operators.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}"));
        return TypedWords.IsUnbroken(word) ? $"\"{escaped}\"" : escaped + "*";
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IEnumerable<object> list => list.OfType<string>(),
        _ => [],
    };
}
