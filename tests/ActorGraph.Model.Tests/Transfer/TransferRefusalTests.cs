using ActorGraph.Model.Storage;
using ActorGraph.Model.Tests.Databases;
using ActorGraph.Model.Transfer;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Transfer;

/// <summary>What a transfer does not do, and what it says then.</summary>
public sealed class TransferRefusalTests(DatabaseFixture fixture) : TransferTests(fixture)
{
    private const string Graph = "UNWIND range(1, 5) AS i CREATE (:A {i: i})-[:T {i: i}]->(:B {i: i})";

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Target_that_holds_something_is_refused_and_stays_as_it_is(string from, string to)
    {
        var (source, target) = await OpenAsync(from, to);
        await source.RunAsync(Graph);
        await target.RunAsync("CREATE (:There:Here)-[:T]->(:There)");
        var before = await GraphText.OfAsync(target);

        var refusal = await Assert.ThrowsAsync<TransferException>(() => CopyAsync(source, target));

        Assert.Equal(
            "The target holds 2 nodes and 1 relationship already (among them 2 `There`, 1 `Here`), and a case is only copied into an empty database. Name another, or empty this one first.",
            refusal.Message);
        Assert.Equal(before, await GraphText.OfAsync(target));
        Assert.Empty(await target.LinesAsync("SHOW CONSTRAINTS YIELD name"));
    }

    [Theory]
    [InlineData("MATCH (a:A {i: 3}) SET a.i = 33")]
    [InlineData("CREATE ()")]
    [InlineData("MATCH (:A {i: 2})-[t:T]->() DELETE t")]
    [InlineData("MATCH (a:A {i: 2})-[t:T]->(b) DELETE t CREATE (a)-[:T {i: 2}]->(b), (a)-[:T]->(b)")]
    public async Task Source_that_was_changed_is_not_mixed_with_what_it_was(string change)
    {
        var (source, target) = await OpenAsync("embedded", "embedded");
        await source.RunAsync(Graph);
        Assert.True(await CopyUntilAsync(source, target, 3));
        var before = await GraphText.OfAsync(target);
        await source.RunAsync(change);

        var refusal = await Assert.ThrowsAsync<TransferException>(() => CopyAsync(source, target));

        Assert.Contains("from this one as it was before it was changed", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await GraphText.OfAsync(target));
    }

    [Theory]
    [InlineData("MATCH (n:A {i: 2}) SET n.i = 22", "Nodes `A`: 5 on both sides, but not the same.")]
    [InlineData("MATCH (n:A {i: 2}) SET n:B", "Nodes `A`: 5 in the source, 4 in the target.")]
    [InlineData("CREATE (:Stray)", "Nodes `Stray`: 0 in the source, 1 in the target.")]
    [InlineData("MATCH (n:A {i: 2}) REMOVE n.actorGraphTransferKey SET n.actorGraphTransferKey = 'x'", "Nodes `A`: 5 on both sides, but not the same.")]
    [InlineData("MATCH ()-[t:T {i: 1}]->() DELETE t", "Relationships `T`: 5 in the source, 4 in the target.")]
    [InlineData("MATCH (a)-[t:T {i: 1}]->(b) DELETE t CREATE (b)-[:T {i: 1}]->(a)", "Relationships `T`: 5 on both sides, but not the same.")]
    [InlineData("MATCH (a)-[t:T {i: 1}]->(b) DELETE t CREATE (a)-[:U {i: 1}]->(b)", "Relationships `U`: 0 in the source, 1 in the target.")]
    public async Task Target_that_was_damaged_is_found_out_and_never_passes(string damage, string said)
    {
        var (source, target) = await OpenAsync("embedded", "embedded");
        await source.RunAsync(Graph);
        Assert.True(await CopyUntilAsync(source, target, 1, TransferPhase.Verifying));
        await target.RunAsync(damage);

        var first = await Assert.ThrowsAsync<TransferException>(() => CopyAsync(source, target));
        var again = await Assert.ThrowsAsync<TransferException>(() => CopyAsync(source, target));

        Assert.StartsWith("The target is not the same as the source:\n", first.Message, StringComparison.Ordinal);
        Assert.Contains("\n  " + said, first.Message, StringComparison.Ordinal);
        Assert.Equal(first.Message, again.Message);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Value_that_a_constraint_of_the_target_forbids_is_told_with_what_to_do_and_that_helps(string from, string to)
    {
        var (source, target) = await OpenAsync(from, to);
        await source.RunAsync("UNWIND [1, 1] AS i CREATE (:A {i: i})");
        await target.RunAsync("CREATE CONSTRAINT once FOR (n:A) REQUIRE n.i IS UNIQUE");

        var refusal = await Assert.ThrowsAsync<TransferException>(() => CopyAsync(source, target));

        Assert.StartsWith("A constraint of the target refuses what is copied: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(" already exists with label `A` and property `i` = 1", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "Drop the constraint there (`SHOW CONSTRAINTS` lists them), and the same command goes on; or change the source, empty the target, and run it again.",
            refusal.Message,
            StringComparison.Ordinal);
        await target.RunAsync("DROP CONSTRAINT once");
        await CopyAsync(source, target);
        await AssertSameAsync(source, target);
    }

    [Fact]
    public async Task Value_that_the_target_does_not_know_is_told_with_what_to_do()
    {
        var (source, target) = await OpenAsync("embedded", "neo4j");
        await source.RunAsync("CREATE (:A {p: $p})", new() { ["p"] = new Point(7203, double.PositiveInfinity, 1) });

        var refusal = await Assert.ThrowsAsync<TransferException>(() => CopyAsync(source, target));

        Assert.StartsWith("The target refuses a value that is copied: ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("change the value in the source, empty the target, and run the same command again.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Node_that_is_gone_when_its_relationships_come_is_found_out()
    {
        var (source, target) = await OpenAsync("embedded", "embedded");
        await source.RunAsync(Graph);
        Assert.True(await CopyUntilAsync(source, target, 1, TransferPhase.Relationships));
        await target.RunAsync("MATCH (n:B {i: 5}) DETACH DELETE n");

        var refusal = await Assert.ThrowsAsync<TransferException>(() => CopyAsync(source, target));

        Assert.Contains("no longer in the target", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unfinished_target_is_no_source()
    {
        var (source, target) = await OpenAsync("embedded", "embedded");
        await source.RunAsync(Graph);
        Assert.True(await CopyUntilAsync(source, target, 3));
        await using var third = new EmbeddedServer();
        var driver = await third.StartAsync();

        var refusal = await Assert.ThrowsAsync<TransferException>(() => CopyAsync(target, new(driver)));

        Assert.Contains("was not finished", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Label_that_no_query_can_name_is_refused_before_anything_is_written()
    {
        var (source, target) = await OpenAsync("embedded", "embedded");
        await source.RunAsync("CREATE (n:A) SET n:$($label)", new() { ["label"] = "x\\u0041" });

        var refusal = await Assert.ThrowsAsync<TransferException>(() => CopyAsync(source, target));

        Assert.Contains("cannot be copied", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([], await GraphText.OfAsync(target));
    }

    [Fact]
    public async Task Embedded_source_that_changes_meanwhile_goes_over_as_it_was_at_the_start()
    {
        var (source, target) = await OpenAsync("embedded", "embedded");
        await source.RunAsync(Graph);
        var before = await GraphText.OfAsync(source);

        await CopyAsync(source, target, Small, new ChangeOnTheWay(source));

        Assert.Equal(before, await GraphText.OfAsync(target));
        Assert.NotEqual(before, await GraphText.OfAsync(source));
    }

    [Fact]
    public async Task Source_on_a_server_that_changes_meanwhile_is_found_out()
    {
        var (source, target) = await OpenAsync("neo4j", "embedded");
        await source.RunAsync(Graph);

        var refusal = await Assert.ThrowsAsync<TransferException>(() => CopyAsync(source, target, Small, new ChangeOnTheWay(source)));

        Assert.StartsWith("The source was changed while it was copied", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("\n  Relationships `T`: 5 on both sides, but not the same.", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class ChangeOnTheWay(CaseDatabase source) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value)
        {
            if (value is { Phase: TransferPhase.Nodes, Done: 3 }) source.RunAsync("MATCH ()-[t:T {i: 5}]->() SET t.changed = true").Wait();
        }
    }
}
