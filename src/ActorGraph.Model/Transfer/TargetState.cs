using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Transfer;

/// <summary>What is in the target before a transfer writes into it, and after.</summary>
internal static class TargetState
{
    public static async Task<(long Nodes, long Relationships)> CountAsync(IAsyncQueryRunner runner, CancellationToken cancellation) => (
        await OneAsync(runner, "MATCH (n) RETURN count(n) AS count", cancellation).ConfigureAwait(false),
        await OneAsync(runner, "MATCH ()-[r]->() RETURN count(r) AS count", cancellation).ConfigureAwait(false));

    /// <exception cref="TransferException">It holds something.</exception>
    public static async Task RequireEmptyAsync(IAsyncQueryRunner runner, CancellationToken cancellation)
    {
        var (nodes, relationships) = await CountAsync(runner, cancellation).ConfigureAwait(false);
        if (nodes == 0) return;
        var labels = new List<string>();
        const string query = "MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS count ORDER BY count DESC, label LIMIT 5";
        await foreach (var record in QueryRows.ReadAsync(runner, query, null, cancellation).ConfigureAwait(false))
            labels.Add($"{record.Get<long>("count")} `{record.Get<string>("label")}`");
        throw new TransferException(
            $"The target holds {nodes} {(nodes == 1 ? "node" : "nodes")} and {relationships} {(relationships == 1 ? "relationship" : "relationships")} already"
            + (labels.Count > 0 ? $" (among them {string.Join(", ", labels)})" : "")
            + ", and a case is only copied into an empty database. Name another, or empty this one first.");
    }

    private static async Task<long> OneAsync(IAsyncQueryRunner runner, string query, CancellationToken cancellation)
    {
        var count = 0L;
        await foreach (var record in QueryRows.ReadAsync(runner, query, null, cancellation).ConfigureAwait(false)) count = record.Get<long>("count");
        return count;
    }
}
