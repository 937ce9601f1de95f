using ActorGraph.Model.Interchange;
using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Export;

/// <summary>
/// Reads a whole graph as interchange elements, nodes first, both in the order of their ids. One reader for one transaction:
/// it remembers which nodes it had to give a key.
/// </summary>
internal sealed class GraphReader(IAsyncQueryRunner runner, CancellationToken cancellation)
{
    private const string NodeQuery = "MATCH (n) RETURN n ORDER BY n.id, elementId(n)";

    private const string RelationshipQuery = """
        MATCH (a)-[r]->(b)
        RETURN r, a.id AS fromId, b.id AS toId
        ORDER BY r.id, fromId, toId, type(r), elementId(r)
        """;

    private readonly Dictionary<string, string> _keys = [];
    private readonly Dictionary<string, string[]> _labels = [];
    private readonly Dictionary<string, string[]> _labelSets = [];

    /// <summary>All nodes. One whose id is no text, or that shares it with another, has a key.</summary>
    public async IAsyncEnumerable<InterchangeNode> ReadNodesAsync()
    {
        await foreach (var (node, isNamed) in NamedAsync(NodeQuery, record => record.Get<INode>("n")).ConfigureAwait(false))
        {
            _labels[node.ElementId] = Share(node.Labels);
            var key = isNamed ? null : $"n{_keys.Count + 1}";
            if (key is not null)
                _keys[node.ElementId] = key;
            yield return new InterchangeNode(
                isNamed ? (string)node["id"] : null, key, _labels[node.ElementId], Properties(node, isNamed));
        }
    }

    /// <summary>All relationships with the labels of their ends. After the nodes.</summary>
    public async IAsyncEnumerable<(InterchangeRelationship Relationship, IReadOnlyList<string> From, IReadOnlyList<string> To)>
        ReadRelationshipsAsync()
    {
        var ends = new Queue<(object From, object To)>();
        IRelationship Take(IRecord record)
        {
            ends.Enqueue((record["fromId"], record["toId"]));
            return record.Get<IRelationship>("r");
        }

        await foreach (var (found, isNamed) in NamedAsync(RelationshipQuery, Take).ConfigureAwait(false))
        {
            var (from, to) = ends.Dequeue();
            var relationship = new InterchangeRelationship(
                isNamed ? (string)found["id"] : null, found.Type,
                Name(found.StartNodeElementId, from), Name(found.EndNodeElementId, to), Properties(found, isNamed));
            yield return (relationship, _labels[found.StartNodeElementId], _labels[found.EndNodeElementId]);
        }
    }

    // The records come in the order of their ids, so that an element shares its id with the one before or after it or with none.
    private async IAsyncEnumerable<(T Element, bool IsNamed)> NamedAsync<T>(string query, Func<IRecord, T> take)
        where T : class, IEntity
    {
        T? held = null;
        string? before = null;
        await foreach (var record in QueryRows.ReadAsync(runner, query, null, cancellation).ConfigureAwait(false))
        {
            var next = take(record);
            if (held is not null)
            {
                yield return (held, IsUnique(Id(held), before, Id(next)));
                before = Id(held);
            }
            held = next;
        }
        if (held is not null)
            yield return (held, IsUnique(Id(held), before, null));
    }

    private NodeName Name(string element, object id) =>
        _keys.TryGetValue(element, out var key) ? NodeName.OfKey(key) : NodeName.OfId((string)id);

    private string[] Share(IReadOnlyList<string> labels)
    {
        var ordered = labels.Order(StringComparer.Ordinal).ToArray();
        var joined = string.Join('\0', ordered);
        if (!_labelSets.TryGetValue(joined, out var shared))
            _labelSets[joined] = shared = ordered;
        return shared;
    }

    private static bool IsUnique(string? id, string? before, string? after) => id is not null && id != before && id != after;

    private static string? Id(IEntity entity) => entity.Properties.GetValueOrDefault("id") as string;

    private static SortedDictionary<string, object> Properties(IEntity entity, bool isNamed)
    {
        var properties = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in entity.Properties)
        {
            if (!isNamed || name != "id")
                properties[name] = value;
        }
        return properties;
    }
}
