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

    // Beyond that an index gives those that it takes for the best: who typed one letter will type more.
    private const int MostHits = 10_000;

    public static async Task<SearchResult> ReadAsync(
        [StringLength(LongestText)] string? q, [Range(1, MostItems), DefaultValue(UsualItems)] int? limit, CaseReader reader, SearchableCase searchable)
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
            ["searches"] = text.IsEmpty ? [] : text.Ask(await searchable.IndexesAsync()),
            ["most"] = MostHits,
            ["typed"] = (q ?? "").Trim(),
            ["limit"] = count,
        };
        var records = text.IsEmpty ? [] : await reader.ReadAsync(CypherFile.Search, parameters);
        var items = from record in records
                    let node = record["node"].As<INode>()
                    where text.IsIn(node)
                    select new SearchItem(GraphNode.Of(node), text.Matched(node));
        return new SearchResult([.. items], CypherFile.Search, parameters);
    }
}

public sealed record SearchResult(IReadOnlyList<SearchItem> Items, string Cypher, IReadOnlyDictionary<string, object> Parameters);

/// <param name="Matched">The name, alias or text in which the words were found.</param>
public sealed record SearchItem(GraphNode Node, string Matched);
