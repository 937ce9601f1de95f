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
