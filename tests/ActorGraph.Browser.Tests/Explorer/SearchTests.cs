using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Explorer;

[Collection(ExplorerCollection.Name)]
public sealed class SearchTests(ServedCase served, Chromium chromium)
{
    [Theory]
    [InlineData("SALMÓN", "Elizabeth Salmon")]
    [InlineData("beij", "China")]
    public async Task Hit_that_is_drawn_is_selected(string typed, string name)
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await explorer.SearchAsync(typed);

        await Expect(explorer.Title).ToHaveTextAsync(name);
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
    }

    [Fact]
    public async Task Hit_that_is_not_drawn_is_brought_with_its_lines_and_can_be_undone()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await explorer.SearchAsync("kim jong");

        await Expect(explorer.Title).ToHaveTextAsync("Kim Jong Un");
        await Expect(explorer.Counts).ToHaveTextAsync("17 nodes, 24 relationships shown");
        await explorer.Page.Keyboard.PressAsync("Control+z");
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
    }

    [Fact]
    public async Task Arrows_choose_and_escape_leaves()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        var box = explorer.Page.GetByRole(AriaRole.Textbox, new() { Name = "Search actors, claims, sources" });

        await explorer.Page.Keyboard.PressAsync("Control+k");
        await explorer.Page.Keyboard.TypeAsync("nor");
        await Expect(explorer.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("North Korea");
        await explorer.Page.Keyboard.PressAsync("ArrowDown");
        await explorer.Page.Keyboard.PressAsync("ArrowDown");
        await explorer.Page.Keyboard.PressAsync("Enter");
        await Expect(explorer.Title).ToHaveTextAsync("North Koreans in China");

        await explorer.Page.Keyboard.PressAsync("/");
        await Expect(box).ToBeFocusedAsync();
        await explorer.Page.Keyboard.TypeAsync("nobody of this name");
        await Expect(explorer.Page.GetByText("Nothing is named like “nobody of this name”")).ToBeVisibleAsync();
        await explorer.Page.Keyboard.PressAsync("Escape");
        await Expect(box).Not.ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync("");
    }
}
