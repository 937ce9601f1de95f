using System.Net;
using ActorGraph.Cypher;
using ActorGraph.Server;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Database;

/// <summary>A database on a server that is lost is told of at once, and found again by itself.</summary>
public sealed class DatabaseWatchTests : IAsyncLifetime
{
    private const string Endless = "UNWIND range(1, 10000000000) AS x WITH count(x) AS x";

    private readonly CaseServer _database = new(CypherDatabase.InMemory());
    private TcpRelay? _relay;
    private ServedCase? _served;

    private TcpRelay Relay => _relay!;

    private HttpClient Client => _served!.Client;

    public async ValueTask InitializeAsync()
    {
        _database.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        _relay = new TcpRelay(_database.EndPoint!);
        var openCase = await RemoteCase.ConnectAsync(new DatabaseSettings(new Uri($"bolt://{_relay.EndPoint}"), null, null, null));
        _served = await ServedCase.StartAsync(openCase, ownsCase: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Relay.DisposeAsync();
        await _served!.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Database_that_falls_silent_is_lost_for_every_request_and_found_when_it_speaks_again()
    {
        Relay.Hold();
        using (var waiting = await AskAsync("/api/schema")) AssertLost(waiting);

        using (var refused = await AskAsync("/api/case/state")) AssertLost(refused);
        using (var query = await QueryAsync()) AssertLost(query);

        Relay.LetFlow();
        await UntilAsync("/api/schema", HttpStatusCode.OK);
        using var answered = await QueryAsync();
        Assert.Equal(HttpStatusCode.Accepted, answered.StatusCode);
    }

    [Fact]
    public async Task Statement_that_waits_for_a_database_that_falls_silent_is_answered_when_it_is_lost()
    {
        var waiting = PostAsync("", $$"""{"statement":"{{Endless}} FINISH"}""");
        await UntilRunsAsync();
        Relay.Hold();

        using (var lost = await waiting)
        {
            AssertLost(lost);
            Assert.Equal(
                """{"errors":[{"code":"Neo.DatabaseError.General.UnknownError","message":"The database does not answer. What is drawn stays; try again when it is back."}]}""",
                await lost.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Relay.LetFlow();
        await UntilAsync("/api/schema", HttpStatusCode.OK);
    }

    [Fact]
    public async Task Statement_whose_rows_are_being_sent_ends_with_the_error_when_the_database_is_lost()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/db/neo4j/query/v2")
        {
            Content = new StringContent($$"""{"statement":"UNWIND range(1, 20000) AS x RETURN x UNION ALL {{Endless}} RETURN x"}""", null, "application/json"),
        };
        using var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Relay.Hold();

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.EndsWith(
            """]},"errors":[{"code":"Neo.DatabaseError.General.UnknownError","message":"The database does not answer. What is drawn stays; try again when it is back."}]}""",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transaction_whose_database_falls_silent_is_over()
    {
        using var begun = await PostAsync("/tx", """{"statement":"RETURN 1"}""");
        var id = (await begun.JsonAsync())["transaction"]!["id"]!.GetValue<string>();
        var waiting = PostAsync($"/tx/{id}", $$"""{"statement":"{{Endless}} FINISH"}""");
        await UntilRunsAsync();
        Relay.Hold();

        using (var lost = await waiting) AssertLost(lost);

        Relay.LetFlow();
        await UntilAsync("/api/schema", HttpStatusCode.OK);
        using var again = await PostAsync($"/tx/{id}", """{"statement":"RETURN 1"}""");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Database_whose_connections_break_and_that_is_there_is_asked_again()
    {
        using (var before = await AskAsync("/api/schema")) Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Relay.Break();

        await UntilAsync("/api/schema", HttpStatusCode.OK);
    }

    [Fact]
    public async Task Program_lives_while_its_database_is_lost()
    {
        Relay.Hold();
        await UntilAsync("/api/case/state", HttpStatusCode.ServiceUnavailable);

        using var alive = await AskAsync("/livez");

        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(string path, string body) => Client.SendJsonAsync(HttpMethod.Post, "/db/neo4j/query/v2" + path, body);

    private async Task UntilRunsAsync()
    {
        while (_database.Database.OpenTransactions == 0) await Task.Delay(10, TestContext.Current.CancellationToken);
        await Task.Delay(100, TestContext.Current.CancellationToken);
    }

    private static void AssertLost(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(["lost"], response.Headers.GetValues("Database-Status"));
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
    }

    private Task<HttpResponseMessage> AskAsync(string path) => Client.SendJsonAsync(HttpMethod.Get, path, null);

    private Task<HttpResponseMessage> QueryAsync() => Client.SendJsonAsync(HttpMethod.Post, "/db/neo4j/query/v2", """{"statement":"RETURN 1"}""");

    private async Task UntilAsync(string path, HttpStatusCode status)
    {
        while (true)
        {
            using var response = await AskAsync(path);
            if (response.StatusCode == status) return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
