using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.QueryApi;

/// <summary>A client may ask for less time than the deadline, never for more.</summary>
public sealed class ExecutionTimeTests(SeededCase seeded)
{
    private const string Query = "/db/neo4j/query/v2";

    [Theory]
    [InlineData("100")]
    [InlineData("86400")]
    [InlineData("9223372036854775807")]
    [InlineData("\"100\"")]
    [InlineData("0")]
    [InlineData("-5")]
    public async Task Statement_that_asks_for_more_time_ends_at_the_deadline(string seconds)
    {
        var shared = await seeded.ServeAsync();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:DeadlineSeconds", "1"));

        using var response = await served.Client.SendJsonAsync(
            HttpMethod.Post, Query, $$"""{"statement":"{{RunningStatements.Endless("tooLong")}}","maxExecutionTime":{{seconds}}}""");

        Assert.StartsWith("Neo.ClientError.Transaction.TransactionTimedOut", CodeOf(await response.JsonAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transaction_that_asks_for_more_time_ends_at_the_deadline()
    {
        var shared = await seeded.ServeAsync();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:DeadlineSeconds", "1"));
        using var begun = await served.Client.SendJsonAsync(HttpMethod.Post, Query + "/tx", """{"maxExecutionTime":100}""");
        var id = (await begun.JsonAsync())["transaction"]!["id"]!.GetValue<string>();

        using var response = await served.Client.SendJsonAsync(
            HttpMethod.Post, $"{Query}/tx/{id}", $$"""{"statement":"{{RunningStatements.Endless("tooLongWithin")}}","maxExecutionTime":100}""");

        Assert.StartsWith("Neo.", CodeOf(await response.JsonAsync()), StringComparison.Ordinal);
        Assert.Equal(0, await shared.RunningAsync("tooLongWithin"));
    }

    [Fact]
    public async Task Transaction_that_waits_for_a_writer_is_told_to_try_again()
    {
        var shared = await seeded.ServeAsync();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:DeadlineSeconds", "1"));
        var (holder, waiting) = (await BeginAsync(served, "CREATE (n:HeldLong)"), await BeginAsync(served, "RETURN 1"));

        using var response = await served.Client.SendJsonAsync(HttpMethod.Post, $"{Query}/tx/{waiting}", """{"statement":"CREATE (n:Waited)"}""");

        Assert.Equal("Neo.TransientError.Transaction.LockAcquisitionTimeout", CodeOf(await response.JsonAsync()));
        using var ended = await served.Client.SendJsonAsync(HttpMethod.Delete, $"{Query}/tx/{holder}", null);
    }

    [Fact]
    public async Task Transaction_whose_client_pauses_while_it_reads_goes_on()
    {
        var shared = await seeded.ServeAsync();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:DeadlineSeconds", "3"));
        var id = await BeginAsync(served, "RETURN 1");
        using var request = await RawRequest.PostAsync(
            served.Client.BaseAddress!, $"{Query}/tx/{id}", """{"statement":"UNWIND range(1, 300000) AS x RETURN x, 'some text that a row has'"}""");

        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);

        Assert.Contains($"\"id\":\"{id}\"", await request.ReadUntilAsync("expires"), StringComparison.Ordinal);
        using var committed = await served.Client.SendJsonAsync(HttpMethod.Post, $"{Query}/tx/{id}/commit", "");
        Assert.Equal(System.Net.HttpStatusCode.Accepted, committed.StatusCode);
    }

    private static async Task<string> BeginAsync(ServedCase served, string statement)
    {
        using var begun = await served.Client.SendJsonAsync(HttpMethod.Post, Query + "/tx", $$"""{"statement":"{{statement}}"}""");
        return (await begun.JsonAsync())["transaction"]!["id"]!.GetValue<string>();
    }

    private static string CodeOf(JsonNode answer) => answer["errors"]![0]!["code"]!.GetValue<string>();
}
