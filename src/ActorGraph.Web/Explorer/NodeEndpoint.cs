using System.ComponentModel.DataAnnotations;
using ActorGraph.Web.Configuration;
using Microsoft.Extensions.Options;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>`GET /api/nodes/{elementId}`: a node with its relationships by type and direction.</summary>
internal static class NodeEndpoint
{
    public static async Task<NodeDescription> ReadAsync(
        [StringLength(Required.LongestElementId, MinimumLength = 1), RegularExpression(Required.WithoutSlash)] string elementId,
        CaseReader reader, IOptions<LimitSettings> limits)
    {
        var parameters = new Dictionary<string, object>
        {
            ["elementId"] = Required.ElementId(elementId),
            ["limit"] = limits.Value.Expand,
        };
        var records = await reader.ReadAsync(CypherFile.Node, parameters);
        if (records.Count == 0) throw Unknown.Node(elementId);
        return new NodeDescription(
            GraphNode.Of(records[0]["node"].As<INode>()),
            [.. records.Where(record => record["type"] is not null).Select(Group)],
            CypherFile.Node,
            parameters);
    }

    private static RelationshipGroup Group(IRecord record) => new(
        record["type"].As<string>(),
        record["direction"].As<string>(),
        record["count"].As<long>(),
        [.. record["relationships"].As<List<IRelationship>>().Zip(
            record["others"].As<List<INode>>(),
            (relationship, other) => new Neighbour(GraphRelationship.Of(relationship), GraphNode.Of(other)))]);
}

public sealed record NodeDescription(
    GraphNode Node, IReadOnlyList<RelationshipGroup> Relationships, string Cypher, IReadOnlyDictionary<string, object> Parameters);

/// <param name="Direction">`out` where the relationships start at the node, `in` where they end at it.</param>
/// <param name="Count">How many there are; <paramref name="Items"/> has the first of them.</param>
public sealed record RelationshipGroup(
    string Type, [property: AllowedValues("in", "out")] string Direction, long Count, IReadOnlyList<Neighbour> Items);

public sealed record Neighbour(GraphRelationship Relationship, GraphNode Other);
