using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Transfer;

/// <summary>
/// Writes batches into the target, each in one transaction with the mark that says so. A transaction whose answer got lost may have been
/// committed: then the mark says that too, and the batch is not written twice.
/// </summary>
internal sealed class TargetWriter(IAsyncSession session, TransferMark mark, CancellationToken cancellation)
{
    public TransferMark Mark { get; private set; } = mark;

    /// <summary>Makes nodes that follow those which are in.</summary>
    public Task WriteAsync(IReadOnlyList<TransferNode> batch) => AdvanceAsync(Mark with { LastNode = batch[^1].Key }, runner => CreateAsync(runner, batch));

    /// <summary>Makes relationships that follow those which are in.</summary>
    public Task WriteAsync(IReadOnlyList<TransferRelationship> batch) =>
        AdvanceAsync(Mark with { LastRelationship = batch[^1].Key }, runner => CreateAsync(runner, batch));

    /// <summary>Says that all is in, and is what it should be.</summary>
    public Task SetVerifiedAsync() => AdvanceAsync(Mark with { Verified = true }, _ => Task.CompletedTask);

    private async Task AdvanceAsync(TransferMark next, Func<IAsyncQueryRunner, Task> work)
    {
        try
        {
            await session.ExecuteWriteAsync(async runner =>
            {
                var found = await TransferMark.LockAsync(runner, cancellation).ConfigureAwait(false);
                if (found == next) return;
                if (found != Mark)
                    throw new TransferException("Something else has changed the target meanwhile, another run of the same transfer perhaps. Let that one end, then run this command again.");
                await work(runner).ConfigureAwait(false);
                await next.WriteAsync(runner, cancellation).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }
        catch (Neo4jException exception)
        {
            throw TransferStop.OfTarget(exception);
        }

        Mark = next;
    }

    private async Task CreateAsync(IAsyncQueryRunner runner, IReadOnlyList<TransferNode> batch)
    {
        foreach (var group in batch.GroupBy(node => CypherName.Labels(node.Labels)))
        {
            var rows = group.Select(node => (object)new Dictionary<string, object>(node.Properties) { [TransferTokens.Key] = node.Key });
            await QueryRows.RunAsync(
                runner, $"UNWIND $rows AS row CREATE (n:{TransferTokens.Node}{group.Key}) SET n = row", Rows(rows), cancellation).ConfigureAwait(false);
        }
    }

    private async Task CreateAsync(IAsyncQueryRunner runner, IReadOnlyList<TransferRelationship> batch)
    {
        foreach (var group in batch.GroupBy(relationship => relationship.Type))
        {
            var rows = group.Select(relationship => (object)new Dictionary<string, object>
            {
                ["from"] = relationship.From, ["to"] = relationship.To, ["properties"] = relationship.Properties.ToDictionary(),
            });
            var query = $$"""
                UNWIND $rows AS row
                MATCH (a:{{TransferTokens.Node}} {{{TransferTokens.Key}}: row.from})
                MATCH (b:{{TransferTokens.Node}} {{{TransferTokens.Key}}: row.to})
                CREATE (a)-[r:{{CypherName.Quote(group.Key)}}]->(b)
                SET r = row.properties
                """;
            var made = await QueryRows.RunAsync(runner, query, Rows(rows), cancellation).ConfigureAwait(false);
            if (made.Counters.RelationshipsCreated != group.Count())
                throw new TransferException("Nodes that were copied are no longer in the target. Empty it, and run the same command again.");
        }
    }

    private static Dictionary<string, object> Rows(IEnumerable<object> rows) => new() { ["rows"] = rows.ToList() };
}
