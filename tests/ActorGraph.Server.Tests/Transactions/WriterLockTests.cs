using System.Diagnostics;
using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.Tests.Server;

namespace ActorGraph.Server.Tests.Transactions;

/// <summary>Who may write, who waits for it, and what becomes of those who keep others waiting.</summary>
public sealed class WriterLockTests
{
    private static readonly CaseServerOptions Patient = new() { WriterIdle = TimeSpan.Zero };
    private static readonly CaseServerOptions Impatient = new() { WriterIdle = TimeSpan.FromMilliseconds(300) };

    [Fact]
    public async Task IdleWriter_whileOthersWait_isEndedAndTheyGoOn()
    {
        await using var graph = new ServedGraph(Impatient);
        await using var idle = await graph.WriterAsync();
        await using var other = await graph.ConnectAsync();
        Assert.StartsWith("SUCCESS", await other.AskAsync(ServedGraph.Run("CREATE (:Other)")), StringComparison.Ordinal);

        Assert.Contains("TransactionTimedOut", await idle.AskAsync(new CommitMessage()), StringComparison.Ordinal);
        Assert.Equal((0, 1), (graph.Count("Held"), graph.Count("Other")));
        Assert.StartsWith("SUCCESS", await idle.AskAsync(new ResetMessage()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IdleWriter_whomNobodyWaitsFor_isLeftAlone()
    {
        await using var graph = new ServedGraph(Impatient);
        await using var idle = await graph.WriterAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(900), TestContext.Current.CancellationToken);
        Assert.StartsWith("SUCCESS", await idle.AskAsync(new CommitMessage()), StringComparison.Ordinal);
        Assert.Equal(1, graph.Count("Held"));
    }

    [Fact]
    public async Task IdleWriter_thatRollsBackAfterItWasEnded_isToldThatAllIsWell()
    {
        await using var graph = new ServedGraph(Impatient);
        await using var idle = await graph.WriterAsync();
        await using var other = await graph.ConnectAsync();
        await other.AskAsync(ServedGraph.Run("CREATE (:Other)"));
        Assert.Equal("SUCCESS {}", await idle.AskAsync(new RollbackMessage()));
    }

    [Fact]
    public async Task Writer_thatDoesNotReadItsRows_isEndedWhenOthersWait()
    {
        await using var graph = new ServedGraph(Impatient);
        await using var deaf = await graph.ConnectAsync();
        await deaf.SendAsync(ServedGraph.Run("UNWIND range(1, 100000) AS x CREATE (n:Deaf {text: 'some text to fill the pipe with ' + x}) RETURN n.text"), ServedGraph.Pull());
        Assert.StartsWith("SUCCESS", await deaf.ReceiveAsync(), StringComparison.Ordinal);
        await using var other = await graph.ConnectAsync();

        Assert.StartsWith("SUCCESS", await other.AskAsync(ServedGraph.Run("CREATE (:Other)")), StringComparison.Ordinal);
        Assert.Equal((0, 1), (graph.Count("Deaf"), graph.Count("Other")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Termination_freesTheLockAtOnce(bool byClosing)
    {
        await using var graph = new ServedGraph(Patient);
        var holder = await graph.WriterAsync();
        await using var other = await graph.ConnectAsync();
        await other.SendAsync(ServedGraph.Run("CREATE (:Other)"));
        while (graph.Server.Database.Store.WaitingWriters == 0) await Task.Delay(5, TestContext.Current.CancellationToken);

        if (byClosing) await holder.DisposeAsync();
        else graph.Ask("SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery CONTAINS 'Held' RETURN transactionId")
            .ForEach(id => graph.Ask($"TERMINATE TRANSACTIONS '{id}'"));

        Assert.StartsWith("SUCCESS", await other.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal((0, 1), (graph.Count("Held"), graph.Count("Other")));
        await holder.DisposeAsync();
    }

    [Fact]
    public async Task Batch_thatOthersWaitFor_isNamedToThem()
    {
        await using var graph = new ServedGraph(Patient);
        await using var holder = await graph.ConnectAsync();
        await holder.SendAsync(
            ServedGraph.Run("UNWIND [1] AS x CALL { UNWIND range(1, 1000000000) AS y WITH y WHERE y = -1 CREATE (:Batch) } IN TRANSACTIONS"), ServedGraph.Pull());
        await using var other = await graph.ConnectAsync();
        while (graph.Server.Database.Store.WaitingWriters == 0)
        {
            await other.SendAsync(ServedGraph.Run("CREATE (:Other)"), ServedGraph.Pull());
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        var batch = Assert.Single(graph.Ask("SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery CONTAINS 'CREATE (:Batch)' AND NOT currentQuery STARTS WITH 'SHOW' RETURN transactionId"));

        Assert.Equal([$"Blocked by: [{batch}]"], graph.Ask("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status"));

        await holder.AskAsync(new ResetMessage());
        Assert.StartsWith("SUCCESS", await other.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_canBeTerminated()
    {
        await using var graph = new ServedGraph(Patient);
        await using var holder = await graph.WriterAsync();
        await using var other = await graph.ConnectAsync();
        await other.SendAsync(ServedGraph.Run("CREATE (:Other)"));
        while (graph.Server.Database.Store.WaitingWriters == 0) await Task.Delay(5, TestContext.Current.CancellationToken);
        var blocked = Assert.Single(graph.Ask("SHOW TRANSACTIONS YIELD transactionId, status WHERE status STARTS WITH 'Blocked' RETURN transactionId"));

        graph.Ask($"TERMINATE TRANSACTIONS '{blocked}'");

        Assert.Contains("Neo.TransientError.Transaction.Terminated", await other.ReceiveAsync(), StringComparison.Ordinal);
        Assert.StartsWith("SUCCESS", await holder.AskAsync(new CommitMessage()), StringComparison.Ordinal);
        Assert.Equal((1, 0), (graph.Count("Held"), graph.Count("Other")));
    }

    [Fact]
    public async Task Writers_takeTurnsInTheOrderInWhichTheyCame()
    {
        await using var graph = new ServedGraph(Patient);
        await using var holder = await graph.WriterAsync();
        var clients = new List<WireClient>();
        for (var number = 1; number <= 20; number++)
        {
            var client = await graph.ConnectAsync();
            clients.Add(client);
            await client.SendAsync(ServedGraph.Run($"MATCH (n:Held) SET n.order = coalesce(n.order, []) + {number}"), ServedGraph.Pull());
            while (graph.Server.Database.Store.WaitingWriters < number) await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await holder.AskAsync(new CommitMessage());
        foreach (var client in clients)
        {
            Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
            Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
            await client.DisposeAsync();
        }

        Assert.Equal(["true"], graph.Ask("MATCH (n:Held) RETURN n.order = range(1, 20)"));
    }

    [Fact]
    public async Task Readers_whileManyWait_areAnswered()
    {
        await using var graph = new ServedGraph(Patient);
        var holder = await graph.WriterAsync();
        var waiting = new List<WireClient>();
        for (var number = 0; number < 200; number++)
        {
            waiting.Add(await graph.ConnectAsync());
            await waiting[^1].SendAsync(ServedGraph.Run("CREATE (:Waited)"), ServedGraph.Pull());
        }

        while (graph.Server.Database.Store.WaitingWriters < 200) await Task.Delay(5, TestContext.Current.CancellationToken);
        var threads = ThreadPool.ThreadCount;
        await using var reader = await graph.ConnectAsync();
        for (var question = 0; question < 50; question++)
        {
            await reader.SendAsync(ServedGraph.Run("RETURN 1"), ServedGraph.Pull());
            Assert.StartsWith("SUCCESS", await reader.ReceiveAsync(), StringComparison.Ordinal);
            Assert.Equal("RECORD [1]", await reader.ReceiveAsync());
            Assert.StartsWith("SUCCESS", await reader.ReceiveAsync(), StringComparison.Ordinal);
        }

        // Two hundred that wait take no thread each.
        Assert.InRange(threads, 0, 150);
        await holder.DisposeAsync();
        foreach (var client in waiting)
        {
            Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
            await client.DisposeAsync();
        }

        Assert.Equal(200, graph.Count("Waited"));
    }

    [Fact]
    public async Task Writer_thatWaitsTooLong_isToldSoAndMayTryAgain()
    {
        await using var graph = new ServedGraph(Patient);
        await using var holder = await graph.WriterAsync();
        await using var other = await graph.ConnectAsync();
        var watch = Stopwatch.StartNew();
        var answer = await other.AskAsync(new RunMessage(
            "CREATE (:Other)", new Dictionary<string, object?>(), new TransactionFields { Timeout = TimeSpan.FromMilliseconds(200) }));
        Assert.Contains("Neo.TransientError.Transaction.LockAcquisitionTimeout", answer, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(150), TimeSpan.FromSeconds(30));
    }
}
