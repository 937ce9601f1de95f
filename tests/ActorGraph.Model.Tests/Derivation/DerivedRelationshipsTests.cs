using ActorGraph.Model.Tests.Databases;

namespace ActorGraph.Model.Tests.Derivation;

public sealed class DerivedRelationshipsTests(DatabaseFixture fixture) : DatabaseTests(fixture)
{
    private const string Positions = """
        MATCH (a:Actor)-[r]->(c:Claim {id: 'claim.returned'}) WHERE r.derived
        RETURN a.id AS actor, type(r) AS type, r.denialOf, r.figures, r.certainty, r.statementIds ORDER BY actor, type
        """;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Seed_draws_both_poles_over_the_return(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        Assert.Equal(
            [
                "media.chosun-ilbo REPORTED - [about 600] stated [s06]",
                "ministry.cn-foreign DECLINED - [] stated [s04b]",
                "ministry.cn-foreign DENIED characterization [no such thing] stated [s04]",
                "ministry.kr-unification CONFIRMED - [a large number] likely [s01]",
                "ministry.kr-unification REGRETTED - [] stated [s02]",
                "ngo.hrw ASSERTED - [more than 500] stated [s07]",
                "ngo.rights-groups ASSERTED - [about 600] stated [s06-origin]",
            ],
            await database.LinesAsync(Positions));
        Assert.Equal(
            [
                "ministry.cn-foreign characterization ministry.kr-unification [s04, s01] [claim.returned]",
                "ministry.cn-foreign characterization ngo.hrw [s04, s07] [claim.returned]",
                "ministry.cn-foreign characterization ngo.rights-groups [s04, s06-origin] [claim.returned]",
            ],
            await database.LinesAsync("MATCH (a)-[r:DISPUTES]->(b) RETURN a.id, r.denialOf, b.id, r.statementIds, r.claimIds ORDER BY b.id"));
        Assert.Equal(
            ["media.chosun-ilbo ngo.rights-groups [s06, s06-origin]"],
            await database.LinesAsync("MATCH (a)-[r:QUOTES]->(b) RETURN a.id, b.id, r.statementIds"));
        Assert.Equal(
            ["ngo.hrw described treaty.1986-protocol [s09]"],
            await database.LinesAsync("MATCH (a)-[r:INVOKED]->(b) RETURN a.id, r.as, b.id, r.statementIds"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Denial_of_the_occurrence_contests_the_facts_of_its_event_and_one_of_the_wording_none(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        Assert.Equal(
            [
                "event.weapons-hamas INVOLVES org.hamas [s13]",
                "event.weapons-hamas INVOLVES state.il [s13]",
                "event.weapons-hamas INVOLVES state.kp [s13]",
            ],
            await database.LinesAsync(
                "MATCH (a)-[r]->(b) WHERE r.status = 'contested' RETURN a.id, type(r), b.id, r.contestedBy ORDER BY b.id"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Denial_of_the_responsibility_contests_what_rests_on_the_statements_until_it_is_gone(string name)
    {
        const string contested = "MATCH (a)-[r]->(b) WHERE r.status = 'contested' AND 's04' IN r.contestedBy RETURN r.id, r.enteredStatus ORDER BY r.id";
        var database = await Fixture.OpenSeededAsync(name);
        await database.RunAsync("MATCH ()-[r {id: 'fact.return-2023-10.involves.state.cn'}]->() SET r.status = 'ended'");

        var changed = await database.ChangeAsync("MATCH (s:Statement {id: 's04'}) SET s.denialOf = 'responsibility'");
        Assert.Equal(4, changed.FactsMarked);
        Assert.Equal(
            [
                "fact.return-2023-10.at.place.cn-northeast -", "fact.return-2023-10.involves.group.nk-in-china -",
                "fact.return-2023-10.involves.state.cn ended", "fact.return-2023-10.involves.state.kp -",
            ],
            await database.LinesAsync(contested));

        await database.ChangeAsync("MATCH (s:Statement {id: 's04'}) SET s.denialOf = 'characterization'");
        Assert.Empty(await database.LinesAsync(contested));
        Assert.Equal(
            ["ended -"],
            await database.LinesAsync(
                "MATCH ()-[r {id: 'fact.return-2023-10.involves.state.cn'}]->() RETURN r.status, r.enteredStatus"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Rebuild_without_a_change_touches_nothing_and_keeps_ids(string name)
    {
        const string all = "MATCH (a)-[r]->(b) WHERE r.derived RETURN r.id AS id, elementId(r) ORDER BY id";
        var database = await Fixture.OpenSeededAsync(name);
        var before = await database.LinesAsync(all);
        Assert.True((await database.ChangeAsync("MATCH (s:Statement {id: 's01'}) SET s.note = 'read again'")).IsUnchanged);
        Assert.Equal(before, await database.LinesAsync(all));

        await database.RunAsync("MATCH ()-[r]->() WHERE r.derived DELETE r");
        Assert.Equal(25, (await database.ChangeAsync("RETURN 1")).Created);
        Assert.Equal(before.Select(line => line.Split(' ')[0]), (await database.LinesAsync(all)).Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Deprecated_statement_draws_nothing(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        var changed = await database.ChangeAsync("MATCH (s:Statement {id: 's04'}) SET s.rank = 'deprecated'");
        Assert.Equal(4, changed.Deleted);
        Assert.Empty(await database.LinesAsync("MATCH ()-[r:DISPUTES]->() RETURN r.id"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Figures_of_a_line_come_newest_first_with_the_certainty_of_the_newest(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        await database.ChangeAsync(Add("n1", "ngo.hrw", "asserted", "2023-10-20", "valueText: 'about 550', certainty: 'possible'"));
        Assert.Contains("ngo.hrw ASSERTED - [about 550, more than 500] possible [n1, s07]", await database.LinesAsync(Positions));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Retraction_takes_back_what_its_actor_said_before_but_not_after(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        await database.ChangeAsync(Add("n1", "ngo.hrw", "retracted", "2023-10", ""));
        Assert.DoesNotContain(await database.LinesAsync(Positions), line => line.StartsWith("ngo.hrw", StringComparison.Ordinal));
        Assert.Equal(2, await database.OneAsync<int>("MATCH ()-[r:DISPUTES]->() RETURN count(r)"));

        await database.ChangeAsync(Add("n2", "ngo.hrw", "asserted", "2023-11-01", ""));
        Assert.Contains("ngo.hrw ASSERTED - [] stated [n2]", await database.LinesAsync(Positions));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Retraction_that_responds_to_a_statement_takes_back_that_one_alone(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        await database.ChangeAsync(Add("n1", "ngo.hrw", "asserted", "2023-10-14", "valueText: 'about 550'"));
        await database.ChangeAsync(
            Add("n2", "ngo.hrw", "retracted", "2023-10-15", "") + " WITH s MATCH (old:Statement {id: 'n1'}) CREATE (s)-[:RESPONDS_TO]->(old)");
        Assert.Contains("ngo.hrw ASSERTED - [more than 500] stated [s07]", await database.LinesAsync(Positions));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Statement_that_invokes_a_clause_invokes_its_treaty(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        await database.ChangeAsync(
            Add("n1", "state.cn", "asserted", "2023-10-14", "")
            + " WITH s MATCH (t:Treaty) CREATE (t)-[:HAS_CLAUSE]->(c:Clause {id: 'clause.1', number: '1'})<-[:INVOKES {as: 'basis'}]-(s)");
        Assert.Equal(
            ["state.cn basis treaty.1986-protocol [n1]"],
            await database.LinesAsync("MATCH (a:State)-[r:INVOKED]->(b) RETURN a.id, r.as, b.id, r.statementIds"));
    }

    private static string Add(string id, string actor, string stance, string saidAt, string properties) => $$"""
        MATCH (a:Actor {id: '{{actor}}'}), (c:Claim {id: 'claim.returned'})
        CREATE (a)-[:MADE]->(s:Statement {id: '{{id}}', stance: '{{stance}}', saidAt: '{{saidAt}}', rank: 'normal'{{(properties.Length > 0 ? ", " : "")}}{{properties}}})-[:ABOUT]->(c)
        """;
}
