using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;
using Neo4j.Driver;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>Told to stop, the program ends in time, whatever its clients do, and loses nothing that was acknowledged.</summary>
public sealed class StopTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    private const string Query = "/db/neo4j/query/v2";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Queries that go on for minutes: in one operator, in one expression, in many rows, and in a search for paths.</summary>
    public static TheoryData<string> Endless =>
    [
        "UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000000000) AS y RETURN count(*)",
        "RETURN reduce(sum = 0, x IN range(1, 100000000000) | sum + x) AS sum",
        "RETURN size([x IN range(1, 100000000000) WHERE x % 2 = 3]) AS none",
        "RETURN any(x IN range(1, 100000000000) WHERE x < 0) AS none",
        "UNWIND range(1, 100000000000) AS x WITH x ORDER BY x % 7, -x RETURN x LIMIT 1",
        "UNWIND range(1, 100000000000) AS x RETURN DISTINCT x % 3",
        "MATCH (a), (b), (c), (d), (e) WHERE a.x + b.x + c.x + d.x + e.x > 0 RETURN count(*)",
        "MATCH p = (a)-[*1..30]-(b) RETURN count(p)",
        "MATCH (a), (b) WHERE a <> b MATCH p = allShortestPaths((a)-[*..30]-(b)) UNWIND range(1, 100000) AS x RETURN count(p)",
        "RETURN count { UNWIND range(1, 100000000000) AS x RETURN x } AS many",
        "CALL { UNWIND range(1, 100000000000) AS x RETURN count(x) AS n } RETURN n",
    ];

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task Query_that_goes_on_over_http_and_bolt_is_cut_off(string statement)
    {
        await using var serving = await StartAsync();
        await using var driver = GraphDatabase.Driver($"bolt://{serving.Said("Bolt")}", AuthTokens.None);
        await using var session = driver.AsyncSession();
        var overHttp = serving.Client.SendJsonAsync(HttpMethod.Post, Query, Body(statement));
        var overBolt = Task.Run(async () => await (await session.RunAsync(statement)).ConsumeAsync(), TestContext.Current.CancellationToken);
        await UntilAsync(serving, $"SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)", "[[2]]");

        await AssertEndsAsync(serving);

        await Assert.ThrowsAnyAsync<Exception>(() => overBolt);
        _ = await Record.ExceptionAsync(async () => (await overHttp).Dispose());
    }

    [Fact]
    public async Task Client_that_does_not_read_is_not_waited_for()
    {
        await using var serving = await StartAsync();
        using var deafToHttp = await ConnectAsync(serving.Client.BaseAddress!.Port);
        var body = Body("UNWIND range(1, 100000000) AS x RETURN x, 'and so on and on'");
        await deafToHttp.SendAsync(
            Encoding.ASCII.GetBytes($"POST {Query} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"),
            TestContext.Current.CancellationToken);
        await using var driver = GraphDatabase.Driver($"bolt://{serving.Said("Bolt")}", AuthTokens.None);
        await driver.AsyncSession().RunAsync("UNWIND range(1, 100000000) AS x RETURN x");
        await UntilAsync(serving, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN count(*)", "[[2]]");

        await AssertEndsAsync(serving);
    }

    [Fact]
    public async Task Transactions_that_are_open_are_rolled_back()
    {
        await using var serving = await StartAsync();
        await serving.Client.PostJsonAsync(Query, new JsonObject { ["statement"] = "CREATE (:Acknowledged)" });
        await using var driver = GraphDatabase.Driver($"bolt://{serving.Said("Bolt")}", AuthTokens.None);
        var open = await driver.AsyncSession().BeginTransactionAsync();
        await (await open.RunAsync("CREATE (:Open)")).ConsumeAsync();
        var waiting = serving.Client.SendJsonAsync(HttpMethod.Post, Query + "/tx", Body("CREATE (:Open)"));
        await serving.Client.PostJsonAsync(Query + "/tx", new JsonObject { ["statement"] = "RETURN 1" });

        await AssertEndsAsync(serving);

        _ = await Record.ExceptionAsync(async () => (await waiting).Dispose());
        var kept = await ProgramRun.OfAsync(
            folder.Path, "query", "MATCH (n) WHERE n:Acknowledged OR n:Open RETURN 10 * count(n) + count(CASE WHEN n:Open THEN 1 END) AS kept", "--case", serving.Said("Case"));
        Assert.Matches("│ +10 +│", kept.Output);
    }

    [Fact]
    public async Task Server_that_stops_lives_but_is_not_ready_and_takes_nothing_new()
    {
        await using var serving = await StartAsync();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await StatusAsync("/livez"), await StatusAsync("/readyz")));
        var running = serving.Client.SendJsonAsync(HttpMethod.Post, Query, Body("UNWIND range(1, 1000000000) AS x RETURN count(x)"));
        await UntilAsync(serving, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN count(*)", "[[1]]");

        await serving.SignalAsync("TERM");
        while (await StatusAsync("/readyz") == HttpStatusCode.OK) await Task.Delay(10, TestContext.Current.CancellationToken);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable),
            (await StatusAsync("/livez"), await StatusAsync("/readyz"), await StatusAsync("/api/case"), await StatusAsync("/db/neo4j/query/v2")));
        Assert.Equal(0, await serving.EndedAsync().WaitAsync(Longest, TestContext.Current.CancellationToken));
        _ = await Record.ExceptionAsync(async () => (await running).Dispose());

        async Task<HttpStatusCode> StatusAsync(string path)
        {
            using var response = await serving.Client.SendJsonAsync(HttpMethod.Get, path, null);
            return response.StatusCode;
        }
    }

    private async Task<ServingProgram> StartAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This is not Linux: Windows has no signals to send to another process.");
        return await ServingProgram.StartAsync(folder.Path, ["--case", folder.Copy()], ("Limits__DeadlineSeconds", "600"));
    }

    private static async Task AssertEndsAsync(ServingProgram serving)
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, await serving.EndAsync("TERM"));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Longest);
    }

    private static string Body(string statement) => new JsonObject { ["statement"] = statement }.ToJsonString();

    private static async Task UntilAsync(ServingProgram serving, string statement, string rows)
    {
        while ((await serving.Client.PostJsonAsync(Query, new JsonObject { ["statement"] = statement }))["data"]!["values"]!.ToJsonString() != rows)
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private static async Task<Socket> ConnectAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        return socket;
    }
}
