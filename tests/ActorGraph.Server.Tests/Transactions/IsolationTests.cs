using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.Tests.Server;

namespace ActorGraph.Server.Tests.Transactions;

/// <summary>What a transaction sees of the commits of others: read committed unless it asks for more.</summary>
public sealed class IsolationTests
{
    private static readonly TransactionFields Serializable = new() { Metadata = new Dictionary<string, object?> { ["isolation"] = "serializable" } };

    [Theory]
    [InlineData(null, "RECORD [2]")]
    [InlineData("read committed", "RECORD [2]")]
    [InlineData("serializable", "RECORD [1]")]
    public async Task Statement_afterAnotherCommit_seesItOrNot(string? isolation, string seen)
    {
        await using var graph = new ServedGraph();
        graph.Ask("CREATE (:A)");
        await using var client = await graph.ConnectAsync();
        await client.AskAsync(ServedGraph.Begin(Fields(isolation)));
        Assert.Equal("RECORD [1]", await CountAsync(client));
        graph.Ask("CREATE (:A)");
        Assert.Equal(seen, await CountAsync(client));
    }

    [Fact]
    public async Task ReadTransaction_seesOneStateThroughout()
    {
        await using var graph = new ServedGraph();
        await using var client = await graph.ConnectAsync();
        await client.AskAsync(ServedGraph.Begin(new TransactionFields { IsRead = true }));
        Assert.Equal("RECORD [0]", await CountAsync(client));
        graph.Ask("CREATE (:A)");
        Assert.Equal("RECORD [0]", await CountAsync(client));
    }

    [Theory]
    [InlineData(null, "SUCCESS")]
    [InlineData("serializable", "FAILURE")]
    public async Task Write_afterAReadThatIsOutdated_isRefusedOnlyWhereAsked(string? isolation, string answer)
    {
        await using var graph = new ServedGraph();
        await using var client = await graph.ConnectAsync();
        await client.AskAsync(ServedGraph.Begin(Fields(isolation)));
        await CountAsync(client);
        graph.Ask("CREATE (:A)");
        var said = await client.AskAsync(ServedGraph.Run("CREATE (:A)"));
        Assert.StartsWith(answer, said, StringComparison.Ordinal);
        if (answer == "FAILURE") Assert.Contains("Neo.TransientError.Transaction.Outdated", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BlindWrite_whileOthersCommit_isNeverOutdated()
    {
        await using var graph = new ServedGraph();
        await using var client = await graph.ConnectAsync();
        await client.AskAsync(ServedGraph.Begin());
        graph.Ask("CREATE (:A)");
        await client.SendAsync(ServedGraph.Run("CREATE (:A)"), ServedGraph.Pull(), new CommitMessage());
        for (var answer = 0; answer < 3; answer++) Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(2, graph.Count("A"));
    }

    [Fact]
    public async Task SerializableWrite_thatWaitedBeforeItHadRead_isNotOutdated()
    {
        await using var graph = new ServedGraph();
        await using var holder = await graph.WriterAsync();
        await using var client = await graph.ConnectAsync();
        await client.AskAsync(ServedGraph.Begin(Serializable));
        await client.SendAsync(ServedGraph.Run("MATCH (n:Held) SET n.seen = true RETURN n.seen"), ServedGraph.Pull(), new CommitMessage());
        while (graph.Server.Database.Store.WaitingWriters == 0) await Task.Delay(5, TestContext.Current.CancellationToken);
        Assert.StartsWith("SUCCESS", await holder.AskAsync(new CommitMessage()), StringComparison.Ordinal);

        Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal("RECORD [True]", await client.ReceiveAsync());
        for (var answer = 0; answer < 2; answer++) Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownIsolation_isRefused()
    {
        await using var graph = new ServedGraph();
        await using var client = await graph.ConnectAsync();
        var said = await client.AskAsync(ServedGraph.Begin(Fields("snapshot")));
        Assert.Contains("`read committed` or `serializable`", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IncrementsByManyTransactions_areAllCounted()
    {
        const int Clients = 20;
        const int Increments = 10;
        await using var graph = new ServedGraph();
        graph.Ask("CREATE (:Counter {n: 0})");
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            await using var client = await graph.ConnectAsync();
            for (var increment = 0; increment < Increments; increment++)
            {
                await client.SendAsync(ServedGraph.Begin(), ServedGraph.Run("MATCH (c:Counter) SET c.n = c.n + 1"), ServedGraph.Pull(), new CommitMessage());
                for (var answer = 0; answer < 4; answer++) Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
            }
        }));
        Assert.Equal([$"{Clients * Increments}"], graph.Ask("MATCH (c:Counter) RETURN c.n"));
    }

    [Fact]
    public async Task Statement_thatWaitedWhileItsIndexWasDropped_isPlannedAnew()
    {
        await using var graph = new ServedGraph();
        graph.Ask("CREATE RANGE INDEX names FOR (n:A) ON (n.name)");
        graph.Ask("CREATE (:A {name: 'x'})");
        const string Update = "MATCH (n:A {name: 'x'}) SET n.seen = true RETURN n.seen";
        graph.Ask(Update);
        await using var holder = await graph.ConnectAsync();
        await holder.SendAsync(ServedGraph.Begin(), ServedGraph.Run("DROP INDEX names"), ServedGraph.Pull());
        for (var answer = 0; answer < 3; answer++) Assert.StartsWith("SUCCESS", await holder.ReceiveAsync(), StringComparison.Ordinal);
        await using var client = await graph.ConnectAsync();
        await client.SendAsync(ServedGraph.Run(Update), ServedGraph.Pull());
        while (graph.Server.Database.Store.WaitingWriters == 0) await Task.Delay(5, TestContext.Current.CancellationToken);
        await holder.AskAsync(new CommitMessage());
        Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal("RECORD [True]", await client.ReceiveAsync());
    }

    private static TransactionFields Fields(string? isolation) => isolation is null
        ? new TransactionFields()
        : Serializable with { Metadata = new Dictionary<string, object?> { ["isolation"] = isolation } };

    private static async Task<string?> CountAsync(WireClient client)
    {
        await client.SendAsync(ServedGraph.Run("MATCH (n:A) RETURN count(n)"), ServedGraph.Pull());
        await client.ReceiveAsync();
        var record = await client.ReceiveAsync();
        await client.ReceiveAsync();
        return record;
    }
}
