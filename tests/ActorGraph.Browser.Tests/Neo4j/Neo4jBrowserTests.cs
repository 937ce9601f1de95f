using System.Net.Http.Json;
using System.Text.Json;
using ActorGraph.Browser.Tests.Explorer;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Neo4j;

/// <summary>Neo4j Browser runs its commands on a served case, and draws what it is answered.</summary>
[Collection(ExplorerCollection.Name)]
public sealed class Neo4jBrowserTests(Neo4jBrowser browser, Chromium chromium) : IClassFixture<Neo4jBrowser>
{
    private const string Paths = "MATCH p=()-->() RETURN p LIMIT 10";

    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 30_000 };

    [Fact]
    public async Task Connecting_isRefusedNothing()
    {
        await browser.ConnectAsync(chromium);
        await browser.RunAsync("RETURN 1");
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Query_givesATable()
    {
        var frame = await RunAsync("RETURN 1");
        await Expect(frame).ToContainTextAsync("Started streaming 1 records", Soon);
    }

    [Fact]
    public async Task Schema_listsIndexesAndConstraints()
    {
        var frame = await RunAsync(":schema");
        await Expect(frame).ToContainTextAsync("Constraint Name", Soon);
        await Expect(frame).ToContainTextAsync("FULLTEXT", Soon);
        await Expect(frame).ToContainTextAsync("UNIQUENESS", Soon);
    }

    [Fact]
    public async Task Sysinfo_saysWhereTheDatabasesAre()
    {
        var frame = await RunAsync(":sysinfo");
        await Expect(frame).ToContainTextAsync("Databases", Soon);
        await Expect(frame.Locator("tr").Filter(new() { HasText = "neo4j" })).ToContainTextAsync(browser.Bolt.Authority, Soon);
        await Expect(frame).ToContainTextAsync("Some metrics missing", Soon);
        await Expect(frame).Not.ToContainTextAsync("failed");
    }

    [Fact]
    public async Task Dbs_namesTheDatabases()
    {
        var frame = await RunAsync(":dbs");
        await Expect(frame.GetByTestId("dbs-command-list")).ToContainTextAsync(":use neo4j", Soon);
        await Expect(frame.GetByTestId("dbs-command-list")).ToContainTextAsync(":use system", Soon);
    }

    [Fact]
    public async Task Queries_listWhatRuns()
    {
        var frame = await RunAsync(":queries");
        // The page asks for what is there now and then; that may be running too.
        await Expect(frame).ToContainTextAsync("on one server", Soon);
        await Expect(frame).ToContainTextAsync("SHOW TRANSACTIONS YIELD currentQuery", Soon);
    }

    [Fact]
    public async Task Paths_areDrawn()
    {
        var frame = await RunAsync(Paths);
        var expected = await AskAsync("MATCH p=()-->() WITH p LIMIT 10 UNWIND nodes(p) AS node RETURN count(DISTINCT node)");
        await Expect(frame.Locator("svg circle.b-outline")).ToHaveCountAsync(expected, new() { Timeout = 30_000 });
        await Expect(frame).ToContainTextAsync($"Displaying {expected} nodes", Soon);
        await browser.KeepAsync("paths");
    }

    [Fact]
    public async Task Neighbours_joinThePicture()
    {
        var frame = await RunAsync("MATCH (a:Actor) RETURN a ORDER BY a.id LIMIT 1");
        var circles = frame.Locator("svg circle.b-outline");
        await Expect(circles).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await frame.Locator("svg g.node").DispatchEventAsync("dblclick");
        await Expect(circles).Not.ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await browser.KeepAsync("neighbours");
    }

    [Fact]
    public async Task Error_showsItsMessage()
    {
        var frame = await RunAsync("RETRN 1");
        await Expect(frame).ToContainTextAsync("Neo.ClientError.Statement.SyntaxError", Soon);
        await Expect(frame.GetByTestId("cypherFrameErrorMessage")).ToContainTextAsync("Invalid input 'RETRN'", Soon);
    }

    [Theory]
    [InlineData("EXPLAIN", "estimated rows")]
    [InlineData("PROFILE", "total db hits")]
    public async Task Plan_isDrawn(string prefix, string told)
    {
        var frame = await RunAsync($"{prefix} MATCH (a:Actor) RETURN a");
        await Expect(frame.GetByTestId("planSvg").Locator(".operator")).ToHaveCountAsync(3, new() { Timeout = 30_000 });
        await Expect(frame.GetByTestId("planSvg")).ToContainTextAsync("NodeByLabelScan", Soon);
        await Expect(frame).ToContainTextAsync(told, Soon);
        await browser.KeepAsync(prefix.ToLowerInvariant());
    }

    private async Task<ILocator> RunAsync(string command)
    {
        await browser.ConnectAsync(chromium);
        return await browser.RunAsync(command);
    }

    /// <summary>The one number that a query answers.</summary>
    private async Task<int> AskAsync(string query)
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsJsonAsync(
            $"{browser.Served.Address}/db/neo4j/query/v2", new { statement = query }, TestContext.Current.CancellationToken);
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return document.GetProperty("data").GetProperty("values")[0][0].GetInt32();
    }
}
