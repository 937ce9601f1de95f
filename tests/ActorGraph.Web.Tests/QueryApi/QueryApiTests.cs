using System.Net;
using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.QueryApi;

/// <summary>What the Query API answers on every database, to the byte.</summary>
public abstract class QueryApiTests(Func<Task<ServedCase>> serve)
{
    private const string Query = "/db/neo4j/query/v2";

    public static TheoryData<string, string, HttpStatusCode, string> Answers => new()
    {
        {
            HttpClientRequests.Plain, """{"statement":"RETURN 1 AS a, 2.0 AS b, 1.5e300 AS c, 'x' AS d, null AS e, true AS f, [1,2.5,'a',null] AS g, {k:1} AS h"}""",
            HttpStatusCode.Accepted, """{"data":{"fields":["a","b","c","d","e","f","g","h"],"values":[[1,2.0,1.5E300,"x",null,true,[1,2.5,"a",null],{"k":1}]]},"""
        },
        {
            HttpClientRequests.Typed, """{"statement":"RETURN 1 AS a, 2.0 AS b, 'x' AS c, null AS d, [true] AS e, {k:1} AS f"}""",
            HttpStatusCode.Accepted, """{"data":{"fields":["a","b","c","d","e","f"],"values":[[{"$type":"Integer","_value":"1"},{"$type":"Float","_value":"2.0"},{"$type":"String","_value":"x"},{"$type":"Null","_value":null},{"$type":"List","_value":[{"$type":"Boolean","_value":true}]},{"$type":"Map","_value":{"k":{"$type":"Integer","_value":"1"}}}]]},"""
        },
        {
            HttpClientRequests.Plain, """{"statement":"UNWIND [1,2,0] AS x RETURN 10/x AS y"}""",
            HttpStatusCode.Accepted, """{"data":{"fields":["y"],"values":[[10],[5]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"""
        },
        {
            HttpClientRequests.Plain, "{}",
            HttpStatusCode.BadRequest, """{"errors":[{"code":"Neo.ClientError.Request.Invalid","message":"statement cannot be null or empty"}]}"""
        },
        {
            HttpClientRequests.Plain, """{"statement":"MATCH (s:Statement) RETURN count(s)"}""",
            HttpStatusCode.Accepted, """{"data":{"fields":["count(s)"],"values":[[20]]},"""
        },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Statement_is_answered_to_the_byte(string accept, string body, HttpStatusCode status, string expected)
    {
        var served = await serve();

        using var response = await served.Client.SendJsonAsync(HttpMethod.Post, Query, body, accept: accept);

        Assert.Equal(status, response.StatusCode);
        Assert.StartsWith(expected, await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Syntax_error_names_the_place()
    {
        var served = await serve();

        using var response = await served.Client.SendJsonAsync(HttpMethod.Post, Query, """{"statement":"MATCH (n) RETURN m"}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = (await response.JsonAsync())["errors"]![0]!;
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", error["code"]!.GetValue<string>());
        Assert.EndsWith(" (line 1, column 18 (offset: 17))\n\"MATCH (n) RETURN m\"\n                  ^", error["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statement_beyond_its_time_is_stopped_and_the_client_is_told()
    {
        var served = await serve();

        using var response = await served.Client.SendJsonAsync(
            HttpMethod.Post, Query,
            """{"statement":"UNWIND range(1,1000000) AS a UNWIND range(1,1000000) AS b WITH a, b WHERE a * b = -1 RETURN count(*)","maxExecutionTime":1}""");

        var code = (await response.JsonAsync())["errors"]![0]!["code"]!.GetValue<string>();
        Assert.StartsWith("Neo.ClientError.Transaction.TransactionTimedOut", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statement_whose_client_goes_away_is_stopped()
    {
        var served = await serve();
        const string mark = "UNWIND range(1,1000000) AS goneAway UNWIND range(1,1000000) AS b WITH goneAway, b WHERE goneAway * b = -1 RETURN count(*)";
        using var gone = new CancellationTokenSource();
        var running = served.Client.PostAsync(
            new Uri(Query, UriKind.Relative), new StringContent($$"""{"statement":"{{mark}}"}""", null, "application/json"), gone.Token);
        await UntilAsync(async () => await RunningAsync(served, mark) > 0);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await UntilAsync(async () => await RunningAsync(served, mark) == 0);
    }

    [Fact]
    public async Task Rolled_back_transaction_leaves_nothing()
    {
        var served = await serve();
        using var begun = await served.Client.SendJsonAsync(HttpMethod.Post, Query + "/tx", """{"statement":"CREATE (n:RolledBack)"}""");
        var id = (await begun.JsonAsync())["transaction"]!["id"]!.GetValue<string>();

        using var ended = await served.Client.SendJsonAsync(HttpMethod.Delete, $"{Query}/tx/{id}", null);

        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        Assert.Equal(0, await CountAsync(served, "RolledBack"));
    }

    [Fact]
    public async Task Committed_transaction_gives_a_bookmark_that_a_reader_can_wait_for()
    {
        var served = await serve();
        using var begun = await served.Client.SendJsonAsync(HttpMethod.Post, Query + "/tx", """{"statement":"CREATE (n:Kept)"}""");
        var id = (await begun.JsonAsync())["transaction"]!["id"]!.GetValue<string>();
        using var committed = await served.Client.SendJsonAsync(HttpMethod.Post, $"{Query}/tx/{id}/commit", "");
        var bookmarks = (await committed.JsonAsync())["bookmarks"]!.DeepClone();

        var found = await served.Client.PostJsonAsync(
            Query, new JsonObject { ["statement"] = "MATCH (n:Kept) DELETE n RETURN 1", ["bookmarks"] = bookmarks });

        Assert.Equal("[[1]]", found["data"]!["values"]!.ToJsonString());
    }

    [Fact]
    public async Task Transaction_that_nobody_asks_for_is_rolled_back()
    {
        var shared = await serve();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:TransactionIdleSeconds", "1"));
        using var begun = await served.Client.SendJsonAsync(HttpMethod.Post, Query + "/tx", """{"statement":"CREATE (n:Expired)"}""");
        var id = (await begun.JsonAsync())["transaction"]!["id"]!.GetValue<string>();

        await UntilAsync(async () => await RunningAsync(shared, "") == 0);

        using var late = await served.Client.SendJsonAsync(HttpMethod.Post, $"{Query}/tx/{id}", "{}");
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Equal(0, await CountAsync(shared, "Expired"));
    }

    [Fact]
    public async Task Transactions_beyond_the_limit_are_refused()
    {
        var shared = await serve();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:OpenTransactions", "1"));
        using var first = await served.Client.SendJsonAsync(HttpMethod.Post, Query + "/tx", "{}");

        using var second = await served.Client.SendJsonAsync(HttpMethod.Post, Query + "/tx", "{}");

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.Contains("1 transactions are open", await second.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<long> CountAsync(ServedCase served, string label)
    {
        var answer = await served.Client.PostJsonAsync(Query, new JsonObject { ["statement"] = $"MATCH (n:{label}) RETURN count(n)" });
        return answer["data"]!["values"]![0]![0]!.GetValue<long>();
    }

    /// <summary>How many transactions but the asking one run a statement; every one where no statement is named.</summary>
    private static async Task<int> RunningAsync(ServedCase served, string statement)
    {
        var answer = await served.Client.PostJsonAsync(
            Query, new JsonObject { ["statement"] = "SHOW TRANSACTIONS YIELD transactionId, currentQuery" });
        return answer["data"]!["values"]!.AsArray().Select(row => row![1]!.GetValue<string>())
            .Count(query => !query.StartsWith("SHOW", StringComparison.Ordinal) && query.Contains(statement, StringComparison.Ordinal));
    }

    /// <summary>Asks until it is so; the deadline of the test run ends it where it never becomes so.</summary>
    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition()) await Task.Delay(20, TestContext.Current.CancellationToken);
    }
}

public sealed class QueryApiOnTheEngineTests(SeededCase seeded) : QueryApiTests(seeded.ServeAsync);

public sealed class QueryApiOnNeo4jTests(SeededCase seeded) : QueryApiTests(seeded.OnNeo4jAsync);
