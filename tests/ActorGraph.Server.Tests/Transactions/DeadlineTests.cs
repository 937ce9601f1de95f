using ActorGraph.Bolt.Messages;
using ActorGraph.Cypher.Execution;

namespace ActorGraph.Server.Tests.Transactions;

/// <summary>A deadline counts what the engine works, and nothing else.</summary>
public sealed class DeadlineTests
{
    private const string Endless = "UNWIND range(1, 10000000) AS x UNWIND range(1, 10000000) AS y WITH x, y WHERE x + y = -1 RETURN count(*)";

    private static readonly CaseServerOptions Short = new() { Limits = QueryLimits.Default with { Timeout = TimeSpan.FromMilliseconds(400) } };

    [Fact]
    public async Task Pause_ofTheClient_isNotCounted()
    {
        await using var graph = new ServedGraph(Short);
        await using var client = await graph.ConnectAsync();
        await client.SendAsync(ServedGraph.Run("UNWIND range(1, 1000) AS x RETURN x"), ServedGraph.Pull(2));
        for (var answer = 0; answer < 4; answer++) await client.ReceiveAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(1200), TestContext.Current.CancellationToken);
        Assert.Equal("RECORD [3]", await client.AskAsync(ServedGraph.Pull(1)));
    }

    [Fact]
    public async Task Pause_withinATransaction_isNotCounted()
    {
        await using var graph = new ServedGraph(Short);
        await using var client = await graph.WriterAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(1200), TestContext.Current.CancellationToken);
        Assert.StartsWith("SUCCESS", await client.AskAsync(ServedGraph.Run("CREATE (:Held)")), StringComparison.Ordinal);
        Assert.StartsWith("SUCCESS", await client.AskAsync(new CommitMessage()), StringComparison.Ordinal);
        Assert.Equal(2, graph.Count("Held"));
    }

    [Fact]
    public async Task Work_beyondTheSetting_isEnded()
    {
        await using var graph = new ServedGraph(Short);
        await using var client = await graph.ConnectAsync();
        await client.SendAsync(ServedGraph.Run(Endless), ServedGraph.Pull());
        Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Contains("TransactionTimedOut", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_ofSeveralStatements_isCountedTogether()
    {
        await using var graph = new ServedGraph();
        await using var client = await graph.ConnectAsync();
        await client.AskAsync(ServedGraph.Begin(new TransactionFields { Timeout = TimeSpan.FromMilliseconds(300) }));
        var answer = "SUCCESS";
        for (var statement = 0; statement < 10_000 && answer.StartsWith("SUCCESS", StringComparison.Ordinal); statement++)
        {
            await client.SendAsync(ServedGraph.Run("UNWIND range(1, 100000) AS x RETURN sum(x)"), ServedGraph.Pull());
            answer = (await client.ReceiveAsync())!;
            if (!answer.StartsWith("SUCCESS", StringComparison.Ordinal)) break;
            while ((answer = (await client.ReceiveAsync())!).StartsWith("RECORD", StringComparison.Ordinal))
            {
            }
        }

        Assert.Contains("TransactionTimedOut", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_ofAClientThatSaysNothing_hasNoDeadline() => Assert.Equal(TimeSpan.Zero, new CaseServerOptions().Limits.Timeout);
}
