using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Transfer;

/// <summary>One run of a transfer, from whatever there is in the target.</summary>
internal sealed class TransferRun(
    IAsyncTransaction source, IAsyncSession target, TransferOptions options, IProgress<TransferProgress>? progress, CancellationToken cancellation)
{
    // Often enough to be seen to move.
    private const int ReportEvery = 1000;

    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly SourceReader _reader = new(source, cancellation);

    public async Task<TransferSummary> RunAsync()
    {
        var statements = await TransferSchema.ReadAsync(source, cancellation).ConfigureAwait(false);
        var (nodes, relationships) = await TargetState.CountAsync(source, cancellation).ConfigureAwait(false);
        if (await TransferMark.FindAsync(target, cancellation).ConfigureAwait(false) is null)
            await TargetState.RequireEmptyAsync(target, cancellation).ConfigureAwait(false);
        var content = await _reader.FingerprintAsync(done => Report(TransferPhase.Reading, done, nodes + relationships)).ConfigureAwait(false);
        RequireNames(content);

        var (mark, resumed) = await BeginAsync(content).ConfigureAwait(false);
        var notMade = new List<string>();
        if (!mark.Verified)
        {
            var writer = new TargetWriter(target, mark, cancellation);
            await CopyAsync(writer, content).ConfigureAwait(false);
            notMade = await MakeSchemaAsync(statements).ConfigureAwait(false);
            await VerifyAsync(content).ConfigureAwait(false);
            await writer.SetVerifiedAsync().ConfigureAwait(false);
        }

        await FinishAsync(content).ConfigureAwait(false);
        return new TransferSummary(content, resumed, notMade);
    }

    /// <summary>Refuses before anything is written what could not be written later.</summary>
    private static void RequireNames(GraphFingerprint content)
    {
        foreach (var name in content.Names)
        {
            if (CypherName.Problem(name) is { } problem)
                throw new TransferException($"The source has a label or a type that cannot be copied: it {problem}");
        }
    }

    private async Task<(TransferMark Mark, bool Resumed)> BeginAsync(GraphFingerprint content)
    {
        const string constraint =
            $"CREATE CONSTRAINT {TransferTokens.Constraint} IF NOT EXISTS FOR (n:{TransferTokens.Node}) REQUIRE n.{TransferTokens.Key} IS UNIQUE";
        if (await TransferMark.FindAsync(target, cancellation).ConfigureAwait(false) is not { } found)
        {
            await QueryRows.RunAsync(target, constraint, null, cancellation).ConfigureAwait(false);
            var mark = TransferMark.Begin(content.Identity, _run);
            await target.ExecuteWriteAsync(async runner =>
            {
                await TargetState.RequireEmptyAsync(runner, cancellation).ConfigureAwait(false);
                await mark.WriteAsync(runner, cancellation).ConfigureAwait(false);
            }).ConfigureAwait(false);
            return (mark, false);
        }

        if (found.Source != content.Identity)
            throw new TransferException(
                "The target holds part of a transfer from another source, or from this one as it was before it was changed, and the two are not mixed. "
                + "Empty the target, and run the same command again.");
        if (!found.Verified) await QueryRows.RunAsync(target, constraint, null, cancellation).ConfigureAwait(false);
        var own = found with { Run = _run };
        await target.ExecuteWriteAsync(runner => own.WriteAsync(runner, cancellation)).ConfigureAwait(false);
        return (own, true);
    }

    private async Task CopyAsync(TargetWriter writer, GraphFingerprint content)
    {
        var mark = writer.Mark;
        var (nodes, relationships) = await TargetState.CountAsync(target, cancellation).ConfigureAwait(false);
        var done = nodes - 1;
        Report(TransferPhase.Nodes, done, content.Nodes);
        await foreach (var batch in _reader.NodesAsync(mark.LastNode).CutAsync(options, cancellation).ConfigureAwait(false))
        {
            await writer.WriteAsync(batch).ConfigureAwait(false);
            progress?.Report(new TransferProgress(TransferPhase.Nodes, done += batch.Count, content.Nodes));
            cancellation.ThrowIfCancellationRequested();
        }

        done = relationships;
        await foreach (var batch in _reader.RelationshipsAsync(mark.LastRelationship).CutAsync(options, cancellation).ConfigureAwait(false))
        {
            await writer.WriteAsync(batch).ConfigureAwait(false);
            progress?.Report(new TransferProgress(TransferPhase.Relationships, done += batch.Count, content.Relationships));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private async Task<List<string>> MakeSchemaAsync(IReadOnlyList<string> statements)
    {
        var notMade = new List<string>();
        for (var i = 0; i < statements.Count; i++)
        {
            if (await TransferSchema.MakeAsync(target, statements[i], cancellation).ConfigureAwait(false) is { } reason) notMade.Add(reason);
            progress?.Report(new TransferProgress(TransferPhase.Schema, i + 1, statements.Count));
        }

        return notMade;
    }

    /// <exception cref="TransferException">The target is not what the source is.</exception>
    private async Task VerifyAsync(GraphFingerprint content)
    {
        var copied = await target.ExecuteReadAsync(runner => new TargetReader(runner, cancellation).FingerprintAsync(
            done => Report(TransferPhase.Verifying, done, content.Nodes + content.Relationships))).ConfigureAwait(false);
        if (copied.Hash == content.Hash && copied.Nodes == content.Nodes && copied.Relationships == content.Relationships) return;

        // A source on a server may have been changed while it was copied.
        var now = await _reader.FingerprintAsync(done => Report(TransferPhase.Reading, done, content.Nodes + content.Relationships)).ConfigureAwait(false);
        throw new TransferException(
            (now.Identity == content.Identity ? "The target is not the same as the source:" : "The source was changed while it was copied, and the target is neither state of it:")
            + string.Concat(content.Differences(copied).Select(difference => $"\n  {difference}"))
            + $"\nThe source's hash is {content.Hash}, the target's {copied.Hash}. Empty the target, and run the same command again.");
    }

    private async Task FinishAsync(GraphFingerprint content)
    {
        const string unmark = $"""
            MATCH (n:{TransferTokens.Node})
            WITH n LIMIT $limit
            REMOVE n:{TransferTokens.Node}, n.{TransferTokens.Key}
            RETURN count(n) AS count
            """;
        await QueryRows.RunAsync(target, $"DROP CONSTRAINT {TransferTokens.Constraint} IF EXISTS", null, cancellation).ConfigureAwait(false);
        var limit = new Dictionary<string, object> { ["limit"] = (long)options.BatchElements };
        var (done, unmarked) = (0L, 0L);
        do
        {
            unmarked = await target.ExecuteWriteAsync(async runner =>
            {
                var cursor = await runner.RunAsync(unmark, limit).ConfigureAwait(false);
                return (await cursor.SingleAsync().ConfigureAwait(false)).Get<long>("count");
            }).ConfigureAwait(false);
            progress?.Report(new TransferProgress(TransferPhase.Finishing, done += unmarked, content.Nodes));
            cancellation.ThrowIfCancellationRequested();
        }
        while (unmarked > 0);
        await target.ExecuteWriteAsync(runner => TransferMark.DeleteAsync(runner, cancellation)).ConfigureAwait(false);
    }

    private void Report(TransferPhase phase, long done, long total)
    {
        if (done % ReportEvery == 0 || done == total) progress?.Report(new TransferProgress(phase, done, total));
    }
}
