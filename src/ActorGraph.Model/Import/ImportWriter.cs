using ActorGraph.Model.Interchange;
using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Import;

/// <summary>Writes checked elements in one transaction: new ones are created, those whose id is there already are replaced.</summary>
internal sealed class ImportWriter(IAsyncQueryRunner runner, NodeDirectory nodes, bool isIntoEmpty, CancellationToken cancellation)
{
    private readonly GraphWriter _graph = new(runner, cancellation);

    public long NodesCreated { get; private set; }

    public long NodesReplaced { get; private set; }

    public long RelationshipsCreated { get; private set; }

    public long RelationshipsReplaced { get; private set; }

    public async Task WriteNodesAsync(IEnumerable<InterchangeNode> batch)
    {
        foreach (var group in batch.GroupBy(node => CypherName.Labels(node.Labels)))
        {
            var members = group.ToList();
            var existing = isIntoEmpty ? [] : await FindNodesAsync(members).ConfigureAwait(false);
            var known = members.ToLookup(node => node.Id is not null && existing.ContainsKey(node.Id));
            await CreateAsync([.. known[false]]).ConfigureAwait(false);
            await ReplaceAsync([.. known[true]], existing).ConfigureAwait(false);
        }
    }

    public async Task WriteRelationshipsAsync(IReadOnlyList<InterchangeRelationship> batch)
    {
        var existing = isIntoEmpty ? [] : await FindRelationshipsAsync(batch).ConfigureAwait(false);
        var created = new List<InterchangeRelationship>(batch.Count);
        var replaced = new List<(string Element, Dictionary<string, object> Properties)>();
        var moved = new List<string>();
        foreach (var relationship in batch)
        {
            if (relationship.Id is null || !existing.TryGetValue(relationship.Id, out var found))
            {
                created.Add(relationship);
            }
            else if (found.Type == relationship.Type
                && found.StartNodeElementId == nodes.ElementOf(relationship.From)
                && found.EndNodeElementId == nodes.ElementOf(relationship.To))
            {
                replaced.Add((found.ElementId, relationship.StoredProperties()));
            }
            else
            {
                // Type and ends of a relationship cannot be changed.
                moved.Add(found.ElementId);
                created.Add(relationship);
            }
        }
        await _graph.DeleteRelationshipsAsync(moved).ConfigureAwait(false);
        await _graph.ReplaceRelationshipPropertiesAsync(replaced).ConfigureAwait(false);
        foreach (var group in created.GroupBy(relationship => relationship.Type))
        {
            await _graph.CreateRelationshipsAsync(
                group.Key, group.Select(r => (nodes.ElementOf(r.From), nodes.ElementOf(r.To), r.StoredProperties()))).ConfigureAwait(false);
        }
        RelationshipsCreated += created.Count - moved.Count;
        RelationshipsReplaced += replaced.Count + moved.Count;
    }

    private async Task CreateAsync(List<InterchangeNode> members)
    {
        if (members.Count == 0)
            return;
        var properties = members.Select(node => node.StoredProperties()).ToList();
        var elements = await _graph.CreateNodesAsync(members[0].Labels, properties).ConfigureAwait(false);
        for (var i = 0; i < members.Count; i++)
            nodes.SetElement(members[i].Name, elements[i]);
        NodesCreated += members.Count;
    }

    private async Task ReplaceAsync(List<InterchangeNode> members, Dictionary<string, (string Element, List<string> Labels)> existing)
    {
        if (members.Count == 0)
            return;
        foreach (var node in members)
            nodes.SetElement(node.Name, existing[node.Id!].Element);
        var replaced = members.Select(node => (existing[node.Id!].Element, node.StoredProperties()));
        await _graph.ReplaceNodePropertiesAsync(replaced).ConfigureAwait(false);
        var labels = members[0].Labels;
        foreach (var group in members.GroupBy(node => CypherName.Labels(existing[node.Id!].Labels)))
        {
            var elements = group.Select(node => existing[node.Id!].Element).ToList();
            var old = existing[group.First().Id!].Labels;
            var added = labels.Except(old).ToList();
            var removed = old.Except(labels).ToList();
            if (added.Count > 0)
                await _graph.AddLabelsAsync(added, elements).ConfigureAwait(false);
            if (removed.Count > 0)
                await _graph.RemoveLabelsAsync(removed, elements).ConfigureAwait(false);
        }
        NodesReplaced += members.Count;
    }

    // An id is unique under a label: it is looked for under the first label of the model, where it has an index, else under any.
    private async Task<Dictionary<string, (string Element, List<string> Labels)>> FindNodesAsync(List<InterchangeNode> members)
    {
        var labels = members[0].Labels;
        var under = Domain.Labels.KindOf(labels) ?? labels.Order(StringComparer.Ordinal).FirstOrDefault();
        var query = $"MATCH (n{(under is null ? "" : CypherName.Labels([under]))}) WHERE n.id IN $ids "
            + "RETURN n.id AS id, elementId(n) AS element, labels(n) AS labels";
        var found = new Dictionary<string, (string, List<string>)>();
        await foreach (var record in QueryRows.ReadAsync(runner, query, Ids(members), cancellation).ConfigureAwait(false))
            found.TryAdd(record.Get<string>("id"), (record.Get<string>("element"), record.Texts("labels")));
        return found;
    }

    private async Task<Dictionary<string, IRelationship>> FindRelationshipsAsync(IReadOnlyList<InterchangeRelationship> batch)
    {
        var found = new Dictionary<string, IRelationship>();
        const string query = "MATCH ()-[r]->() WHERE r.id IN $ids RETURN r.id AS id, r";
        await foreach (var record in QueryRows.ReadAsync(runner, query, Ids(batch), cancellation).ConfigureAwait(false))
            found.TryAdd(record.Get<string>("id"), record.Get<IRelationship>("r"));
        return found;
    }

    private static Dictionary<string, object> Ids(IEnumerable<InterchangeElement> elements) =>
        new() { ["ids"] = elements.Select(element => element.Id).OfType<string>().ToList() };
}
