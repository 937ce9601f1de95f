using ActorGraph.Model.Audit;
using ActorGraph.Model.Derivation;
using ActorGraph.Model.Tests.Databases;

namespace ActorGraph.Model.Tests.Audit;

public sealed class CaseAuditTests(DatabaseFixture fixture) : DatabaseTests(fixture)
{
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Seed_has_no_findings(string name) =>
        Assert.Empty((await new CaseAudit(await Fixture.OpenSeededAsync(name)).RunAsync(Cancellation)).Findings);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_broken_rule_is_found_by_its_code(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        foreach (var (query, codes) in Breaks)
        {
            await database.RunAsync(query);
            var report = await new CaseAudit(database).RunAsync(Cancellation);
            Assert.Equal((query, codes), (query, string.Join("; ", report.Findings.Select(f => $"{f.Code} {f.Id}").Order(StringComparer.Ordinal))));
            Assert.All(report.Findings, finding => Assert.Contains($"`{finding.Id}`", finding.Message, StringComparison.Ordinal));
            database = await Fixture.OpenSeededAsync(name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Change_by_plain_cypher_is_found_and_repaired(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        await database.RunAsync("MATCH (s:Statement {id: 's07'}) SET s.valueText = 'more than 550', s.valueMin = 550");
        await database.RunAsync("MATCH ()-[r:QUOTES]->() DELETE r");
        await database.RunAsync("MATCH (a:Actor {id: 'state.kr'}), (c:Claim {id: 'claim.held'}) CREATE (a)-[:DENIED {derived: true, id: 'made.up'}]->(c)");
        var audit = new CaseAudit(database);

        var found = await audit.RunAsync(Cancellation);
        Assert.Equal(["missing-derived", "stale-derived", "surplus-derived"], found.Findings.Select(finding => finding.Code));
        Assert.All(found.Findings, finding => Assert.True(finding.IsRepairable));

        var repaired = await audit.RepairAsync(Cancellation);
        Assert.Equal(new DerivationSummary(1, 1, 1, 0), repaired.Derived);
        Assert.True(repaired.Remaining.IsClean);
        Assert.True((await audit.RunAsync(Cancellation)).IsClean);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Audit_stops_listing_at_its_limit_and_says_so(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        await database.RunAsync("MATCH (:Statement)-[r:IN_SOURCE]->() DELETE r");
        var report = await new CaseAudit(database, maxFindings: 3).RunAsync(Cancellation);
        Assert.Equal(3, report.Findings.Count);
        Assert.True(report.HasMore);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Graph_that_is_not_the_models_has_no_findings(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        await database.RunAsync("CREATE (:Movie {title: 'M'})<-[:PART_OF]-(:Scene), ({id: 'x'}), ({id: 'x'})");
        Assert.Empty((await new CaseAudit(database).RunAsync(Cancellation)).Findings);
    }

    private static IEnumerable<(string Query, string Codes)> Breaks =>
    [
        ("MATCH ()-[r:MADE]->(:Statement {id: 's12'}) DELETE r", "statement-without-speaker s12; surplus-derived asserted.group.activists.claim.punishment." + Hash("asserted", "group.activists", "claim.punishment")),
        ("MATCH (:Statement {id: 's12'})-[r:IN_SOURCE]->() DELETE r", "statement-without-source s12"),
        ("MATCH (s:Statement {id: 's02'}), (c:Claim {id: 'claim.demarche'}) CREATE (s)-[:ABOUT {id: 'x'}]->(c)", $"missing-derived regretted.ministry.kr-unification.claim.demarche.{Hash("regretted", "ministry.kr-unification", "claim.demarche")}; statement-claims s02"),
        ("MATCH ()-[r {id: 'fact.state.cn.party-to.treaty.1986-protocol'}]->() SET r.statementIds = ['s09', 'gone']", "dangling-statement-id fact.state.cn.party-to.treaty.1986-protocol"),
        ("MATCH ()-[r {id: 'fact.state.cn.borders.state.kp'}]->() SET r.sourceIds = ['gone']", "dangling-source-id fact.state.cn.borders.state.kp"),
        ("MATCH (e:Event {id: 'event.escapes'}) SET e.sourceIds = ['gone']", "dangling-source-id event.escapes"),
        ("MATCH (s:Statement {id: 's10'}) SET s.confidence = 101", "rule-broken s10"),
        ("MATCH (a:Actor {id: 'state.il'}) REMOVE a.name", "rule-broken state.il"),
        ("MATCH ()-[r {id: 's10.in-source'}]->() SET r.ends = [100000]", "passage-outside-text s10.in-source"),
        ("MATCH ()-[r {id: 's10.made'}]->() SET r.id = 's11.made'", "duplicate-id s11.made"),
        ("MATCH (p:Place {id: 'place.syria'}) SET p.id = 'state.sy'", "duplicate-id state.sy"),
        ("MATCH (s:Source) SET s.text = s.text + '.'", "source-text-changed source.report"),
    ];

    private static string Hash(params string[] parts) => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\0', [.. parts, ""]))))[..8];
}
