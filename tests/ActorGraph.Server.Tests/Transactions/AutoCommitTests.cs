using ActorGraph.Bolt.Messages;

namespace ActorGraph.Server.Tests.Transactions;

/// <summary>What becomes of a statement that commits by itself when its client leaves before its end.</summary>
public sealed class AutoCommitTests
{
    private const string Writing = "UNWIND range(1, 1000) AS x CREATE (n:A) RETURN n";

    [Theory]
    [InlineData("RESET", 0)]
    [InlineData("drop", 0)]
    [InlineData("GOODBYE", 0)]
    [InlineData("DISCARD", 1000)]
    [InlineData("PULL", 1000)]
    public async Task Write_ofWhichTenRowsWereRead_isKeptOnlyWhereItIsFinished(string end, int kept)
    {
        await using var graph = new ServedGraph();
        var client = await graph.ConnectAsync();
        await client.SendAsync(ServedGraph.Run(Writing), ServedGraph.Pull(10));
        for (var answer = 0; answer < 12; answer++) await client.ReceiveAsync();
        switch (end)
        {
            case "RESET":
                Assert.StartsWith("SUCCESS", await client.AskAsync(new ResetMessage()), StringComparison.Ordinal);
                break;
            case "DISCARD":
                Assert.Contains("nodes-created: 1000", await client.AskAsync(new DiscardMessage(-1, -1)), StringComparison.Ordinal);
                break;
            case "PULL":
                await client.SendAsync(ServedGraph.Pull());
                while ((await client.ReceiveAsync())!.StartsWith("RECORD", StringComparison.Ordinal))
                {
                }

                break;
            case "GOODBYE":
                await client.SendAsync(new GoodbyeMessage());
                Assert.Null(await client.ReceiveAsync());
                break;
        }

        await client.DisposeAsync();
        await NobodyIsLeftAsync(graph);
        Assert.Equal(kept, graph.Count("A"));
    }

    [Fact]
    public async Task Write_thatNobodyHasPulled_isNotKept()
    {
        await using var graph = new ServedGraph();
        var client = await graph.ConnectAsync();
        Assert.StartsWith("SUCCESS", await client.AskAsync(ServedGraph.Run(Writing)), StringComparison.Ordinal);
        await client.DisposeAsync();
        await NobodyIsLeftAsync(graph);
        Assert.Equal(0, graph.Count("A"));
    }

    [Fact]
    public async Task Transaction_committedWithRowsUnread_keepsAllThatItsStatementsWrite()
    {
        await using var graph = new ServedGraph();
        await using var client = await graph.ConnectAsync();
        await client.SendAsync(ServedGraph.Begin(), ServedGraph.Run(Writing), ServedGraph.Pull(10));
        for (var answer = 0; answer < 13; answer++) await client.ReceiveAsync();
        Assert.StartsWith("SUCCESS", await client.AskAsync(new CommitMessage()), StringComparison.Ordinal);
        Assert.Equal(1000, graph.Count("A"));
    }

    [Fact]
    public async Task Discard_ofTheRestOfARead_endsAtOnce()
    {
        await using var graph = new ServedGraph();
        await using var client = await graph.ConnectAsync();
        await client.SendAsync(ServedGraph.Run("UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000000000) AS y RETURN x + y"), ServedGraph.Pull(1));
        for (var answer = 0; answer < 3; answer++) await client.ReceiveAsync();
        Assert.StartsWith("SUCCESS", await client.AskAsync(new DiscardMessage(-1, -1)), StringComparison.Ordinal);
    }

    private static async Task NobodyIsLeftAsync(ServedGraph graph)
    {
        while (graph.Ask("SHOW TRANSACTIONS").Count > 1) await Task.Delay(5, TestContext.Current.CancellationToken);
    }
}
