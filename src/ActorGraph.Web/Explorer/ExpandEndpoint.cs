using System.ComponentModel.DataAnnotations;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Http;
using ActorGraph.Web.OpenApi;
using Microsoft.Extensions.Options;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>`POST /api/expand`: what a node is connected with, never more than fits, and what there is beside.</summary>
internal static class ExpandEndpoint
{
    public static async Task<ExpandedPicture> ReadAsync(ExpandRequest request, CaseReader reader, IOptions<LimitSettings> limits)
    {
        var elementId = Required.ElementId(request.ElementId);
        var limit = request.Limit ?? limits.Value.Expand;
        if (limit < 1 || limit > limits.Value.Expand)
            throw RequestRefusedException.Invalid($"`limit` is {limit}, but from 1 to {limits.Value.Expand} nodes can be brought at a time.");
        var exclude = Required.AtMost(request.Exclude ?? [], limits.Value.DrawNodes, "exclude");
        var types = Required.AtMost(request.Types ?? [], limits.Value.DrawNodes, "types");

        var counts = await reader.ReadAsync(CypherFile.RelationshipCounts, new() { ["elementId"] = elementId });
        if (counts.Count == 0) throw Unknown.Node(elementId);
        var parameters = new Dictionary<string, object>
        {
            ["elementId"] = elementId,
            ["exclude"] = exclude,
            ["types"] = types,
            ["limit"] = limit,
        };
        var picture = Picture.Of(await reader.ReadAsync(CypherFile.Expand, parameters), CypherFile.Expand, parameters);
        return new ExpandedPicture(
            picture.Nodes, picture.Relationships, picture.Cypher, picture.Parameters, picture.More, Counts(counts, picture, elementId));
    }

    private static List<BroughtCount> Counts(List<IRecord> counts, Picture picture, string elementId)
    {
        var brought = picture.Nodes.Select(node => node.ElementId).ToHashSet();
        var lines = picture.Relationships
            .Where(line => (line.Start == elementId && brought.Contains(line.End)) || (line.End == elementId && brought.Contains(line.Start)))
            .CountBy(line => (line.Type, line.Start == elementId ? "out" : "in"))
            .ToDictionary();
        return [.. counts
            .Where(count => count["type"] is not null)
            .Select(count => (Type: count["type"].As<string>(), Direction: count["direction"].As<string>(), Count: count["count"].As<long>()))
            .Select(count => new BroughtCount(count.Type, count.Direction, count.Count, lines.GetValueOrDefault((count.Type, count.Direction))))];
    }
}

/// <param name="ElementId">The node to expand.</param>
/// <param name="Types">Only relationships of these types; none for all of the picture.</param>
/// <param name="Exclude">Element ids of the nodes that are drawn already.</param>
/// <param name="Limit">How many nodes to bring at most.</param>
public sealed record ExpandRequest(
    [property: StringLength(Required.LongestElementId, MinimumLength = 1), ElementId] string ElementId,
    [property: LimitedBy(nameof(LimitSettings.DrawNodes))] string[]? Types = null,
    [property: LimitedBy(nameof(LimitSettings.DrawNodes)), ElementId] string[]? Exclude = null,
    [property: LimitedBy(nameof(LimitSettings.Expand))] int? Limit = null);

/// <summary>A picture with all that the expanded node is connected by.</summary>
public sealed record ExpandedPicture(
    IReadOnlyList<GraphNode> Nodes,
    IReadOnlyList<GraphRelationship> Relationships,
    string Cypher,
    IReadOnlyDictionary<string, object> Parameters,
    IReadOnlyDictionary<string, long> More,
    IReadOnlyList<BroughtCount> Counts);

/// <param name="Direction">`out` where the relationships start at the node, `in` where they end at it.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Brought">How many of them lead to a node of this picture.</param>
public sealed record BroughtCount(
    string Type, [property: AllowedValues("in", "out")] string Direction, long Count, int Brought);
