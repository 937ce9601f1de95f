using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.QueryApi;

/// <summary>Statements that do not end by themselves, each found again by a mark in its text.</summary>
internal static class RunningStatements
{
    /// <summary>A statement that works without an end and gives nothing.</summary>
    public static string Endless(string mark) =>
        $"UNWIND range(1, 1000000) AS {mark} UNWIND range(1, 1000000) AS b WITH {mark}, b WHERE {mark} * b = -1 RETURN count(*)";

    /// <summary>A statement that gives rows without an end.</summary>
    public static string EndlessRows(string mark) => $"UNWIND range(1, 1000000000) AS {mark} RETURN {mark}, 'some text that a row has'";

    /// <summary>How many transactions run a statement with the mark.</summary>
    public static async Task<int> RunningAsync(this ServedCase served, string mark)
    {
        var answer = await served.Client.PostJsonAsync(
            "/db/neo4j/query/v2", new JsonObject { ["statement"] = "SHOW TRANSACTIONS YIELD transactionId, currentQuery" });
        return answer["data"]!["values"]!.AsArray()
            .Count(row => row![1]!.GetValue<string>().Contains(mark, StringComparison.Ordinal));
    }

    /// <summary>Waits until so many run; the deadline of the test run ends it where it never becomes so.</summary>
    public static async Task UntilRunningAsync(this ServedCase served, string mark, int count)
    {
        while (await served.RunningAsync(mark) != count) await Task.Delay(20, TestContext.Current.CancellationToken);
    }
}
