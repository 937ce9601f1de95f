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
        var exclude = Required.AtMost(request.Exclude ?? [], limits.Value.OpenNodes, "exclude");
        var only = Required.AtMost(request.Only ?? [], limits.Value.DrawNodes, "only").Select(Row).ToList();

        var counts = await reader.ReadAsync(CypherFile.RelationshipCounts, new() { ["elementId"] = elementId });
        if (counts.Count == 0) throw Unknown.Node(elementId);
        var parameters = new Dictionary<string, object>
        {
            ["elementId"] = elementId,
            ["exclude"] = exclude,
            ["only"] = only,
            ["limit"] = limit,
        };
        var picture = Picture.Of(await reader.ReadAsync(CypherFile.Expand, parameters), CypherFile.Expand, parameters);
        return new ExpandedPicture(
            picture.Nodes, picture.Relationships, picture.Cypher, picture.Parameters, picture.Neighbours, Counts(counts, picture, elementId));
    }

    private static Dictionary<string, object> Row(ExpandedWay way)
    {
        if (way.Type is null) throw RequestRefusedException.Invalid("`only` holds a way without a `type`.");
        if (way.Direction is not ("in" or "out" or "both"))
            throw RequestRefusedException.Invalid($"The direction `{way.Direction}` is none of `in`, `out` and `both`.");
        return new() { ["type"] = way.Type, ["direction"] = way.Direction };
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
/// <param name="Only">Only what is connected in one of these ways; none for all of the picture.</param>
/// <param name="Exclude">Element ids of the nodes that are drawn already.</param>
/// <param name="Limit">How many nodes to bring at most.</param>
public sealed record ExpandRequest(
    [property: StringLength(Required.LongestElementId, MinimumLength = 1), ElementId] string ElementId,
    [property: LimitedBy(nameof(LimitSettings.DrawNodes))] ExpandedWay[]? Only = null,
    [property: LimitedBy(nameof(LimitSettings.OpenNodes)), ElementId] string[]? Exclude = null,
    [property: LimitedBy(nameof(LimitSettings.Expand))] int? Limit = null);

/// <param name="Type">The type of the relationships.</param>
/// <param name="Direction">`out` for those that start at the node, `in` for those that end at it.</param>
public sealed record ExpandedWay(string Type, [property: AllowedValues("in", "out", "both")] string Direction = "both");

/// <summary>A picture with all that the expanded node is connected by.</summary>
public sealed record ExpandedPicture(
    IReadOnlyList<GraphNode> Nodes,
    IReadOnlyList<GraphRelationship> Relationships,
    string Cypher,
    IReadOnlyDictionary<string, object> Parameters,
    IReadOnlyDictionary<string, long> Neighbours,
    IReadOnlyList<BroughtCount> Counts);

/// <param name="Direction">`out` where the relationships start at the node, `in` where they end at it.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Brought">How many of them lead to a node of this picture.</param>
public sealed record BroughtCount(
    string Type, [property: AllowedValues("in", "out")] string Direction, long Count, int Brought);
