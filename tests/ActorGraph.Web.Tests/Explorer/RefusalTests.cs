using System.Net;
using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Explorer;

/// <summary>What the explorer's endpoints say to a request that cannot be answered: what was found, and what is allowed.</summary>
public abstract class RefusalTests(Func<Task<ServedCase>> serve)
{
    private static readonly string LongId = new('x', 257);

    public static TheoryData<string, HttpStatusCode, string> Reads => new()
    {
        { "/api/nodes/unheard", HttpStatusCode.NotFound, "no node `unheard`" },
        { "/api/nodes/4:00000000-0000-0000-0000-000000000000:1", HttpStatusCode.NotFound, "`4:00000000-0000-0000-0000-000000000000:1`" },
        { "/api/nodes/-1", HttpStatusCode.NotFound, "no node `-1`" },
        { "/api/nodes/%27%29%20DETACH%20DELETE%20n", HttpStatusCode.NotFound, "no node `') DETACH DELETE n`" },
        { "/api/nodes/" + LongId, HttpStatusCode.BadRequest, "`elementId` has 257 characters" },
        { "/api/relationships/unheard/evidence", HttpStatusCode.NotFound, "no relationship `unheard`" },
        { $"/api/relationships/{LongId}/evidence", HttpStatusCode.BadRequest, "no element id is longer than 256" },
        { "/api/search?q=" + new string('a', 201), HttpStatusCode.BadRequest, "`q` has 201 characters, but at most 200" },
        { "/api/search?q=a&limit=0", HttpStatusCode.BadRequest, "`limit` is 0, but from 1 to 100" },
        { "/api/search?q=a&limit=101", HttpStatusCode.BadRequest, "`limit` is 101" },
    };

    /// <summary>As long as it may be, where a pair of surrogates is one character.</summary>
    public static TheoryData<string, HttpStatusCode> Longest => new()
    {
        { "/api/search?q=" + Characters(200), HttpStatusCode.OK },
        { "/api/search?q=" + Characters(201), HttpStatusCode.BadRequest },
        { "/api/nodes/" + Characters(256), HttpStatusCode.NotFound },
        { "/api/nodes/" + Characters(257), HttpStatusCode.BadRequest },
    };

    public static TheoryData<string, string, HttpStatusCode, string> Sends => new()
    {
        { "/api/expand", """{"elementId":"unheard"}""", HttpStatusCode.NotFound, "no node `unheard`" },
        { "/api/expand", "{}", HttpStatusCode.BadRequest, "`elementId` is missing" },
        { "/api/expand", """{"elementId":"x","limit":51}""", HttpStatusCode.BadRequest, "`limit` is 51, but from 1 to 50" },
        { "/api/expand", """{"elementId":"x","limits":5}""", HttpStatusCode.BadRequest, "limits" },
        { "/api/relations-between", "{}", HttpStatusCode.BadRequest, "`elementIds` is missing" },
        { "/api/counterparts", "{}", HttpStatusCode.BadRequest, "`claims` is missing" },
        { "/api/counterparts", ManyIds(2001, "claims"), HttpStatusCode.BadRequest, "`claims` has 2001 entries, but at most 2000" },
        { "/api/relations-between", ManyIds(2001), HttpStatusCode.BadRequest, "`elementIds` has 2001 entries, but at most 2000" },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Read_that_cannot_be_answered_says_what_was_found(string path, HttpStatusCode status, string words)
    {
        var served = await serve();

        using var response = await served.Client.SendJsonAsync(HttpMethod.Get, path, null);

        await AssertProblemAsync(response, status, words);
    }

    [Theory]
    [MemberData(nameof(Sends))]
    public async Task Body_that_cannot_be_used_says_what_was_found(string path, string body, HttpStatusCode status, string words)
    {
        var served = await serve();

        using var response = await served.Client.SendJsonAsync(HttpMethod.Post, path, body);

        await AssertProblemAsync(response, status, words);
    }

    [Theory]
    [InlineData("/api/nodes/unheard", HttpStatusCode.NotFound, "no node `unheard`")]
    [InlineData("/api/case/backup", HttpStatusCode.NotFound, "does not lie in a file")]
    [InlineData("/api/search?q=a&limit=0", HttpStatusCode.BadRequest, "`limit` is 0")]
    public async Task Refusal_is_said_also_to_whoever_accepts_no_json(string path, HttpStatusCode status, string words)
    {
        var served = await serve();

        using var response = await served.Client.SendJsonAsync(HttpMethod.Get, path, null, accept: "application/octet-stream");

        await AssertProblemAsync(response, status, words);
    }

    [Theory]
    [MemberData(nameof(Longest))]
    public async Task Characters_of_a_text_are_counted_as_they_are_read(string path, HttpStatusCode status)
    {
        var served = await serve();

        using var response = await served.Client.SendJsonAsync(HttpMethod.Get, path, null);

        Assert.Equal(status, response.StatusCode);
    }

    private static string Characters(int count) => string.Concat(Enumerable.Repeat("%F0%9F%98%80", count));

    private static async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string words)
    {
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = await response.JsonAsync();
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.Contains(words, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static string ManyIds(int count, string name = "elementIds") => new JsonObject
    {
        [name] = new JsonArray([.. Enumerable.Range(0, count).Select(number => JsonValue.Create($"id{number}"))]),
    }.ToJsonString();
}

public sealed class RefusalOnTheEngineTests(SeededCase seeded) : RefusalTests(seeded.ServeAsync);

public sealed class RefusalOnNeo4jTests(SeededCase seeded) : RefusalTests(seeded.OnNeo4jAsync);
