using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Transfer;

/// <summary>Reads what a transfer has made, as it was in the source: with the keys that the nodes bear, and without what marks them.</summary>
internal sealed class TargetReader(IAsyncQueryRunner runner, CancellationToken cancellation)
{
    private const string NodeQuery = $"MATCH (n) WHERE NOT n:{TransferTokens.Mark} RETURN n";

    private const string RelationshipQuery =
        $"MATCH (a)-[r]->(b) RETURN r, a.{TransferTokens.Key} AS source, b.{TransferTokens.Key} AS target";

    // A key that is no number is nobody's: what bears it is in no source.
    private const long NoKey = -1;

    public async Task<GraphFingerprint> FingerprintAsync(Action<long> report)
    {
        var fingerprint = new GraphFingerprint();
        await foreach (var record in QueryRows.ReadAsync(runner, NodeQuery, null, cancellation).ConfigureAwait(false))
        {
            fingerprint.Add(Node(record.Get<INode>("n")));
            report(fingerprint.Nodes);
        }

        await foreach (var record in QueryRows.ReadAsync(runner, RelationshipQuery, null, cancellation).ConfigureAwait(false))
        {
            var relationship = record.Get<IRelationship>("r");
            fingerprint.Add(new TransferRelationship(0, relationship.Type, Key(record["source"]), Key(record["target"]), relationship.Properties));
            report(fingerprint.Nodes + fingerprint.Relationships);
        }

        return fingerprint;
    }

    private static TransferNode Node(INode node) => new(
        Key(node.Properties.GetValueOrDefault(TransferTokens.Key)),
        [.. node.Labels.Where(label => label != TransferTokens.Node)],
        node.Properties.Where(property => property.Key != TransferTokens.Key).ToDictionary());

    private static long Key(object? value) => value as long? ?? NoKey;
}
