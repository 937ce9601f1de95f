using System.Security.Cryptography;
using System.Text;
using ActorGraph.Model.Derivation;
using ActorGraph.Model.Domain;
using ActorGraph.Model.Export;
using ActorGraph.Model.Interchange;
using Neo4j.Driver;

namespace ActorGraph.Model.Audit;

/// <summary>Reads every element once: the model's rules, ids that two elements share, and passages that leave their text.</summary>
internal sealed class ElementAudit(IAsyncQueryRunner runner, FindingList findings, CancellationToken cancellation)
{
    private readonly Dictionary<string, int> _textLengths = [];
    private readonly List<InterchangeNode> _events = [];
    private readonly HashSet<string> _shared = [];

    public async Task RunAsync()
    {
        var reader = new GraphReader(runner, cancellation);
        await foreach (var node in reader.ReadNodesAsync().ConfigureAwait(false))
            Check(node);
        foreach (var node in _events)
            CheckPassages(node.Id, node.Properties, null);
        await foreach (var (relationship, from, to) in reader.ReadRelationshipsAsync().ConfigureAwait(false))
            Check(relationship, from, to);
    }

    private void Check(InterchangeNode node)
    {
        var kind = Labels.KindOf(node.Labels);
        if (kind is null)
            return;
        // A key means that the id is missing, is no text, or is another node's as well.
        if (node.Id is null && node.Properties.GetValueOrDefault("id") is string id)
        {
            AddDuplicate(id, "node");
            node = new InterchangeNode(id, null, node.Labels, WithoutId(node.Properties));
        }
        Add(ElementRules.Check(node));
        if (kind == Labels.Source)
            CheckText(node);
        if (kind == Labels.Event)
            _events.Add(node);
    }

    private void Check(InterchangeRelationship relationship, IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        if (relationship.Id is null && relationship.Properties.GetValueOrDefault("id") is string id)
        {
            AddDuplicate(id, "relationship");
            relationship = relationship with { Id = id, Properties = WithoutId(relationship.Properties) };
        }
        // A derived one is compared with what the record asks for, which says more.
        if (!relationship.IsDerived)
            Add(ElementRules.Check(AsEntered(relationship), from, to));
        if (relationship.Type == "IN_SOURCE" && !relationship.To.IsKey)
            CheckPassages(relationship.Id, relationship.Properties, relationship.To.Value);
        else if (RelationshipKinds.Find(relationship.Type)?.Layer == RelationshipLayer.Fact)
            CheckPassages(relationship.Id, relationship.Properties, null);
    }

    private void CheckText(InterchangeNode source)
    {
        var text = source.Properties.GetValueOrDefault("text") as string ?? "";
        _textLengths[source.Name.Value] = text.Length;
        if (source.Properties.GetValueOrDefault("contentHash") is string hash
            && hash.StartsWith("sha256:", StringComparison.Ordinal)
            && hash["sha256:".Length..] != Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))))
        {
            Add(
                "source-text-changed", source.Id,
                "is a source whose `contentHash` is not that of its `text`: passages may point beside their words.");
        }
        if (source.Properties.GetValueOrDefault("paragraphStarts") is System.Collections.IEnumerable starts
            && starts.OfType<long>().Any(start => start >= text.Length))
        {
            Add(
                "passage-outside-text", source.Id,
                $"has a paragraph that starts after the end of its `text`, which has {text.Length} characters.");
        }
    }

    private void CheckPassages(string? id, IReadOnlyDictionary<string, object> properties, string? source)
    {
        var sources = (properties.GetValueOrDefault("sourceIds") as System.Collections.IEnumerable)?.OfType<string>().ToList() ?? [];
        var index = 0;
        foreach (var (start, end) in Passages.Read(properties))
        {
            var name = source ?? sources.ElementAtOrDefault(index++);
            if (name is null || !_textLengths.TryGetValue(name, out var length))
                continue;
            if (start < 0 || start >= end || end > length)
                Add("passage-outside-text", id, $"has the passage {start} to {end}, but the text of `{name}` has {length} characters.");
        }
    }

    private void AddDuplicate(string id, string element)
    {
        if (_shared.Add($"{element} {id}"))
            Add("duplicate-id", id, $"is the id of more than one {element}.");
    }

    private void Add(IEnumerable<InterchangeError> errors)
    {
        foreach (var error in errors)
            findings.Add(new AuditFinding("rule-broken", error.ElementId, error.ToString()));
    }

    private void Add(string code, string? id, string rest) => findings.Add(new AuditFinding(code, id, $"`{id ?? "?"}` {rest}"));

    private static InterchangeRelationship AsEntered(InterchangeRelationship relationship) =>
        relationship with { Properties = ContestedFact.Unmark(relationship.Properties) };

    private static Dictionary<string, object> WithoutId(IReadOnlyDictionary<string, object> properties) =>
        properties.Where(property => property.Key != "id").ToDictionary();
}
