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

    private readonly TypedWords _words;

    private SearchText(TypedWords words) => _words = words;

    public bool IsEmpty => _words.All.Count == 0;

    /// <summary>What each index is asked for.</summary>
    public List<Dictionary<string, object>> Ask(IEnumerable<AskedIndex> indexes) =>
    [
        .. from index in indexes
           let words = index.IsFolded ? _words.Folded.Where(word => !index.LeftOut.Contains(word)).ToList() : _words.All
           where words.Count > 0
           select new Dictionary<string, object> { ["index"] = index.Name, ["query"] = string.Join(" AND ", words.Select(QueryOf)) },
    ];

    /// <summary>Whether all words are in the texts of a node: an index that leaves words out, or is of several labels, finds more.</summary>
    public bool IsIn(INode node) => _words.AreIn(string.Join(' ', TextsOf(node)));

    public static SearchText Read(string typed) => new(TypedWords.Read(typed, MostWords, LongestWord));

    /// <summary>
    /// The first name, alias or text of the node that all words are in, rather one that has their accents too; the node's name where
    /// none is.
    /// </summary>
    public string Matched(INode node)
    {
        var texts = TextsOf(node).ToList();
        var found = texts.FindAll(_words.AreIn);
        return found.Find(_words.AreWrittenIn) ?? found.FirstOrDefault() ?? texts.FirstOrDefault() ?? "";
    }

    /// <summary>A word's beginning; ideographs, each of which is indexed as a word, as a phrase. In lower case, since AND would be an operator.</summary>
    private static string QueryOf(string word)
    {
        var escaped = string.Concat(word.ToLowerInvariant().Select(c => Operators.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}"));
        return TypedWords.IsUnbroken(word) ? $"\"{escaped}\"" : escaped + "*";
    }

    private static IEnumerable<string> TextsOf(INode node) => SearchIndexes.KeysOf(node.Labels).SelectMany(key => Texts(node.Properties.GetValueOrDefault(key)));

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IEnumerable<object> list => list.OfType<string>(),
        _ => [],
    };
}
