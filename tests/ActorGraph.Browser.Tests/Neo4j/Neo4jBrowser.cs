using ActorGraph.Browser.Tests.Explorer;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Neo4j;

/// <summary>Neo4j Browser, connected to a served case, as its user sees it.</summary>
public sealed class Neo4jBrowser : IAsyncLifetime
{
    // The page is large, and the machine may have other tests to run.
    private const float Patience = 60_000;

    private readonly PageServer _files = new();
    private readonly List<string> _complaints = [];
    private BoltCase? _case;
    private IPage? _page;

    /// <summary>What the page's console said of requests that were not let through.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The case that it is connected to.</summary>
    public ServedCase Served => _case ?? throw new InvalidOperationException("The page is not connected yet.");

    /// <summary>Where that answers Bolt.</summary>
    public Uri Bolt { get; private set; } = new("bolt://127.0.0.1:0");

    private IPage Page => _page ?? throw new InvalidOperationException("The page is not connected yet.");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens the page and connects it, at the first call; skips the test where there is no such page.</summary>
    public async Task ConnectAsync(Chromium chromium)
    {
        if (_page is not null) return;
        if (PageServer.FindArchive() is not { } archive)
        {
            Assert.Skip("There is no Neo4j: none at ../shared/neo4j beside the repository.");
            return;
        }

        var page = await chromium.OpenAsync(1400, 1000);
        page.SetDefaultTimeout(Patience);
        await _files.StartAsync(archive);
        _case = new BoltCase(_files.Origin);
        await _case.InitializeAsync();
        page.Console += (_, message) => Hear(message);
        await page.RouteAsync("**/*", LetThroughAsync);

        Bolt = await _case.BoltAsync();
        await page.GotoAsync($"{_files.Origin}/?dbms={Bolt.Scheme}://{Bolt.Authority}");
        await page.GetByTestId("authenticationMethod").SelectOptionAsync(new SelectOptionValue { Label = "No authentication" });
        await page.GetByTestId("connect").ClickAsync();
        await Expect(page.GetByTestId("activeEditor")).ToContainTextAsync("neo4j$", new() { Timeout = Patience });
        _page = page;
    }

    /// <summary>Runs a command or query as its user does, and gives the frame that answers it.</summary>
    public async Task<ILocator> RunAsync(string command)
    {
        await Page.GetByTestId("activeEditor").Locator("textarea").First.FocusAsync();
        await Page.Keyboard.InsertTextAsync(command);
        await Page.Keyboard.PressAsync("Control+Enter");
        var frame = Page.GetByTestId("frame").First;
        await Expect(frame.GetByTestId("frameCommand")).ToHaveTextAsync(command, new() { Timeout = Patience });
        return frame;
    }

    /// <summary>Keeps a picture of what is seen, for whoever looks after the tests.</summary>
    public async Task KeepAsync(string name) =>
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, $"neo4j-browser-{name}.png") });

    public async ValueTask DisposeAsync()
    {
        if (_page is not null) await _page.CloseAsync();
        if (_case is not null) await _case.DisposeAsync();
        await _files.DisposeAsync();
    }

    /// <summary>What the page wants of the world, fonts and reports of its use, is no part of a test.</summary>
    private static Task LetThroughAsync(IRoute route) =>
        new Uri(route.Request.Url).Host == "127.0.0.1" ? route.ContinueAsync() : route.AbortAsync();

    private void Hear(IConsoleMessage message)
    {
        if (message.Text.Contains("CORS", StringComparison.Ordinal) || message.Text.Contains("WebSocket", StringComparison.Ordinal)) _complaints.Add(message.Text);
    }
}
