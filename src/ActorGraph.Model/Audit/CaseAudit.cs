using ActorGraph.Model.Derivation;
using ActorGraph.Model.Queries;
using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Audit;

/// <summary>
/// Finds in a case what its database cannot refuse: statements that hang in the air, ids that lead nowhere, values that are not
/// allowed, passages outside their text, and derived relationships that the record does not ask for.
/// </summary>
public sealed class CaseAudit(CaseDatabase database, int maxFindings = 1000)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);
    private static readonly IReadOnlyList<CypherResource> Queries = CypherResource.LoadFolder("Audit");

    /// <summary>Looks, and changes nothing.</summary>
    public async Task<AuditReport> RunAsync(CancellationToken cancellation = default)
    {
        var session = database.OpenSession(AccessMode.Read);
        await using (session.ConfigureAwait(false))
        {
            return await session.ExecuteReadAsync(runner => RunAsync(runner, cancellation), Configure).ConfigureAwait(false);
        }
    }

    /// <summary>Makes the derived relationships anew, and reports what is left, in one transaction.</summary>
    public async Task<RepairReport> RepairAsync(CancellationToken cancellation = default)
    {
        var session = database.OpenSession(AccessMode.Write);
        await using (session.ConfigureAwait(false))
        {
            return await session.ExecuteWriteAsync(
                async runner =>
                {
                    var derived = await DerivedRelationships.RebuildAsync(runner, cancellation).ConfigureAwait(false);
                    return new RepairReport(derived, await RunAsync(runner, cancellation).ConfigureAwait(false));
                },
                Configure).ConfigureAwait(false);
        }
    }

    private async Task<AuditReport> RunAsync(IAsyncQueryRunner runner, CancellationToken cancellation)
    {
        var findings = new FindingList(maxFindings);
        foreach (var query in Queries)
        {
            await foreach (var record in QueryRows.ReadAsync(runner, query.Text, null, cancellation).ConfigureAwait(false))
            {
                var id = record["id"] as string;
                var sentence = query.Header("finding").Replace("{detail}", $"{record["detail"]}", StringComparison.Ordinal);
                findings.Add(new AuditFinding(query.Header("code"), id, $"`{id ?? "?"}` {sentence}"));
            }
        }
        await new ElementAudit(runner, findings, cancellation).RunAsync().ConfigureAwait(false);
        AddDerived(findings, await DerivedRelationships.CompareAsync(runner, cancellation).ConfigureAwait(false));
        return findings.ToReport();
    }

    private static void AddDerived(FindingList findings, DerivationDifference difference)
    {
        foreach (var line in difference.Missing)
            Add("missing-derived", line.Id, $"is a `{line.Type}` that the statements ask for and that is not there.");
        foreach (var (stored, expected) in difference.Stale)
            Add("stale-derived", expected.Id, $"is a `{stored.Type}` that no longer says what its statements say.");
        foreach (var line in difference.Surplus)
            Add("surplus-derived", Id(line), $"is a `{line.Type}` that no statement stands behind.");
        foreach (var (stored, _) in difference.Facts)
            Add("stale-derived", Id(stored), $"is a `{stored.Type}` whose mark as contested is not what the denials say.");

        void Add(string code, string? id, string rest) =>
            findings.Add(new AuditFinding(code, id, $"`{id ?? "?"}` {rest}", IsRepairable: true));

        static string? Id(IRelationship stored) => stored.Properties.GetValueOrDefault("id") as string;
    }

    private static void Configure(TransactionConfigBuilder transaction) => transaction.WithTimeout(Timeout);
}
