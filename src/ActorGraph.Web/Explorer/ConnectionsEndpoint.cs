using System.ComponentModel.DataAnnotations;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.OpenApi;
using Microsoft.Extensions.Options;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>
/// `POST /api/connections`: how a node is connected, and how many of its neighbours are not drawn, so that one can choose before any is brought.
/// </summary>
internal static class ConnectionsEndpoint
{
    public static async Task<ConnectionCounts> ReadAsync(ConnectionsRequest request, CaseReader reader, IOptions<LimitSettings> limits)
    {
        var elementId = Required.ElementId(request.ElementId);
        var exclude = Required.AtMost(request.Exclude ?? [], limits.Value.OpenNodes, "exclude");
        var counts = await reader.ReadAsync(CypherFile.RelationshipCounts, new() { ["elementId"] = elementId });
        if (counts.Count == 0) throw Unknown.Node(elementId);
        var parameters = new Dictionary<string, object>
        {
            ["elementId"] = elementId,
            ["exclude"] = exclude,
        };
        var connections = counts
            .Where(count => count["type"] is not null)
            .Select(count => new Connection(count["type"].As<string>(), count["direction"].As<string>(), count["count"].As<long>()))
            .ToList();
        var places = connections.Select((connection, place) => ((connection.Type, connection.Direction), place)).ToDictionary();
        var neighbours = (await reader.ReadAsync(CypherFile.Connections, parameters)).Select(record => new NeighbourCount(
            [.. record["ways"].As<List<IReadOnlyDictionary<string, object>>>().Select(way => places.GetValueOrDefault((way["type"].As<string>(), way["direction"].As<string>())))],
            record["drawn"].As<bool>(),
            record["record"].As<bool>(),
            record["count"].As<long>()));
        return new ConnectionCounts(connections, [.. neighbours], CypherFile.Connections, parameters);
    }
}

/// <param name="ElementId">The node whose neighbours are counted.</param>
/// <param name="Exclude">Element ids of the nodes that are drawn already.</param>
public sealed record ConnectionsRequest(
    [property: StringLength(Required.LongestElementId, MinimumLength = 1), ElementId] string ElementId,
    [property: LimitedBy(nameof(LimitSettings.OpenNodes)), ElementId] string[]? Exclude = null);

/// <summary>How a node is connected. Neighbours are counted by sets of connections, so that the sum over any choice of connections is right.</summary>
public sealed record ConnectionCounts(
    IReadOnlyList<Connection> Connections,
    IReadOnlyList<NeighbourCount> Neighbours,
    string Cypher,
    IReadOnlyDictionary<string, object> Parameters);

/// <param name="Direction">`out` where the relationships start at the node, `in` where they end at it.</param>
/// <param name="Count">How many such relationships there are.</param>
public sealed record Connection(string Type, [property: AllowedValues("in", "out")] string Direction, long Count);

/// <summary>Neighbours that are connected with the node in the same ways.</summary>
/// <param name="Connections">In which ways: places in the list of connections.</param>
/// <param name="Drawn">Whether they are drawn already.</param>
/// <param name="Record">Whether they are statements or sources, for which a picture has lines.</param>
/// <param name="Count">How many neighbours they are.</param>
public sealed record NeighbourCount(IReadOnlyList<int> Connections, bool Drawn, bool Record, long Count);
