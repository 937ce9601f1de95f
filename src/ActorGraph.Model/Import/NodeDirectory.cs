using ActorGraph.Model.Domain;
using ActorGraph.Model.Interchange;
using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Import;

/// <summary>The nodes that the relationships of an import may point at: those of its files, and those of the database.</summary>
internal sealed class NodeDirectory
{
    private readonly Dictionary<NodeName, Entry> _entries = [];
    private readonly Dictionary<string, string[]> _labelSets = [];

    /// <summary>Takes a node of the files. False when its name is taken.</summary>
    public bool TryAdd(InterchangeNode node) => _entries.TryAdd(node.Name, new Entry(Share(node.Labels)));

    public bool Contains(NodeName name) => _entries.ContainsKey(name);

    public IReadOnlyList<string>? LabelsOf(NodeName name) => _entries.GetValueOrDefault(name)?.Labels;

    public string ElementOf(NodeName name) => _entries[name].Element
        ?? throw new InvalidOperationException($"The node `{name}` was not written before its relationships.");

    public void SetElement(NodeName name, string element) => _entries[name].Element = element;

    /// <summary>Looks for nodes of the database. Those that are not there stay unknown; an id that two nodes have is an error.</summary>
    public async Task FindAsync(IAsyncQueryRunner runner, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var wanted = ids.ToHashSet();
        // By label first: there the id has an index.
        foreach (var label in Labels.Kinds.Words.Select(label => ":" + label).Append(""))
        {
            if (wanted.Count == 0)
                return;
            var query = $"MATCH (n{label}) WHERE n.id IN $ids RETURN n.id AS id, labels(n) AS labels, elementId(n) AS element";
            var parameters = new Dictionary<string, object> { ["ids"] = wanted.ToList() };
            await foreach (var record in QueryRows.ReadAsync(runner, query, parameters, cancellation).ConfigureAwait(false))
                AddFound(record.Get<string>("id"), record.Texts("labels"), record.Get<string>("element"));
            wanted.RemoveWhere(id => Contains(NodeName.OfId(id)));
        }
    }

    private void AddFound(string id, List<string> labels, string element)
    {
        var entry = new Entry(Share(labels)) { Element = element };
        if (!_entries.TryAdd(NodeName.OfId(id), entry) && _entries[NodeName.OfId(id)].Element != element)
        {
            throw new InterchangeException(new InterchangeError(
                null, id, null, "is the id of two nodes of the database; a relationship needs an id that only one has."));
        }
    }

    private string[] Share(IReadOnlyList<string> labels)
    {
        var key = string.Join('\0', labels);
        if (!_labelSets.TryGetValue(key, out var shared))
            _labelSets[key] = shared = [.. labels];
        return shared;
    }

    private sealed class Entry(string[] labels)
    {
        public string[] Labels { get; } = labels;

        public string? Element { get; set; }
    }
}
