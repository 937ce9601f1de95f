using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Explorer;

[Collection(ExplorerCollection.Name)]
public sealed class ViewTests(ServedCase served, Chromium chromium)
{
    private const string Positions = "() => JSON.stringify(window.actorGraphCanvas.boxes().nodes.map(n => [n.id, Math.round((n.box.x1 + n.box.x2) / 2), Math.round((n.box.y1 + n.box.y2) / 2)]).sort())";

    [Fact]
    public async Task Address_brings_back_elements_positions_filters_and_query()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.RunAsync("MATCH p = (:Person)-[:SPEAKS_FOR]->()-[:PART_OF]->(:State) RETURN p");
        await Expect(explorer.Counts).ToHaveTextAsync("6 nodes, 4 relationships shown");
        await explorer.Page.GetByTitle("Hide States").ClickAsync();
        await Expect(explorer.Page.GetByTitle("Show States")).ToBeVisibleAsync();
        await explorer.Page.WaitForFunctionAsync("() => location.hash.length > 1 && !document.querySelector('.canvas-count').textContent.includes('Arranging')");
        var positions = await explorer.Page.EvaluateAsync<string>(Positions);
        await WrittenAsync(explorer.Page);

        await explorer.Page.ReloadAsync();

        await Expect(explorer.Counts).ToHaveTextAsync("4 nodes, 2 relationships shown");
        await Expect(explorer.Page.GetByTitle("Show States")).ToBeVisibleAsync();
        await Expect(explorer.Page.Locator(".query-line")).ToContainTextAsync("SPEAKS_FOR");
        await explorer.Page.WaitForFunctionAsync($"was => ({Positions})() === was", positions);
    }

    [Fact]
    public async Task Link_that_cannot_be_read_opens_the_first_view_and_says_so()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address + "/#not-a-link");

        await Expect(explorer.Page.GetByText("The link could not be read")).ToBeVisibleAsync();
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
    }

    [Fact]
    public async Task Theme_changes_and_is_kept()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        var page = explorer.Page.Locator("html");

        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();
        await Expect(page).ToHaveAttributeAsync("data-mantine-color-scheme", "dark");
        await Expect(explorer.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(18, 22, 27)");
        await explorer.Page.ReloadAsync();

        await Expect(page).ToHaveAttributeAsync("data-mantine-color-scheme", "dark");
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Light theme" }).ClickAsync();
        await Expect(page).ToHaveAttributeAsync("data-mantine-color-scheme", "light");
    }

    [Fact]
    public async Task Phone_shows_the_canvas_and_one_sheet()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address, 390, 844);
        await Expect(explorer.Inspector).ToHaveCountAsync(0);

        await explorer.SearchAsync("hrw");
        await Expect(explorer.Title).ToBeInViewportAsync();
        await explorer.Inspector.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await explorer.Page.GetByTitle("Open the query panel").ClickAsync();

        await Expect(explorer.Editor).ToBeInViewportAsync();
        Assert.True(await explorer.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    /// <summary>The address is written a moment after the view has changed: once it has stopped changing, it holds the view.</summary>
    private static Task WrittenAsync(IPage page) => page.WaitForFunctionAsync(
        "() => { const same = window.lastHash === location.hash; window.lastHash = location.hash; return same; }",
        null,
        new PageWaitForFunctionOptions { PollingInterval = 600 });
}
