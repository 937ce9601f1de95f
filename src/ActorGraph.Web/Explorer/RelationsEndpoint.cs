using ActorGraph.Web.Configuration;
using ActorGraph.Web.Http;
using ActorGraph.Web.OpenApi;
using Microsoft.Extensions.Options;

namespace ActorGraph.Web.Explorer;

/// <summary>`POST /api/relations-between`: the relationships among nodes that are drawn, for instance after a query returned them.</summary>
internal static class RelationsEndpoint
{
    public static async Task<Picture> ReadAsync(RelationsRequest request, CaseReader reader, IOptions<LimitSettings> limits)
    {
        if (request.ElementIds is null)
            throw RequestRefusedException.Invalid("`elementIds` is missing. Send the element ids of the nodes that are drawn.");
        var parameters = new Dictionary<string, object>
        {
            ["elementIds"] = Required.AtMost(request.ElementIds, limits.Value.DrawNodes, "elementIds"),
            ["limit"] = limits.Value.DrawRelationships,
        };
        return Picture.Of(await reader.ReadAsync(CypherFile.RelationsBetween, parameters), CypherFile.RelationsBetween, parameters);
    }
}

/// <param name="ElementIds">Element ids of the nodes that are drawn.</param>
public sealed record RelationsRequest([property: LimitedBy(nameof(LimitSettings.DrawNodes)), ElementId] string[] ElementIds);
