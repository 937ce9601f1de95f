using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Transfer;

/// <summary>
/// How far a transfer is, kept in its target: whatever ends a run, the next one finds there what is in. It is written in the same
/// transaction as what it is about.
/// </summary>
/// <param name="Source">The <see cref="GraphFingerprint.Identity"/> of the source.</param>
/// <param name="LastNode">The greatest key of the nodes that are in; -1 for none.</param>
/// <param name="LastRelationship">The greatest id, in the source, of the relationships that are in; -1 for none.</param>
/// <param name="Verified">Whether all is in and was compared, so that only marks are left to be taken out.</param>
/// <param name="Run">Which run wrote it last.</param>
internal sealed record TransferMark(string Source, long LastNode, long LastRelationship, bool Verified, string Run)
{
    private const string Returned = "m.source AS source, m.lastNode AS lastNode, m.lastRelationship AS lastRelationship, m.verified AS verified, m.run AS run";

    /// <summary>That of a transfer which has only begun.</summary>
    public static TransferMark Begin(string source, string run) => new(source, -1, -1, Verified: false, run);

    /// <summary>The mark that is in the target; null where there is none.</summary>
    public static Task<TransferMark?> FindAsync(IAsyncQueryRunner runner, CancellationToken cancellation) =>
        FirstAsync(runner, $"MATCH (m:{TransferTokens.Mark}) RETURN {Returned}", cancellation);

    /// <summary>The mark that is in the target, which nobody else changes before this transaction ends.</summary>
    public static Task<TransferMark?> LockAsync(IAsyncQueryRunner runner, CancellationToken cancellation) =>
        FirstAsync(runner, $"MATCH (m:{TransferTokens.Mark}) SET m.turn = coalesce(m.turn, 0) + 1 RETURN {Returned}", cancellation);

    /// <summary>Puts it into the target in place of the one that is there.</summary>
    public Task WriteAsync(IAsyncQueryRunner runner, CancellationToken cancellation) => QueryRows.RunAsync(
        runner,
        $"""
        MERGE (m:{TransferTokens.Mark})
        SET m.source = $source, m.lastNode = $lastNode, m.lastRelationship = $lastRelationship, m.verified = $verified, m.run = $run
        """,
        new Dictionary<string, object>
        {
            ["source"] = Source, ["lastNode"] = LastNode, ["lastRelationship"] = LastRelationship, ["verified"] = Verified, ["run"] = Run,
        },
        cancellation);

    /// <summary>Takes it out of the target.</summary>
    public static Task DeleteAsync(IAsyncQueryRunner runner, CancellationToken cancellation) =>
        QueryRows.RunAsync(runner, $"MATCH (m:{TransferTokens.Mark}) DELETE m", null, cancellation);

    private static async Task<TransferMark?> FirstAsync(IAsyncQueryRunner runner, string query, CancellationToken cancellation)
    {
        TransferMark? found = null;
        await foreach (var record in QueryRows.ReadAsync(runner, query, null, cancellation).ConfigureAwait(false))
        {
            found ??= new TransferMark(
                record.Get<string>("source"), record.Get<long>("lastNode"), record.Get<long>("lastRelationship"),
                record.Get<bool>("verified"), record.Get<string>("run"));
        }

        return found;
    }
}
