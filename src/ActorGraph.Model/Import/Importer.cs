using ActorGraph.Model.Derivation;
using ActorGraph.Model.Interchange;
using ActorGraph.Model.Storage;
using ActorGraph.Model.Telemetry;
using Neo4j.Driver;

namespace ActorGraph.Model.Import;

/// <summary>
/// Brings files of the interchange format into a case. They are read through and checked first; then nodes and relationships
/// are written, and the derived relationships are made in the transaction of the last of them. What fits one transaction is
/// written whole or not at all.
/// </summary>
public sealed class Importer(CaseDatabase database, ImportOptions? options = null)
{
    private readonly ImportOptions _options = options ?? ImportOptions.Default;

    /// <summary>Imports the files, in any order. An element whose id is in the case already takes the place of the old one.</summary>
    /// <exception cref="InterchangeException">Something in the files is wrong; nothing was written.</exception>
    /// <exception cref="Neo4jException">The database refused. Transactions committed before that stay.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the transaction under way was rolled back.</exception>
    public Task<ImportSummary> ImportAsync(
        IReadOnlyList<InterchangeFile> files, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default) => Job.RunAsync(
        "import",
        database.Loggers,
        () => CheckAndWriteAsync(files, progress, cancellation),
        summary => (summary.NodesCreated + summary.NodesReplaced, summary.RelationshipsCreated + summary.RelationshipsReplaced));

    private async Task<ImportSummary> CheckAndWriteAsync(
        IReadOnlyList<InterchangeFile> files, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var session = database.OpenSession(AccessMode.Write);
        await using (session.ConfigureAwait(false))
        {
            var check = new ImportCheck(files, _options, progress);
            var isIntoEmpty = await session.ExecuteReadAsync(
                async runner =>
                {
                    check = new ImportCheck(files, _options, progress);
                    await check.RunAsync(runner, cancellation).ConfigureAwait(false);
                    return await IsEmptyAsync(runner, cancellation).ConfigureAwait(false);
                },
                Configure).ConfigureAwait(false);
            return await WriteAsync(session, files, check, isIntoEmpty, progress, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<ImportSummary> WriteAsync(
        IAsyncSession session, IReadOnlyList<InterchangeFile> files, ImportCheck check, bool isIntoEmpty,
        IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var total = check.NodeCount + check.RelationshipCount;
        var summary = new ImportSummary(0, 0, 0, 0, check.DerivedSkipped, 0, new DerivationSummary(0, 0, 0, 0));
        if (check.Missing.Count > 0)
            summary = summary with { Missing = check.Missing };
        var done = 0L;
        await foreach (var chunk in ChunksAsync(files, cancellation).ConfigureAwait(false))
        {
            done += chunk.Count;
            var isLast = done >= total;
            var written = await session.ExecuteWriteAsync(
                async runner =>
                {
                    var writer = new ImportWriter(runner, check.Nodes, isIntoEmpty, cancellation);
                    await WriteChunkAsync(writer, chunk, done - chunk.Count, total, progress).ConfigureAwait(false);
                    var derived = summary.Derived;
                    if (isLast)
                    {
                        progress?.Report(new ImportProgress(ImportPhase.Deriving, 0, null));
                        derived = await DerivedRelationships.RebuildAsync(runner, cancellation).ConfigureAwait(false);
                    }
                    cancellation.ThrowIfCancellationRequested();
                    return (Writer: writer, Derived: derived);
                },
                Configure).ConfigureAwait(false);
            summary = summary with
            {
                NodesCreated = summary.NodesCreated + written.Writer.NodesCreated,
                NodesReplaced = summary.NodesReplaced + written.Writer.NodesReplaced,
                RelationshipsCreated = summary.RelationshipsCreated + written.Writer.RelationshipsCreated,
                RelationshipsReplaced = summary.RelationshipsReplaced + written.Writer.RelationshipsReplaced,
                Transactions = summary.Transactions + 1,
                Derived = written.Derived,
            };
        }
        return summary;
    }

    private async Task WriteChunkAsync(
        ImportWriter writer, List<InterchangeElement> chunk, long done, long total, IProgress<ImportProgress>? progress)
    {
        foreach (var batch in chunk.Chunk(_options.BatchSize))
        {
            await writer.WriteNodesAsync(batch.OfType<InterchangeNode>()).ConfigureAwait(false);
            await writer.WriteRelationshipsAsync([.. batch.OfType<InterchangeRelationship>()]).ConfigureAwait(false);
            done += batch.Length;
            progress?.Report(new ImportProgress(ImportPhase.Writing, done, total));
        }
    }

    // All nodes come before all relationships, whatever the order of the files.
    private async IAsyncEnumerable<List<InterchangeElement>> ChunksAsync(
        IReadOnlyList<InterchangeFile> files, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var chunk = new List<InterchangeElement>();
        foreach (var takesNodes in new[] { true, false })
        {
            foreach (var file in files)
            {
                await foreach (var element in InterchangeReader.ReadAsync(file, _options.Limits, cancellation).ConfigureAwait(false))
                {
                    if (element is InterchangeNode != takesNodes || element is InterchangeRelationship { IsDerived: true })
                        continue;
                    chunk.Add(element);
                    if (chunk.Count < _options.TransactionSize)
                        continue;
                    yield return chunk;
                    chunk = [];
                }
            }
        }
        if (chunk.Count > 0)
            yield return chunk;
    }

    private static async Task<bool> IsEmptyAsync(IAsyncQueryRunner runner, CancellationToken cancellation)
    {
        const string query = "MATCH (n) RETURN n.id AS id LIMIT 1";
        await foreach (var _ in QueryRows.ReadAsync(runner, query, null, cancellation).ConfigureAwait(false))
            return false;
        return true;
    }

    private void Configure(TransactionConfigBuilder transaction) => transaction.WithTimeout(_options.TransactionTimeout);
}
