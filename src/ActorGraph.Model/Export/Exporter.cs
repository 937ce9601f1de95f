using ActorGraph.Model.Derivation;
using ActorGraph.Model.Domain;
using ActorGraph.Model.Interchange;
using ActorGraph.Model.Storage;
using ActorGraph.Model.Telemetry;
using Neo4j.Driver;

namespace ActorGraph.Model.Export;

/// <summary>
/// Writes a case as one file of the interchange format. The same graph always gives the same lines in the same order. What is
/// derived is left out: an import makes it again. What the case is known to lack is named in the file.
/// </summary>
/// <param name="database">What holds the case.</param>
/// <param name="missing">What it is known to lack, each as a sentence.</param>
public sealed class Exporter(CaseDatabase database, IReadOnlyList<string>? missing = null)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(30);

    /// <summary>Writes everything, read in one transaction. The stream stays open.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the stream holds the lines written so far.</exception>
    public Task<ExportSummary> ExportAsync(Stream stream, IProgress<long>? progress = null, CancellationToken cancellation = default) => Job.RunAsync(
        "export", database.Loggers, () => ReadAndWriteAsync(stream, progress, cancellation), summary => (summary.Nodes, summary.Relationships));

    private async Task<ExportSummary> ReadAndWriteAsync(Stream stream, IProgress<long>? progress, CancellationToken cancellation)
    {
        var session = database.OpenSession(AccessMode.Read);
        await using (session.ConfigureAwait(false))
        {
            var transaction = await session.BeginTransactionAsync(config => config.WithTimeout(Timeout)).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var writer = new InterchangeWriter(stream);
                await using (writer.ConfigureAwait(false))
                {
                    var reader = new GraphReader(transaction, cancellation);
                    var summary = await WriteAsync(reader, writer, progress, cancellation).ConfigureAwait(false);
                    await transaction.CommitAsync().ConfigureAwait(false);
                    return summary;
                }
            }
        }
    }

    private async Task<ExportSummary> WriteAsync(
        GraphReader reader, InterchangeWriter writer, IProgress<long>? progress, CancellationToken cancellation)
    {
        var (nodes, relationships, derived) = (0L, 0L, 0L);
        await writer.WriteFormatAsync(cancellation).ConfigureAwait(false);
        foreach (var message in missing ?? [])
            await writer.WriteMissingAsync(message, cancellation).ConfigureAwait(false);
        await foreach (var node in reader.ReadNodesAsync().ConfigureAwait(false))
        {
            await writer.WriteAsync(node, cancellation).ConfigureAwait(false);
            nodes++;
            progress?.Report(nodes);
        }
        await foreach (var (relationship, _, _) in reader.ReadRelationshipsAsync().ConfigureAwait(false))
        {
            if (relationship.IsDerived)
            {
                derived++;
                continue;
            }
            await writer.WriteAsync(AsEntered(relationship), cancellation).ConfigureAwait(false);
            relationships++;
            progress?.Report(nodes + relationships);
        }
        await writer.WriteEndAsync(cancellation).ConfigureAwait(false);
        return new ExportSummary(nodes, relationships, derived);
    }

    private static InterchangeRelationship AsEntered(InterchangeRelationship relationship)
    {
        if (!relationship.Properties.ContainsKey(FactStatus.ContestedBy)
            || RelationshipKinds.Find(relationship.Type) is not { IsContestable: true })
        {
            return relationship;
        }
        return relationship with { Properties = ContestedFact.Unmark(relationship.Properties) };
    }
}
