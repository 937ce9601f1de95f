using System.Net;
using System.Text.RegularExpressions;
using ActorGraph.Web.OpenApi;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.QueryApi;

/// <summary>Every case is sent to Neo4j's own Query API and to ours over the same database; the answers are the same.</summary>
public sealed partial class QueryApiComparisonTests(SeededCase seeded)
{
    private const string Query = "/db/neo4j/query/v2";

    public static TheoryData<string, string> Statements => new()
    {
        { HttpClientRequests.Plain, """{"statement":"RETURN 1 AS a, 2.0 AS b, 'x' AS c, null AS d, true AS e, [1,2.5,'a',null] AS f, {k:1,l:[1]} AS g"}""" },
        { HttpClientRequests.Typed, """{"statement":"RETURN 1 AS a, 2.0 AS b, 'x' AS c, null AS d, true AS e, [1,2.5,'a',null] AS f, {k:1,l:[1]} AS g"}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 0.0/0.0 AS a, 1.0/0 AS b, -1.0/0 AS c, 1e20 AS d, 1e-7 AS e, 9007199254740993 AS f, -0.0 AS g, 4.9E-324 AS h, 1234567.0 AS i, 12345678.9 AS j, 0.001 AS k, 9.999e-4 AS l, 1e22 AS m, 1.7976931348623157E308 AS n, 100.0 AS o"}""" },
        { HttpClientRequests.Typed, """{"statement":"RETURN 0.0/0.0 AS a, 1.0/0 AS b, -1.0/0 AS c, 2.0E-323 AS d, 2.2250738585072014E-308 AS e"}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN date('2023-10-13') AS a, datetime('2023-10-13T10:11:12.5+02:00') AS b, datetime('2023-10-13T10:11:12[Europe/Berlin]') AS c, localdatetime('2023-10-13T10:11') AS d, time('10:11:12.000000001+01:00') AS e, localtime('10:11') AS f, duration('P1Y2M3DT4H5M6.7S') AS g, point({x:1,y:2.5}) AS h, point({longitude:1,latitude:2,height:3}) AS i"}""" },
        { HttpClientRequests.Typed, """{"statement":"RETURN date('2023-10-13') AS a, datetime('2023-10-13T10:11:12.5+02:00') AS b, datetime('2023-10-13T10:11:12[Europe/Berlin]') AS c, localdatetime('2023-10-13T10:11') AS d, time('10:11:12.000000001+01:00') AS e, localtime('10:11:12.120') AS f, duration('P1Y2M3DT4H5M6.7S') AS g, point({x:1e20,y:1e-5,z:3}) AS h, datetime('2020-01-01T00:00Z') AS i, time('10:11-00:30') AS j, datetime({year:2020, timezone:'UTC'}) AS k"}""" },
        { HttpClientRequests.Typed, """{"statement":"RETURN duration({seconds:0}) AS a, duration({days:-1, nanoseconds:-5}) AS b, duration({months:14}) AS c, duration({hours:25}) AS d, duration({seconds:1,nanoseconds:-500000000}) AS e, duration({seconds:-1}) AS f, duration({months:-14}) AS g, duration({seconds:-60,nanoseconds:1}) AS h, duration({months:-1,seconds:-1,nanoseconds:5}) AS i, date({year:-5}) AS j, date({year:12345}) AS k, localdatetime('0001-01-01T00:00') AS l"}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 'é<>&\u0027 \u2028 \u0001 \t / 😀' AS s"}""" },
        { HttpClientRequests.Plain, """{"statement":"MATCH p = (a:Claim)-[r:CONCERNS]->(b:Actor) WHERE a.id = 'claim.held' AND b.id = 'state.cn' RETURN p, a, r, [b] AS l, {m: r} AS m"}""" },
        { HttpClientRequests.Typed, """{"statement":"MATCH p = (a:Claim)<-[r:CONCERNS]-(b) RETURN p UNION MATCH p = (a:Claim)-[r:CONCERNS]->(b:Actor) WHERE a.id = 'claim.held' AND b.id = 'state.cn' RETURN p"}""" },
        { HttpClientRequests.Plain, """{"statement":"CREATE p = (a:Compared {n: 1})-[r:R {x: [1, 2]}]->(b) DELETE r, a, b RETURN 1 AS done","includeCounters":true}""" },
        { HttpClientRequests.Plain, """{"statement":"MATCH (n:Nobody) RETURN n","includeCounters":true}""" },
        { HttpClientRequests.Plain, """{"statement":"CREATE (n:Compared) DELETE n"}""" },
        { HttpClientRequests.Plain, """{"statement":"RETUR 1"}""" },
        { HttpClientRequests.Typed, """{"statement":"RETUR 1"}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN $x"}""" },
        { HttpClientRequests.Plain, """{"statement":"UNWIND [1,2,0] AS x RETURN 10/x AS y"}""" },
        { HttpClientRequests.Typed, """{"statement":"UNWIND [1,2,0] AS x RETURN 10/x AS y"}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 10/0 AS y"}""" },
        { HttpClientRequests.Plain, """{"statement":"CREATE (n) RETURN n","accessMode":"READ"}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1","accessMode":"read"}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1","accessMode":"sideways"}""" },
        { HttpClientRequests.Plain, "{}" },
        { HttpClientRequests.Plain, """{"statement":""}""" },
        { HttpClientRequests.Plain, """{"statement":null}""" },
        { HttpClientRequests.Plain, """{"statement":1}""" },
        { HttpClientRequests.Plain, "not json" },
        { HttpClientRequests.Plain, "" },
        { HttpClientRequests.Plain, "[]" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1"} and more""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1","unknown":1}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1","parameters":[1]}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1","parameters":null,"bookmarks":null,"accessMode":null,"includeCounters":null}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN $a","parameters":{"a":1,"a":2}}""" },
        { HttpClientRequests.Typed, """{"statement":"RETURN $a AS a, $b AS b, $c AS c, $d AS d","parameters":{"a":1e3,"b":123456789012,"c":[1,"x",{"y":null}],"d":-0.0}}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1","includeCounters":"true"}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1","maxExecutionTime":5}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1","maxExecutionTime":"5"}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1","maxExecutionTime":-5}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1","impersonatedUser":"somebody"}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1","bookmarks":"not a list"}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1","bookmarks":["not a bookmark"]}""" },
        { HttpClientRequests.Plain, """{"statement":"RETURN 1; RETURN 2"}""" },
        { HttpClientRequests.Plain, """{"statement":"EXPLAIN MATCH (n) RETURN n"}""" },
        { HttpClientRequests.Typed, """{"statement":"EXPLAIN MATCH (n) RETURN n"}""" },
        { HttpClientRequests.Plain, """{"statement":"MATCH (n:Nobody), (m:NobodyElse) RETURN n, id(m)"}""" },
        { HttpClientRequests.Plain, """{"statement":"SHOW INDEXES YIELD name, type WHERE name = 'actorNames'"}""" },
    };

    public static TheoryData<string, string> PlainStatements =>
        [.. Statements.Where(row => !row.Data.Item2.Contains("EXPLAIN", StringComparison.Ordinal) && !row.Data.Item2.Contains(":Nobody", StringComparison.Ordinal))];

    public static TheoryData<string> TypedParameters => new()
    {
        """{"$type":"Map","_value":{"i":{"$type":"Integer","_value":"1"},"f":{"$type":"Float","_value":"NaN"},"d":{"$type":"Date","_value":"2020-01-01"},"z":{"$type":"ZonedDateTime","_value":"2015-11-21T21:40:32.142Z[Europe/London]"},"o":{"$type":"OffsetDateTime","_value":"2015-06-24T12:50:35.556+01:00"},"t":{"$type":"Time","_value":"21:40:32.142+01:00"},"lt":{"$type":"LocalTime","_value":"21:40:32"},"ld":{"$type":"LocalDateTime","_value":"2015-07-04T19:32:24"},"du":{"$type":"Duration","_value":"P14DT16H12M"},"pt":{"$type":"Point","_value":"SRID=4979;POINT Z (12.99 55.6 2.0)"},"b":{"$type":"Boolean","_value":true},"n":{"$type":"Null","_value":null},"s":{"$type":"String","_value":"x"},"by":{"$type":"Base64","_value":"AQID"},"l":{"$type":"List","_value":[{"$type":"Integer","_value":"2"}]}}}""",
        """{"$type":"Unheard","_value":1}""",
        """{"$type":"Node","_value":{}}""",
        """{"$type":"Integer","_value":1}""",
        """{"$type":"Integer","_value":"x"}""",
        """{"$type":"Float","_value":"x"}""",
        """{"$type":"Date","_value":"soon"}""",
        """{"_value":1}""",
        "1",
        "null",
    };

    public static TheoryData<string, string, string?, string?, string?> Requests => new()
    {
        { "POST", Query, "text/plain", null, """{"statement":"RETURN 1"}""" },
        { "POST", Query, "application/vnd.neo4j.query.v1.1", null, """{"statement":"RETURN 1"}""" },
        { "POST", Query, "application/json; charset=utf-8", null, """{"statement":"RETURN 1"}""" },
        { "POST", Query, HttpClientRequests.Plain, "text/plain", """{"statement":"RETURN 1"}""" },
        { "POST", Query, HttpClientRequests.Plain, "*/*", """{"statement":"RETURN 1"}""" },
        { "POST", Query, HttpClientRequests.Plain, "application/json;q=0.5, application/vnd.neo4j.query;q=0.9", """{"statement":"RETURN 1"}""" },
        { "POST", Query, HttpClientRequests.Plain, "application/vnd.neo4j.query.v1.0", """{"statement":"RETURN 1"}""" },
        { "POST", Query, HttpClientRequests.Plain, "application/vnd.neo4j.query.v1.1", """{"statement":"RETURN 1"}""" },
        { "POST", "/db/unheard/query/v2", HttpClientRequests.Plain, null, """{"statement":"RETURN 1"}""" },
        { "POST", "/db/NEO4J/query/v2", HttpClientRequests.Plain, null, """{"statement":"RETURN 1"}""" },
        { "POST", "/db/unheard/query/v2/tx", HttpClientRequests.Plain, null, "{}" },
        { "POST", Query + "/unheard", HttpClientRequests.Plain, null, """{"statement":"RETURN 1"}""" },
        { "GET", Query, null, null, null },
        { "GET", Query + "/tx/abcd", null, null, null },
        { "GET", "/db/neo4j", null, null, null },
        { "DELETE", Query + "/tx/abcd", null, null, null },
        { "POST", Query + "/tx/abcd", HttpClientRequests.Plain, null, """{"statement":"RETURN 1"}""" },
        { "POST", Query + "/tx/abcd/commit", HttpClientRequests.Plain, null, "" },
        { "POST", Query + "/tx", HttpClientRequests.Plain, null, """{"statement":"RETUR"}""" },
        { "POST", Query + "/tx", HttpClientRequests.Plain, null, """{"statement":"RETURN 1/0"}""" },
        { "POST", Query + "/tx", HttpClientRequests.Plain, null, """{"statement":"CREATE (n)","accessMode":"READ"}""" },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public Task Statement_is_answered_as_by_neo4j(string accept, string body) =>
        CompareAsync(HttpMethod.Post, Query, HttpClientRequests.Plain, accept, body);

    /// <summary>On the engine of our own, the words of an error are ours, as are plans and notifications.</summary>
    [Theory]
    [MemberData(nameof(PlainStatements))]
    public async Task Statement_is_answered_on_our_engine_as_by_neo4j(string accept, string body)
    {
        var http = await seeded.Neo4j.RequireHttpAsync();
        await seeded.OnNeo4jAsync();
        using var theirs = new HttpClient { BaseAddress = http };
        var ours = (await seeded.ServeAsync()).Client;

        var expected = await AnswerAsync(theirs, HttpMethod.Post, Query, HttpClientRequests.Plain, accept, body);
        var answer = await AnswerAsync(ours, HttpMethod.Post, Query, HttpClientRequests.Plain, accept, body);

        Assert.Equal(WithoutMessages(expected), WithoutMessages(answer));
    }

    private static (HttpStatusCode, string?, string) WithoutMessages((HttpStatusCode Status, string? Type, string Body) answer) =>
        (answer.Status, answer.Type, Message().Replace(answer.Body, "\"message\":"));

    [GeneratedRegex("\"message\":\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Message();

    [Theory]
    [MemberData(nameof(TypedParameters))]
    public async Task Typed_parameter_is_answered_as_by_neo4j(string parameter)
    {
        var body = $$$"""{"statement":"RETURN $p AS p","parameters":{"p":{{{parameter}}}}}""";
        await CompareAsync(HttpMethod.Post, Query, HttpClientRequests.Typed, HttpClientRequests.Typed, body);
        await CompareAsync(HttpMethod.Post, Query, HttpClientRequests.Typed, HttpClientRequests.Plain, body);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public Task Request_is_answered_as_by_neo4j(string method, string path, string? contentType, string? accept, string? body) =>
        CompareAsync(new HttpMethod(method), path, contentType, accept, body);

    [Fact]
    public async Task Transaction_is_answered_as_by_neo4j()
    {
        string[] scripts =
        [
            """{}|{"statement":"RETURN 1 AS a","includeCounters":true}|{}|commit:""",
            """{"statement":"RETURN 3"}|{"statement":"RETURN 1/0"}|{"statement":"RETURN 1"}""",
            """{"statement":"RETURN 3","accessMode":"READ","maxExecutionTime":60}|{"statement":"RETUR 1"}|{"statement":"RETURN 1"}""",
            """|commit:{"statement":"CREATE (n:Compared) DELETE n RETURN 7 AS x","includeCounters":true}""",
            """{}|{"statement":"RETURN 1","accessMode":"READ"}|not json|{"statement":"RETURN 1"}|commit:{"statement":"RETURN 1/0"}""",
            """{"statement":"MATCH (n:Nobody) RETURN n"}|delete:|delete:""",
        ];
        var (ours, theirs) = await ClientsAsync();
        using (theirs)
        {
            foreach (var script in scripts) Assert.Equal(await PlayAsync(theirs, script), await PlayAsync(ours, script));
        }
    }

    private static async Task<List<string>> PlayAsync(HttpClient client, string script)
    {
        var answers = new List<string>();
        string? id = null;
        foreach (var step in script.Split('|'))
        {
            var (verb, body) = step.IndexOf(':') is > 0 and < 8 and var colon && !step.StartsWith('{') ? (step[..colon], step[(colon + 1)..]) : ("", step);
            var path = Query + "/tx" + (id is null ? "" : "/" + id) + (verb == "commit" ? "/commit" : "");
            using var response = await client.SendJsonAsync(verb == "delete" ? HttpMethod.Delete : HttpMethod.Post, path, body);
            var text = await response.TextAsync();
            if (id is null) id = (await response.JsonAsync())["transaction"]?["id"]?.GetValue<string>();
            answers.Add($"{(int)response.StatusCode} {CanonicalJson.Of(text.Replace($"\\\"{id}\\\"", "id", StringComparison.Ordinal))}");
        }

        return answers;
    }

    private async Task CompareAsync(HttpMethod method, string path, string? contentType, string? accept, string? body)
    {
        var (ours, theirs) = await ClientsAsync();
        using (theirs)
        {
            Assert.Equal(await AnswerAsync(theirs, method, path, contentType, accept, body), await AnswerAsync(ours, method, path, contentType, accept, body));
        }
    }

    private async Task<(HttpClient Ours, HttpClient Theirs)> ClientsAsync()
    {
        var http = await seeded.Neo4j.RequireHttpAsync();
        return ((await seeded.OnNeo4jAsync()).Client, new HttpClient { BaseAddress = http });
    }

    private static async Task<(HttpStatusCode Status, string? Type, string Body)> AnswerAsync(
        HttpClient client, HttpMethod method, string path, string? contentType, string? accept, string? body)
    {
        using var response = await client.SendJsonAsync(method, path, body, contentType ?? HttpClientRequests.Plain, accept);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, CanonicalJson.Of(await response.TextAsync()));
    }
}
