using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ActorGraph.Web.Http;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>`GET /api/search`: finds by name or alias while the user types, whatever the accents and case.</summary>
internal static class SearchEndpoint
{
    private const int MostItems = 100;
    private const int LongestText = 200;
    private const int UsualItems = 20;

    public static async Task<SearchResult> ReadAsync(
        [StringLength(LongestText)] string? q, [Range(1, MostItems), DefaultValue(UsualItems)] int? limit, CaseReader reader)
    {
        var count = limit ?? UsualItems;
        if (count is < 1 or > MostItems)
            throw RequestRefusedException.Invalid($"`limit` is {count}, but from 1 to {MostItems} results can be asked for.");
        if (q is not null && Required.Characters(q) is > LongestText and var length)
            throw RequestRefusedException.Invalid(
                $"`q` has {length} characters, but at most {LongestText} are searched for. A few words of a name are enough.");
        var text = SearchText.Read(q ?? "");
        var parameters = new Dictionary<string, object>
        {
            ["indexes"] = SearchText.Indexes,
            ["query"] = text.Query,
            ["typed"] = (q ?? "").Trim(),
            ["limit"] = count,
        };
        var records = text.IsEmpty ? [] : await reader.ReadAsync(CypherFile.Search, parameters);
        return new SearchResult([.. records.Select(record => Item(record, text))], CypherFile.Search, parameters);
    }

    private static SearchItem Item(IRecord record, SearchText text)
    {
        var node = record["node"].As<INode>();
        return new SearchItem(GraphNode.Of(node), text.Matched(node));
    }
}

public sealed record SearchResult(IReadOnlyList<SearchItem> Items, string Cypher, IReadOnlyDictionary<string, object> Parameters);

/// <param name="Matched">The name, alias or text in which the words were found.</param>
public sealed record SearchItem(GraphNode Node, string Matched);
