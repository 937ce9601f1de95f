using ActorGraph.Model.Storage;
using ActorGraph.Model.Telemetry;
using Neo4j.Driver;

namespace ActorGraph.Model.Transfer;

/// <summary>
/// Copies a whole graph into an empty database, whatever it holds. Neither side is ever held in memory. A run that ends early leaves in
/// the target what it copied, and a mark; the next run with the same source goes on from there. At the end both sides are compared.
/// </summary>
/// <remarks>
/// The invariants: (1) what the mark says is in is in, and nothing else; (2) until the marks are taken out, every node in the target bears
/// the id that it has in the source as a key; (3) marks are taken out only after the comparison has found both sides equal, the mark
/// itself last.
/// </remarks>
public sealed class GraphTransfer(CaseDatabase source, CaseDatabase target, TransferOptions? options = null)
{
    // Some servers end what runs for long, unless it says how long it may.
    private static readonly TimeSpan Timeout = TimeSpan.FromDays(1);

    private readonly TransferOptions _options = options ?? new TransferOptions();

    /// <summary>Copies, or goes on.</summary>
    /// <exception cref="TransferException">It cannot be done, or the two sides differ in the end.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; another run goes on.</exception>
    public Task<TransferSummary> RunAsync(IProgress<TransferProgress>? progress = null, CancellationToken cancellation = default) => Job.RunAsync(
        "transfer", target.Loggers, () => TellingAsync(progress, cancellation), summary => (summary.Content.Nodes, summary.Content.Relationships));

    private async Task<TransferSummary> TellingAsync(IProgress<TransferProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return await CopyAsync(progress, cancellation).ConfigureAwait(false);
        }
        catch (Neo4jException exception)
        {
            throw TransferStop.Of(exception);
        }
    }

    private async Task<TransferSummary> CopyAsync(IProgress<TransferProgress>? progress, CancellationToken cancellation)
    {
        var reading = source.OpenSession(AccessMode.Read);
        await using (reading.ConfigureAwait(false))
        {
            // One transaction for all of it: where the source is this project's engine, it does not change while it is copied.
            var snapshot = await reading.BeginTransactionAsync(config => config.WithTimeout(Timeout)).ConfigureAwait(false);
            await using (snapshot.ConfigureAwait(false))
            {
                var writing = target.OpenSession(AccessMode.Write);
                await using (writing.ConfigureAwait(false))
                {
                    return await new TransferRun(snapshot, writing, _options, progress, cancellation).RunAsync().ConfigureAwait(false);
                }
            }
        }
    }
}
