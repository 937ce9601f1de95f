using ActorGraph.Model.Domain;
using ActorGraph.Model.Interchange;
using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Import;

/// <summary>Reads all files once before anything is written, so that a bad line is found while nothing has changed.</summary>
internal sealed class ImportCheck(IReadOnlyList<InterchangeFile> files, ImportOptions options, IProgress<ImportProgress>? progress)
{
    private readonly List<InterchangeError> _errors = [];
    private readonly HashSet<string> _relationshipIds = [];
    private long _read;

    public NodeDirectory Nodes { get; } = new();

    public long NodeCount { get; private set; }

    public long RelationshipCount { get; private set; }

    public long DerivedSkipped { get; private set; }

    /// <summary>What the files say that the cases lacked which they were written from.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Checks every line. An <see cref="InterchangeException"/> with all that is wrong.</summary>
    public async Task RunAsync(IAsyncQueryRunner runner, CancellationToken cancellation)
    {
        await CheckNodesAsync(cancellation).ConfigureAwait(false);
        await CheckRelationshipsAsync(runner, cancellation).ConfigureAwait(false);
        if (_errors.Count > 0)
            throw new InterchangeException(_errors);
    }

    private async Task CheckNodesAsync(CancellationToken cancellation)
    {
        await foreach (var (file, line, error) in ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (error is not null)
                Add(error);
            if (line.Missing is { } missing)
                Missing.Add($"{file.Name}: {missing}");
            if (line.Element is not InterchangeNode node)
                continue;
            NodeCount++;
            if (!Nodes.TryAdd(node))
                AddSecond(node, node.Name.Value, node.Id is null ? "key" : "id", "node");
            foreach (var label in node.Labels)
                CheckName(node, node.Name.Value, "labels", label);
            if (options.CheckRules)
                Add(ElementRules.Check(node));
        }
    }

    private async Task CheckRelationshipsAsync(IAsyncQueryRunner runner, CancellationToken cancellation)
    {
        var batch = new List<InterchangeRelationship>(options.BatchSize);
        await foreach (var (_, line, _) in ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (line.Element is not InterchangeRelationship relationship)
                continue;
            if (relationship.IsDerived)
            {
                DerivedSkipped++;
                continue;
            }
            batch.Add(relationship);
            if (batch.Count == options.BatchSize)
                await CheckBatchAsync(runner, batch, cancellation).ConfigureAwait(false);
        }
        await CheckBatchAsync(runner, batch, cancellation).ConfigureAwait(false);
    }

    private async Task CheckBatchAsync(IAsyncQueryRunner runner, List<InterchangeRelationship> batch, CancellationToken cancellation)
    {
        var outside = batch.SelectMany(relationship => new[] { relationship.From, relationship.To })
            .Where(name => !name.IsKey && !Nodes.Contains(name))
            .Select(name => name.Value);
        await Nodes.FindAsync(runner, outside, cancellation).ConfigureAwait(false);
        foreach (var relationship in batch)
            Check(relationship);
        batch.Clear();
    }

    private void Check(InterchangeRelationship relationship)
    {
        RelationshipCount++;
        if (relationship.Id is not null && !_relationshipIds.Add(relationship.Id))
            AddSecond(relationship, relationship.Id, "id", "relationship");
        CheckName(relationship, relationship.Id, "type", relationship.Type);
        var from = CheckEnd(relationship, "from", relationship.From);
        var to = CheckEnd(relationship, "to", relationship.To);
        if (options.CheckRules && from is not null && to is not null)
            Add(ElementRules.Check(relationship, from, to));
    }

    private IReadOnlyList<string>? CheckEnd(InterchangeRelationship relationship, string field, NodeName name)
    {
        if (Nodes.LabelsOf(name) is { } labels)
            return labels;
        var nowhere = name.IsKey ? "of these files has that key" : "of these files or of the case has that id";
        Add(new InterchangeError(relationship.Place, relationship.Id, field, $"names {ShownValue.Of(name.Value)}; no node {nowhere}."));
        return null;
    }

    private void AddSecond(InterchangeElement element, string name, string field, string kind) =>
        Add(new InterchangeError(element.Place, name, field, $"names a second {kind}; it names one only."));

    private void CheckName(InterchangeElement element, string? id, string field, string name)
    {
        if (CypherName.Problem(name) is { } problem)
            Add(new InterchangeError(element.Place, id, field, problem));
    }

    private async IAsyncEnumerable<(InterchangeFile File, InterchangeLine Line, InterchangeError? Error)> ReadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            await foreach (var (line, error) in InterchangeReader.ReadLinesAsync(file, options.Limits, cancellation).ConfigureAwait(false))
            {
                if (++_read % options.BatchSize == 0)
                    progress?.Report(new ImportProgress(ImportPhase.Checking, _read, null));
                yield return (file, line, error);
            }
        }
    }

    private void Add(IEnumerable<InterchangeError> errors)
    {
        foreach (var error in errors)
            Add(error);
    }

    private void Add(InterchangeError error)
    {
        _errors.Add(error);
        if (_errors.Count >= options.MaxErrors)
            throw new InterchangeException(_errors, more: true);
    }
}
