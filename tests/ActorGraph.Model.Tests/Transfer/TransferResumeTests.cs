using ActorGraph.Model.Storage;
using ActorGraph.Model.Tests.Databases;
using ActorGraph.Model.Transfer;

namespace ActorGraph.Model.Tests.Transfer;

/// <summary>Runs that end early, at every place where one can, and the run after them.</summary>
public sealed class TransferResumeTests(DatabaseFixture fixture) : TransferTests(fixture)
{
    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Run_after_one_that_ended_early_makes_the_graph_whole(string from, string to)
    {
        var (source, target) = await OpenAsync(from, to);
        await source.RunAsync("UNWIND range(1, 4) AS i CREATE (a:A {i: i})-[:T {i: i}]->(:B {i: i})-[:U]->(a)");
        await source.RunAsync("CREATE INDEX ofA FOR (n:A) ON (n.i)");
        var expected = (await CopyAsync(source, target)).Content.Hash;
        var stops = 0;
        do
        {
            await ClearAsync(target);
            if (!await CopyUntilAsync(source, target, stops + 1, TransferPhase.Reading)) break;
            stops++;

            var summary = await CopyAsync(source, target, Small);

            Assert.Equal(expected, summary.Content.Hash);
            await AssertSameAsync(source, target);
        }
        while (stops < 100);

        // Reading, four batches of nodes with the start, three of relationships, the index, the comparison, four of taking marks out.
        Assert.InRange(stops, 12, 20);
    }

    [Fact]
    public async Task Run_that_ends_early_again_and_again_comes_to_its_end()
    {
        var (source, target) = await OpenAsync("embedded", "embedded");
        await source.RunAsync("UNWIND range(1, 10) AS i CREATE (a:A {i: i})-[:T {i: i}]->(:B {i: i})-[:U]->(a)");
        var runs = 1;

        // Two reports after the first: what is there already, and one batch.
        while (runs < 100 && await CopyUntilAsync(source, target, 3)) runs++;

        Assert.InRange(runs, 4, 30);
        await AssertSameAsync(source, target);
    }

    [Fact]
    public async Task Second_run_that_takes_over_stops_the_first()
    {
        var (source, target) = await OpenAsync("embedded", "embedded");
        await source.RunAsync("UNWIND range(1, 10) AS i CREATE (:A {i: i})");
        var other = new TakeOver(target);

        var refusal = await Assert.ThrowsAsync<TransferException>(() => CopyAsync(source, target, Small, other));
        await CopyAsync(source, target, Small);

        Assert.Contains("Something else has changed the target meanwhile", refusal.Message, StringComparison.Ordinal);
        await AssertSameAsync(source, target);
    }

    private sealed class TakeOver(CaseDatabase target) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value)
        {
            if (value is { Phase: TransferPhase.Nodes, Done: 3 }) target.RunAsync("MATCH (m:ActorGraphTransfer) SET m.run = 'another'").Wait();
        }
    }
}
