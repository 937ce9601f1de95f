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
        await explorer.Pill("more than 500").WaitForAsync();
        return explorer;
    }

    /// <summary>The words on a line.</summary>
    public ILocator Pill(string words) => Page.Locator(".ag-overlay .ag-figure").GetByText(words, new() { Exact = true });

    /// <summary>The drawing takes no clicks itself; they go to the canvas below it.</summary>
    public async Task ClickAsync(ILocator drawn, MouseButton button = MouseButton.Left)
    {
        var box = await drawn.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not drawn.");
        await Page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2), new() { Button = button });
    }

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
