using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.Tests.Server;

namespace ActorGraph.Server.Tests.Transactions;

/// <summary>Money is moved between accounts, so that whoever sees half of a commit, or two states in one statement, finds another sum.</summary>
public sealed class WholeCommitTests
{
    private const int Accounts = 20;
    private const int Writers = 4;
    private const int Transfers = 40;

    private static readonly string Sum = $"RECORD [{100 * Accounts}]";

    [Theory]
    [InlineData("MATCH (a:Account) RETURN sum(a.balance)")]
    [InlineData("MATCH (a:Account) WITH sum(a.balance) AS once MATCH (a:Account) WITH once, sum(a.balance) AS again RETURN CASE once WHEN again THEN once END")]
    [InlineData("UNWIND range(1, 20) AS number MATCH (a:Account {number: number}) RETURN sum(a.balance)")]
    public async Task Sum_whileOthersMoveWhatItIsMadeOf_staysTheSame(string question)
    {
        await using var graph = new ServedGraph();
        graph.Ask("CREATE CONSTRAINT numbers FOR (a:Account) REQUIRE a.number IS UNIQUE");
        graph.Ask($"UNWIND range(1, {Accounts}) AS number CREATE (:Account {{number: number, balance: 100}})");
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => MoveAsync(graph, writer)));
        var reading = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ReadUntilAsync(graph, question, writing)));
        await Task.WhenAll(writing, reading);
        Assert.Equal([$"{100 * Accounts}"], graph.Ask("MATCH (a:Account) RETURN sum(a.balance)"));
    }

    /// <summary>Two statements of a transaction take and give; every third one is undone in between, and the schema changes now and then.</summary>
    private static async Task MoveAsync(ServedGraph graph, int writer)
    {
        await using var client = await graph.ConnectAsync();
        for (var transfer = 0; transfer < Transfers; transfer++)
        {
            var (from, to) = (1 + ((writer + transfer) % Accounts), 1 + ((writer + (7 * transfer)) % Accounts));
            await DoneAsync(client, ServedGraph.Begin(), ServedGraph.Run($"MATCH (a:Account {{number: {from}}}) SET a.balance = a.balance - 1"), ServedGraph.Pull());
            if (transfer % 3 == 0)
            {
                await DoneAsync(client, new RollbackMessage());
                continue;
            }

            await DoneAsync(
                client, ServedGraph.Run($"MATCH (a:Account {{number: {to}}}) SET a.balance = a.balance + 1"), ServedGraph.Pull(), new CommitMessage());
            if (writer == 0 && transfer % 5 == 0)
            {
                var change = transfer % 2 == 0 ? "CREATE RANGE INDEX balances IF NOT EXISTS FOR (a:Account) ON (a.balance)" : "DROP INDEX balances IF EXISTS";
                await DoneAsync(client, ServedGraph.Run(change), ServedGraph.Pull());
            }
        }
    }

    private static async Task ReadUntilAsync(ServedGraph graph, string question, Task writing)
    {
        await using var client = await graph.ConnectAsync();
        do
        {
            await client.SendAsync(ServedGraph.Run(question), ServedGraph.Pull());
            Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
            Assert.Equal(Sum, await client.ReceiveAsync());
            Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
        }
        while (!writing.IsCompleted);
    }

    private static async Task DoneAsync(WireClient client, params IRequest[] requests)
    {
        await client.SendAsync(requests);
        foreach (var request in requests) Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
    }
}
