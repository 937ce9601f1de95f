using Microsoft.Playwright;

namespace ActorGraph.Browser.Tests.Explorer;

/// <summary>The explorer in a page, by what a user sees and does.</summary>
internal sealed class ExplorerPage : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    private ExplorerPage(IPage page)
    {
        Page = page;
        page.PageError += (_, fault) => _faults.Add(fault);
    }

    public IPage Page { get; }

    public ILocator Canvas => Page.GetByRole(AriaRole.Application);

    public ILocator Inspector => Page.GetByRole(AriaRole.Complementary, new() { Name = "Inspector" });

    public ILocator Title => Inspector.Locator("h2").First;

    public ILocator Counts => Page.Locator(".canvas-count");

    public ILocator Editor => Page.GetByRole(AriaRole.Textbox, new() { Name = "Cypher editor" });

    public ILocator Result => Page.GetByRole(AriaRole.Region, new() { Name = "Result" });

    /// <summary>Opens the first view and waits until it is drawn.</summary>
    public static async Task<ExplorerPage> OpenAsync(Chromium chromium, string address, int width = 1440, int height = 900)
    {
        var page = await chromium.OpenAsync(width, height);
        page.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        var explorer = new ExplorerPage(page);
        await page.GotoAsync(address);
        await page.WaitForFunctionAsync("() => window.actorGraphCanvas?.boxes().nodes.length > 0 && !document.querySelector('.canvas-count')?.textContent.includes('Arranging')");
        return explorer;
    }

    /// <summary>Waits until words stand on a line, and gives where, in the page.</summary>
    public async Task<(float X, float Y)> PillAsync(string words)
    {
        await Page.WaitForFunctionAsync("words => window.actorGraphCanvas?.boxes().pills.some(pill => pill.text === words)", words);
        var at = await Page.EvaluateAsync<float[]>(
            """
            words => {
              const { boxes, viewport } = window.actorGraphCanvas;
              const { box } = boxes().pills.find(pill => pill.text === words);
              const { zoom, pan } = viewport();
              return [(box.x1 + box.x2) / 2 * zoom + pan.x, (box.y1 + box.y2) / 2 * zoom + pan.y];
            }
            """,
            words);
        var area = await Canvas.BoundingBoxAsync() ?? throw new InvalidOperationException("There is no canvas.");
        return (area.X + at[0], area.Y + at[1]);
    }

    /// <summary>The middle of the node of a name, in the page.</summary>
    public async Task<(float X, float Y)> NodeAsync(string name)
    {
        var at = await Page.EvaluateAsync<float[]>(
            """
            name => {
              const { boxes, viewport } = window.actorGraphCanvas;
              const { labels, nodes } = boxes();
              const { id } = labels.find(label => label.text === name);
              const { box } = nodes.find(node => node.id === id);
              const { zoom, pan } = viewport();
              return [(box.x1 + box.x2) / 2 * zoom + pan.x, (box.y1 + box.y2) / 2 * zoom + pan.y];
            }
            """,
            name);
        var area = await Canvas.BoundingBoxAsync() ?? throw new InvalidOperationException("There is no canvas.");
        return (area.X + at[0], area.Y + at[1]);
    }

    public Task<float> ZoomAsync() => Page.EvaluateAsync<float>("() => window.actorGraphCanvas.viewport().zoom");

    /// <summary>Waits until nothing has moved for a while.</summary>
    public async Task SettleAsync()
    {
        for (var (last, now) = ("", await SeenAsync()); last != now; (last, now) = (now, await SeenAsync())) await Task.Delay(500);
    }

    private Task<string> SeenAsync() =>
        Page.EvaluateAsync<string>("() => JSON.stringify([window.actorGraphCanvas.viewport(), window.actorGraphCanvas.boxes().nodes.map(({ box }) => box)])");

    public Task ClickAsync((float X, float Y) at, MouseButton button = MouseButton.Left) => Page.Mouse.ClickAsync(at.X, at.Y, new() { Button = button });

    public async Task SearchAsync(string typed)
    {
        await Page.Keyboard.PressAsync("/");
        await Page.Keyboard.TypeAsync(typed);
        await Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Puts a query into the editor, in place of what stands there.</summary>
    public async Task WriteAsync(string cypher)
    {
        if (!await Editor.IsVisibleAsync()) await Page.GetByTitle("Open the query panel").ClickAsync();
        await Editor.ClickAsync();
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.InsertTextAsync(cypher);
    }

    public async Task RunAsync(string cypher)
    {
        await WriteAsync(cypher);
        await Page.Keyboard.PressAsync("Control+Enter");
    }

    /// <summary>Closes the page; a fault in its scripts fails the test.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(_faults);
    }
}
