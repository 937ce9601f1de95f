using ActorGraph.Bolt.Tests.Server;
using ActorGraph.Server.Scheduling;
using ActorGraph.Server.Tests.Transactions;

namespace ActorGraph.Server.Tests.Scheduling;

public sealed class TurnTests
{
    [Fact]
    public void Newcomer_goesBeforeThoseWhoHaveHadASlice()
    {
        var turns = new Turns(1);
        Assert.True(turns.Take(isNewcomer: true).IsCompleted);
        var heavy = turns.Take(isNewcomer: false);
        var light = turns.Take(isNewcomer: true);
        turns.Leave();
        Assert.Equal((true, false), (light.IsCompleted, heavy.IsCompleted));
    }

    [Fact]
    public void Newcomers_doNotKeepOthersFromTheirEnd()
    {
        var turns = new Turns(1);
        Assert.True(turns.Take(isNewcomer: true).IsCompleted);
        var heavy = turns.Take(isNewcomer: false);
        var passed = 0;
        for (; !heavy.IsCompleted; passed++)
        {
            Assert.InRange(passed, 0, 20);
            _ = turns.Take(isNewcomer: true);
            turns.Leave();
        }

        Assert.InRange(passed, 1, 10);
    }

    [Fact]
    public void GivingWay_whereNobodyWaits_keepsThePlace()
    {
        var turns = new Turns(1);
        Assert.True(turns.Take(isNewcomer: true).IsCompleted);
        Assert.Null(turns.GiveWay());
    }

    [Fact]
    public async Task LightQuery_amongHeavyOnes_isAnsweredBeforeThem()
    {
        await using var graph = new ServedGraph();
        var heavy = new List<WireClient>();
        for (var number = 0; number < 40; number++)
        {
            heavy.Add(await graph.ConnectAsync());
            await heavy[^1].SendAsync(
                ServedGraph.Run("UNWIND range(1, 100000000) AS x UNWIND range(1, 100000000) AS y WITH x, y WHERE x + y = -1 RETURN count(*)"), ServedGraph.Pull());
        }

        await using var light = await graph.ConnectAsync();
        for (var question = 0; question < 20; question++)
        {
            await light.SendAsync(ServedGraph.Run("RETURN 1"), ServedGraph.Pull());
            await light.ReceiveAsync();
            Assert.Equal("RECORD [1]", await light.ReceiveAsync());
            await light.ReceiveAsync();
        }

        foreach (var client in heavy) await client.DisposeAsync();
    }
}
