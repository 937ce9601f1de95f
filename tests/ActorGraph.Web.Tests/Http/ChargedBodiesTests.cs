using System.Net;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Http;

/// <summary>The bodies of requests take so much memory all together.</summary>
public sealed class ChargedBodiesTests(SeededCase seeded)
{
    private const string Query = "/db/neo4j/query/v2";
    private const int HalfMegabyte = 512 * 1024;

    public static TheoryData<string, string> Addresses => new()
    {
        { Query, "errors" },
        { "/api/expand", "detail" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Body_for_which_others_leave_no_room_is_asked_to_come_again(string path, string shape)
    {
        var shared = await seeded.ServeAsync();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:BodiesBytes", $"{2 * HalfMegabyte}"));
        using var first = await RawRequest.AwaitedAsync(served.Client.BaseAddress!, Query, HalfMegabyte);
        using var second = await RawRequest.AwaitedAsync(served.Client.BaseAddress!, Query, HalfMegabyte);

        using var refused = await AskAsync(served, path);
        first.Dispose();
        using var answered = await AnsweredAsync(served);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("Limits:BodiesBytes", (await refused.JsonAsync())[shape]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("[[1]]", await answered.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_is_alone_is_read_however_much_is_made_of_it()
    {
        var shared = await seeded.ServeAsync();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:BodiesBytes", "1024"));
        var body = $$$"""{"statement":"RETURN size($list) AS size","parameters":{"list":[{{{string.Join(',', Enumerable.Range(0, 100_000))}}}]}}""";

        using var response = await served.Client.SendJsonAsync(HttpMethod.Post, Query, body);

        Assert.Contains("[[100000]]", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_in_parts_of_unknown_length_is_read_whole()
    {
        var served = await seeded.ServeAsync();
        var text = new string('x', HalfMegabyte);
        using var request = new HttpRequestMessage(HttpMethod.Post, Query)
        {
            Content = new StringContent($$$"""{"statement":"RETURN size($text) AS size","parameters":{"text":"{{{text}}}"}}""", null, "application/json"),
            Headers = { TransferEncodingChunked = true },
        };

        using var response = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains($"[[{HalfMegabyte}]]", await response.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Asks until there is room: the server does not notice at once that a client has gone.</summary>
    private static async Task<HttpResponseMessage> AnsweredAsync(ServedCase served)
    {
        while (true)
        {
            var response = await AskAsync(served, Query);
            if (response.StatusCode == HttpStatusCode.Accepted) return response;
            response.Dispose();
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static Task<HttpResponseMessage> AskAsync(ServedCase served, string path) =>
        served.Client.SendJsonAsync(HttpMethod.Post, path, """{"statement":"RETURN 1"}""");
}
