using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;
using ActorGraph.Web.Tests.QueryApi;

namespace ActorGraph.Web.Tests.Http;

/// <summary>One client runs so many queries at a time; others do not notice.</summary>
public sealed class QuerySharesTests(SeededCase seeded)
{
    private const string Query = "/db/neo4j/query/v2";
    private const string OneBrowser = "actorgraph-session=AAAAAAAAAAAAAAAAAAAAAA";
    private const string AnotherBrowser = "actorgraph-session=BBBBBBBBBBBBBBBBBBBBBB";

    [Fact]
    public async Task Query_beyond_the_share_of_its_client_is_asked_to_come_again()
    {
        var shared = await seeded.ServeAsync();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:ClientQueries", "2"));
        using var gone = new CancellationTokenSource();
        var heavy = Enumerable.Range(0, 2).Select(_ => SendUntilAsync(served, RunningStatements.Endless("ofOneClient"), OneBrowser, Query, gone.Token)).ToList();
        await shared.UntilRunningAsync("ofOneClient", 2);

        using var beyond = await SendAsync(served, "RETURN 1", OneBrowser);
        using var endpoint = await SendAsync(served, null, OneBrowser);
        using var ofAnother = await SendAsync(served, "RETURN 1", AnotherBrowser);
        using var ofNobody = await SendAsync(served, "RETURN 1", null);

        Assert.Equal(
            [HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.Accepted, HttpStatusCode.Accepted],
            [beyond.StatusCode, endpoint.StatusCode, ofAnother.StatusCode, ofNobody.StatusCode]);
        const string sentence =
            "2 queries of yours are running, which is as many as one client may have at a time. Wait for one of them or stop it, then try again.";
        Assert.Equal(sentence, (await beyond.JsonAsync())["errors"]![0]!["message"]!.GetValue<string>());
        Assert.Equal(sentence, (await endpoint.JsonAsync())["detail"]!.GetValue<string>());
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)], [beyond.Headers.RetryAfter!.Delta, endpoint.Headers.RetryAfter!.Delta]);

        await gone.CancelAsync();
        foreach (var one in heavy) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        await shared.UntilRunningAsync("ofOneClient", 0);
        using var after = await SendAsync(served, "RETURN 1", OneBrowser);
        Assert.Equal(HttpStatusCode.Accepted, after.StatusCode);
    }

    [Fact]
    public async Task Short_queries_of_one_client_wait_for_each_other()
    {
        var shared = await seeded.ServeAsync();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:ClientQueries", "4"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(served, "RETURN 1", OneBrowser)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task Transaction_that_others_of_its_client_wait_for_can_be_ended()
    {
        var shared = await seeded.ServeAsync();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:ClientQueries", "1"));
        using var begun = await SendAsync(served, "CREATE (n:Held)", OneBrowser, Query + "/tx");
        var id = (await begun.JsonAsync())["transaction"]!["id"]!.GetValue<string>();
        var waiting = SendAsync(served, "CREATE (n:Held)", OneBrowser);

        using var ended = await SendAsync(served, "MATCH (n:Held) DELETE n", OneBrowser, $"{Query}/tx/{id}/commit");

        Assert.Equal(HttpStatusCode.Accepted, ended.StatusCode);
        using var other = await waiting;
        Assert.Equal(HttpStatusCode.Accepted, other.StatusCode);
        using var removed = await SendAsync(served, "MATCH (n:Held) DELETE n", OneBrowser);
        Assert.Equal(HttpStatusCode.Accepted, removed.StatusCode);
    }

    /// <summary>Sends a statement, or without one asks an endpoint of the explorer.</summary>
    private static Task<HttpResponseMessage> SendAsync(ServedCase served, string? statement, string? cookie, string path = Query) =>
        SendUntilAsync(served, statement, cookie, path, TestContext.Current.CancellationToken);

    private static async Task<HttpResponseMessage> SendUntilAsync(
        ServedCase served, string? statement, string? cookie, string path, CancellationToken cancellation)
    {
        using var request = statement is null
            ? new HttpRequestMessage(HttpMethod.Get, "/api/schema")
            : new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new StringContent(new JsonObject { ["statement"] = statement }.ToJsonString(), Encoding.UTF8, "application/json"),
            };
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return await served.Client.SendAsync(request, cancellation);
    }
}
