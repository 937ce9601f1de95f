using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Transfer;

/// <summary>
/// Reads a graph in the order of its ids, from any of them on. Ids are looked up one after the other in windows: every server finds an
/// element by its id at once, but none of them pages through all elements without sorting or skipping them.
/// </summary>
internal sealed class SourceReader(IAsyncQueryRunner runner, CancellationToken cancellation)
{
    private const long Window = 20_000;

    /// <summary>All nodes whose id is above one.</summary>
    public IAsyncEnumerable<TransferNode> NodesAsync(long after) => ReadAsync(
        "MATCH (n) RETURN max(id(n)) AS last",
        "UNWIND range($first, $last) AS i MATCH (n) WHERE id(n) = i RETURN i AS key, n",
        after,
        record => Node(record, record.Get<long>("key")));

    /// <summary>All relationships whose id is above one.</summary>
    public IAsyncEnumerable<TransferRelationship> RelationshipsAsync(long after) => ReadAsync(
        "MATCH ()-[r]->() RETURN max(id(r)) AS last",
        "UNWIND range($first, $last) AS i MATCH (a)-[r]->(b) WHERE id(r) = i RETURN i AS key, r, id(a) AS source, id(b) AS target",
        after,
        Relationship);

    /// <summary>All of it, in any order.</summary>
    public async Task<GraphFingerprint> FingerprintAsync(Action<long> report)
    {
        var fingerprint = new GraphFingerprint();
        await foreach (var record in RowsAsync("MATCH (n) RETURN id(n) AS key, n").ConfigureAwait(false))
        {
            fingerprint.Add(Node(record, record.Get<long>("key")));
            report(fingerprint.Nodes);
        }

        await foreach (var record in RowsAsync("MATCH (a)-[r]->(b) RETURN id(r) AS key, r, id(a) AS source, id(b) AS target").ConfigureAwait(false))
        {
            fingerprint.Add(Relationship(record));
            report(fingerprint.Nodes + fingerprint.Relationships);
        }

        return fingerprint;
    }

    private static TransferNode Node(IRecord record, long key)
    {
        var node = record.Get<INode>("n");
        return node.Labels.Contains(TransferTokens.Node) || node.Labels.Contains(TransferTokens.Mark) || node.Properties.ContainsKey(TransferTokens.Key)
            ? throw new TransferException("The source is itself the target of a transfer that was not finished. Finish that one first, by the command that began it.")
            : new TransferNode(key, node.Labels, node.Properties);
    }

    private static TransferRelationship Relationship(IRecord record)
    {
        var relationship = record.Get<IRelationship>("r");
        return new TransferRelationship(
            record.Get<long>("key"), relationship.Type, record.Get<long>("source"), record.Get<long>("target"), relationship.Properties);
    }

    private async IAsyncEnumerable<T> ReadAsync<T>(string lastQuery, string query, long after, Func<IRecord, T> take)
    {
        var last = -1L;
        await foreach (var record in RowsAsync(lastQuery).ConfigureAwait(false)) last = record["last"] as long? ?? -1;
        for (var first = after + 1; first <= last; first += Window)
        {
            var window = new Dictionary<string, object> { ["first"] = first, ["last"] = Math.Min(last, first + Window - 1) };
            await foreach (var record in RowsAsync(query, window).ConfigureAwait(false)) yield return take(record);
        }
    }

    private async IAsyncEnumerable<IRecord> RowsAsync(string query, Dictionary<string, object>? parameters = null)
    {
        // What is thrown inside is the server's word; it is told here whose it is.
        var rows = QueryRows.ReadAsync(runner, query, parameters, cancellation).GetAsyncEnumerator(cancellation);
        await using (rows.ConfigureAwait(false))
        {
            while (await NextAsync(rows).ConfigureAwait(false)) yield return rows.Current;
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<IRecord> rows)
    {
        try
        {
            return await rows.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Neo4jException exception)
        {
            throw new TransferException($"The source cannot be read: {exception.Message}", exception);
        }
    }
}
