using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Derivation;

/// <summary>
/// The picture: short relationships between actors and claims, each naming the statements it stands for. They follow from
/// the record alone, and are rebuilt in the transaction that changes a statement.
/// </summary>
public static class DerivedRelationships
{
    private const int BatchSize = 1000;

    /// <summary>Makes what is stored equal to what the record asks for, changing only what differs.</summary>
    /// <param name="runner">The transaction that changed the record.</param>
    public static async Task<DerivationSummary> RebuildAsync(IAsyncQueryRunner runner, CancellationToken cancellation = default)
    {
        var difference = await CompareAsync(runner, cancellation).ConfigureAwait(false);
        var graph = new GraphWriter(runner, cancellation);
        foreach (var batch in difference.Surplus.Chunk(BatchSize))
            await graph.DeleteRelationshipsAsync(batch.Select(line => line.ElementId)).ConfigureAwait(false);
        var changed = difference.Stale.Select(pair => (pair.Stored.ElementId, pair.Expected.Properties))
            .Concat(difference.Facts.Select(pair => (pair.Stored.ElementId, pair.Expected)));
        foreach (var batch in changed.Chunk(BatchSize))
            await graph.ReplaceRelationshipPropertiesAsync(batch).ConfigureAwait(false);
        foreach (var group in difference.Missing.GroupBy(line => line.Type))
        {
            foreach (var batch in group.Select(line => (line.From, line.To, line.Properties)).Chunk(BatchSize))
                await graph.CreateRelationshipsAsync(group.Key, batch).ConfigureAwait(false);
        }
        return new DerivationSummary(
            difference.Missing.Count, difference.Stale.Count, difference.Surplus.Count, difference.Facts.Count);
    }

    /// <summary>Finds what a rebuild would change, and changes nothing.</summary>
    public static async Task<DerivationDifference> CompareAsync(IAsyncQueryRunner runner, CancellationToken cancellation = default)
    {
        var reader = new DerivationReader(runner, cancellation);
        await reader.ReadWithdrawnAsync().ConfigureAwait(false);
        var expected = await reader.ReadExpectedAsync().ConfigureAwait(false);
        var missing = expected.ToDictionary(line => line.Id);
        var stale = new List<(IRelationship, DerivedRelationship)>();
        var surplus = new List<IRelationship>();
        foreach (var stored in await reader.ReadCurrentAsync().ConfigureAwait(false))
        {
            if (stored.Properties.GetValueOrDefault("id") is string id && missing.TryGetValue(id, out var line) && Joins(stored, line))
            {
                missing.Remove(id);
                if (!PropertyMap.AreEqual(stored.Properties, line.Properties))
                    stale.Add((stored, line));
            }
            else
            {
                surplus.Add(stored);
            }
        }
        return new DerivationDifference([.. missing.Values], stale, surplus, await reader.ReadFactsAsync().ConfigureAwait(false));
    }

    private static bool Joins(IRelationship stored, DerivedRelationship line) =>
        stored.Type == line.Type && stored.StartNodeElementId == line.From && stored.EndNodeElementId == line.To;
}
