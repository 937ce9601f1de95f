using ActorGraph.Model.Queries;
using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Evidence;

/// <summary>
/// The rule that no view shows a claim about someone without that someone's denial, refusal to speak, or account of their own
/// conduct, where the case has one.
/// </summary>
public static class FairPairing
{
    private static readonly CypherResource Resource = CypherResource.Load("Evidence", "FairPairing");

    /// <summary>The query, with the parameter <c>$claims</c>.</summary>
    public static string Cypher => Resource.Text;

    /// <summary>The statements that belong with these claims, answers before context.</summary>
    public static async Task<IReadOnlyList<PairedStatement>> FindAsync(
        IAsyncQueryRunner runner, IEnumerable<string> claimIds, CancellationToken cancellation = default)
    {
        var parameters = new Dictionary<string, object> { ["claims"] = claimIds.Distinct().ToList() };
        var found = new List<PairedStatement>();
        await foreach (var record in QueryRows.ReadAsync(runner, Cypher, parameters, cancellation).ConfigureAwait(false))
        {
            found.Add(new PairedStatement(
                record.Get<string>("claim"), record.Get<string>("subject"), record.Get<string>("voice"),
                record.Get<string>("statement"), record.Get<string>("about"),
                Enum.Parse<PairingBearing>(record.Get<string>("bearing"), ignoreCase: true),
                Enum.Parse<PairingKind>(record.Get<string>("kind"), ignoreCase: true)));
        }
        return found;
    }
}
