using System.Net;
using System.Text.RegularExpressions;
using ActorGraph.Cypher;
using ActorGraph.Server;
using ActorGraph.TestSupport.Telemetry;
using ActorGraph.Web.Access;
using ActorGraph.Web.Database;
using ActorGraph.Web.Hosting;
using ActorGraph.Web.Tests.Access;
using ActorGraph.Web.Tests.Fixtures;
using Microsoft.Extensions.Logging;
using Neo4j.Driver;

namespace ActorGraph.Web.Tests.Http;

/// <summary>Who is told of a fault of ours by a reference finds its whole story under it in the log.</summary>
public sealed partial class FaultReferenceTests
{
    [Theory]
    [InlineData("POST", "/db/neo4j/query/v2", """{"statement":"RETURN 1"}""", HttpStatusCode.InternalServerError)]
    [InlineData("POST", "/db/neo4j/query/v2/tx", """{"statement":"RETURN 1"}""", HttpStatusCode.InternalServerError)]
    [InlineData("GET", "/api/schema", null, HttpStatusCode.InternalServerError)]
    [InlineData("POST", "/api/expand", """{"elementId":"4:x:1"}""", HttpStatusCode.InternalServerError)]
    public async Task Fault_is_in_the_log_under_the_reference_that_the_client_got(string method, string path, string? body, HttpStatusCode status)
    {
        using var log = new HeardLog();
        await using var faulty = await FaultyCase.ServeAsync(log);

        using var response = await faulty.Client.SendJsonAsync(new HttpMethod(method), path, body);
        var answer = await response.TextAsync();

        Assert.Equal(status, response.StatusCode);
        Assert.DoesNotContain("NullReference", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("traceId", answer, StringComparison.Ordinal);
        var reference = Assert.Single(References().Matches(answer)).Groups[1].Value;
        var (_, entry) = Assert.Single(log.Entries, entry => entry.Text.StartsWith($"Request {reference} failed by a fault", StringComparison.Ordinal));
        Assert.Contains("Exception", entry, StringComparison.Ordinal);
        Assert.Contains("   at ", entry, StringComparison.Ordinal);
        Assert.Contains(log.Entries, told => told.Level == LogLevel.Error && told.Text.Contains("System.NullReferenceException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fault_over_bolt_is_in_the_log_under_the_reference_that_the_client_got()
    {
        using var log = new HeardLog();
        await using var faulty = await FaultyCase.ServeAsync(log);
        await using var driver = GraphDatabase.Driver($"bolt://{faulty.Server.EndPoint}", AuthTokens.None);
        await using var session = driver.AsyncSession();

        var error = await Assert.ThrowsAnyAsync<Neo4jException>(async () => await (await session.RunAsync("RETURN 1")).ConsumeAsync());

        var reference = Assert.Single(References().Matches(error.Message)).Groups[1].Value;
        Assert.Contains(log.Entries, entry =>
            entry.Text.StartsWith($"Request {reference} failed by a fault of the engine.", StringComparison.Ordinal)
            && entry.Text.Contains("System.NullReferenceException", StringComparison.Ordinal));
    }

    [GeneratedRegex("`([0-9A-Za-z:]{8,})`")]
    private static partial Regex References();

    /// <summary>The application over an engine that is put together wrongly, so that whatever it is asked is a fault.</summary>
    private sealed class FaultyCase : IAsyncDisposable
    {
        private readonly Microsoft.AspNetCore.Builder.WebApplication _app;
        private readonly OpenCase _case;

        private FaultyCase(Microsoft.AspNetCore.Builder.WebApplication app, OpenCase openCase, CaseServer server)
        {
            (_app, _case, Server) = (app, openCase, server);
            Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        }

        public CaseServer Server { get; }

        public HttpClient Client { get; }

        public static async Task<FaultyCase> ServeAsync(HeardLog log)
        {
            var server = new CaseServer(CypherDatabase.InMemory(), new CaseServerOptions { Limits = null!, Loggers = log });
            server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
            var driver = EmbeddedDatabase.Open(server);
            var openCase = new OpenCase(driver, DatabaseKind.Embedded, "faulty", CaseServer.Agent, server) { Database = CaseServer.DatabaseName };
            var settings = ExposureTests.Settings(("Http:Listen", "127.0.0.1:0"));
            var app = ExplorerHost.Build(openCase, settings, Exposure.Read(settings), log);
            await app.StartAsync(TestContext.Current.CancellationToken);
            return new FaultyCase(app, openCase, server);
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await _app.DisposeAsync();
            await _case.DisposeAsync();
        }
    }
}
