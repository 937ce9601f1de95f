using ActorGraph.Web.Configuration;
using ActorGraph.Web.OpenApi;
using Microsoft.Extensions.Options;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>
/// `GET /api/views/first`: the most disputed claim of the case between its two sides; where there is no claim, the best connected nodes and
/// what lies between them. An empty case gives an empty picture.
/// </summary>
internal static class FirstViewEndpoint
{
    /// <summary>Above this a claim's actors no longer fit beside it; the rest is counted in the badges.</summary>
    private const int ActorsPerClaim = 12;

    private const int Hubs = 12;
    private const int BetweenHubs = 48;

    /// <summary>A larger graph is not looked through whole, nor is all looked at that a node is connected with.</summary>
    private const int LookedThrough = 100_000;

    public static async Task<FirstView> ReadAsync(CaseReader reader, IOptions<LimitSettings> limits)
    {
        var claims = (await reader.ReadAsync(CypherFile.FirstViewClaims, [])).FirstOrDefault();
        if (claims is null) return await OfOthersAsync(reader, limits.Value);
        var parameters = new Dictionary<string, object>
        {
            ["claims"] = new[] { claims["claim"], claims["beside"] }.OfType<string>().ToList(),
            ["limit"] = Math.Min(ActorsPerClaim, limits.Value.DrawNodes),
        };
        return Of(await reader.ReadAsync(CypherFile.FirstView, parameters), CypherFile.FirstView, parameters, "sides", claims["focus"].As<string>());
    }

    private static async Task<FirstView> OfOthersAsync(CaseReader reader, LimitSettings limits)
    {
        var hubs = Math.Min(Hubs, limits.DrawNodes);
        var parameters = new Dictionary<string, object>
        {
            ["looked"] = LookedThrough,
            ["hubs"] = hubs,
            ["between"] = Math.Min(BetweenHubs, limits.DrawNodes - hubs),
            ["lines"] = limits.DrawRelationships,
        };
        return Of(await reader.ReadAsync(CypherFile.FirstViewOfOthers, parameters), CypherFile.FirstViewOfOthers, parameters, "organic", null);
    }

    private static FirstView Of(List<IRecord> records, string cypher, Dictionary<string, object> parameters, string layout, string? focus)
    {
        var picture = Picture.Of(records, cypher, parameters);
        return new FirstView(picture.Nodes, picture.Relationships, picture.Cypher, picture.Parameters, picture.Neighbours, layout, focus);
    }
}

/// <summary>A picture with the way it is meant to be laid out.</summary>
/// <param name="Layout">The name of the layout.</param>
/// <param name="Focus">The element id of the node that the layout is about; null where it is about none.</param>
public sealed record FirstView(
    IReadOnlyList<GraphNode> Nodes,
    IReadOnlyList<GraphRelationship> Relationships,
    string Cypher,
    IReadOnlyDictionary<string, object> Parameters,
    IReadOnlyDictionary<string, long> Neighbours,
    string Layout,
    [property: ElementId] string? Focus);
