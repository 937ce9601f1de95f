using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>What is to be drawn, and the query it comes from.</summary>
/// <param name="Cypher">The query, as the editor opens it.</param>
/// <param name="Neighbours">
/// For each node, how many neighbours it has in the case, drawn or not, apart from statements and sources; nodes that have none are left out.
/// </param>
public sealed record Picture(
    IReadOnlyList<GraphNode> Nodes,
    IReadOnlyList<GraphRelationship> Relationships,
    string Cypher,
    IReadOnlyDictionary<string, object> Parameters,
    IReadOnlyDictionary<string, long> Neighbours)
{
    internal static Picture Empty(string cypher, Dictionary<string, object> parameters) =>
        new([], [], cypher, parameters, new Dictionary<string, long>());

    /// <summary>Reads the columns `nodes`, `relationships` and `neighbours` of the one record that such a query returns.</summary>
    internal static Picture Of(IReadOnlyList<IRecord> records, string cypher, Dictionary<string, object> parameters)
    {
        if (records.Count == 0) return Empty(cypher, parameters);
        var record = records[0];
        List<INode> nodes = [.. record["nodes"].As<List<INode>>().Ordered()];
        return new Picture(
            [.. nodes.Select(GraphNode.Of)],
            [.. record["relationships"].As<List<IRelationship>>().Ordered(nodes).Select(GraphRelationship.Of)],
            cypher,
            parameters,
            ReadNeighbours(record));
    }

    private static Dictionary<string, long> ReadNeighbours(IRecord record) => record["neighbours"]
        .As<List<IReadOnlyDictionary<string, object>>>()
        .Where(node => node["count"].As<long>() > 0)
        .ToDictionary(node => node["elementId"].As<string>(), node => node["count"].As<long>());
}
