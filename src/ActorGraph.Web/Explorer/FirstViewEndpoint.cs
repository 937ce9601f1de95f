using ActorGraph.Web.Configuration;
using ActorGraph.Web.OpenApi;
using Microsoft.Extensions.Options;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>`GET /api/views/first`: the most disputed claim of the case between its two sides. An empty case gives an empty picture.</summary>
internal static class FirstViewEndpoint
{
    /// <summary>Above this a claim's actors no longer fit beside it; the rest is counted in the badges.</summary>
    private const int ActorsPerClaim = 12;

    public static async Task<FirstView> ReadAsync(CaseReader reader, IOptions<LimitSettings> limits)
    {
        var claims = (await reader.ReadAsync(CypherFile.FirstViewClaims, [])).FirstOrDefault();
        var parameters = new Dictionary<string, object>
        {
            ["claims"] = new[] { claims?["claim"], claims?["beside"] }.OfType<string>().ToList(),
            ["limit"] = Math.Min(ActorsPerClaim, limits.Value.DrawNodes),
        };
        var picture = claims is null
            ? Picture.Empty(CypherFile.FirstView, parameters)
            : Picture.Of(await reader.ReadAsync(CypherFile.FirstView, parameters), CypherFile.FirstView, parameters);
        return new FirstView(
            picture.Nodes, picture.Relationships, picture.Cypher, picture.Parameters, picture.More, "sides", claims?["focus"].As<string>());
    }
}

/// <summary>A picture with the way it is meant to be laid out.</summary>
/// <param name="Layout">The name of the layout.</param>
/// <param name="Focus">The element id of the node that the layout is about; null in an empty picture.</param>
public sealed record FirstView(
    IReadOnlyList<GraphNode> Nodes,
    IReadOnlyList<GraphRelationship> Relationships,
    string Cypher,
    IReadOnlyDictionary<string, object> Parameters,
    IReadOnlyDictionary<string, long> More,
    string Layout,
    [property: ElementId] string? Focus);
