using ActorGraph.Model.Import;
using ActorGraph.Model.Schema;
using ActorGraph.Model.Tests.Databases;
using ActorGraph.Model.Tests.Seed;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Schema;

public sealed class SchemaSetupTests(DatabaseFixture fixture) : DatabaseTests(fixture)
{
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Setup_run_twice_leaves_one_of_each(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        await SchemaSetup.RunAsync(database, Cancellation);
        await SchemaSetup.RunAsync(database, Cancellation);
        Assert.Equal(8, await database.OneAsync<int>("SHOW CONSTRAINTS YIELD name RETURN count(*)"));
        Assert.Equal(4, await database.OneAsync<int>("SHOW INDEXES YIELD type WHERE type = 'FULLTEXT' RETURN count(*)"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Second_node_with_the_same_id_is_refused(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        await SchemaSetup.RunAsync(database, Cancellation);
        await database.RunAsync("CREATE (:Claim {id: 'c'})");
        await Assert.ThrowsAsync<ClientException>(() => database.RunAsync("CREATE (:Claim {id: 'c'})"));
        Assert.Equal(1, await database.OneAsync<int>("MATCH (c:Claim) RETURN count(c)"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Actor_is_found_by_an_alias(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        await SchemaSetup.RunAsync(database, Cancellation);
        await new Importer(database).ImportAsync(SeedCase.Files, null, Cancellation);
        Assert.Equal(
            ["state.kp"],
            await database.LinesAsync("CALL db.index.fulltext.queryNodes('actorNames', 'dprk') YIELD node RETURN node.id"));
    }
}
