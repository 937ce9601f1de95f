using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Explorer;

[Collection(ExplorerCollection.Name)]
public sealed class KeyboardTests(ServedCase served, Chromium chromium)
{
    [Fact]
    public async Task Canvas_is_walked_and_read_without_a_mouse()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.SearchAsync("wang");
        await Expect(explorer.Title).ToHaveTextAsync("Wang Wenbin");

        await explorer.Canvas.FocusAsync();
        await explorer.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(explorer.Title).ToHaveTextAsync("Ministry of Foreign Affairs");
        await Expect(explorer.Page.Locator("#canvas-selected")).ToContainTextAsync("Ministry of Foreign Affairs, Ministry");
        await explorer.Page.Keyboard.PressAsync("Enter");

        await Expect(explorer.Inspector).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Selected_node_is_expanded_hidden_and_brought_back_by_keys()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.SearchAsync("hrw");
        await Expect(explorer.Title).ToHaveTextAsync("Human Rights Watch");

        await explorer.Page.Keyboard.PressAsync("n");
        await Expect(explorer.Counts).ToContainTextAsync("21 nodes");
        await explorer.Page.Keyboard.PressAsync("n");
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
        await explorer.Page.Keyboard.PressAsync("Delete");
        await Expect(explorer.Counts).ToContainTextAsync("15 nodes");
        await explorer.Page.Keyboard.PressAsync("Control+z");
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
        await explorer.Page.Keyboard.PressAsync("Control+Shift+z");
        await Expect(explorer.Counts).ToContainTextAsync("15 nodes");
    }

    [Fact]
    public async Task Menu_opens_on_the_selection_and_gives_the_focus_back()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.SearchAsync("wang");
        await Expect(explorer.Title).ToHaveTextAsync("Wang Wenbin");
        await explorer.Canvas.FocusAsync();

        await explorer.Page.Keyboard.PressAsync("Shift+F10");
        await Expect(explorer.Page.GetByRole(AriaRole.Menuitem)).ToHaveTextAsync(["Read", "Draw its neighbours", "Choose neighbours …", "Pin here", "Hide"]);
        await explorer.Page.Keyboard.PressAsync("Escape");
        await Expect(explorer.Page.GetByRole(AriaRole.Menuitem)).ToHaveCountAsync(0);
        await Expect(explorer.Canvas).ToBeFocusedAsync();
        await Expect(explorer.Title).ToHaveTextAsync("Wang Wenbin");

        await explorer.Page.Keyboard.PressAsync("Shift+F10");
        await explorer.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Hide" }).ClickAsync();
        await Expect(explorer.Counts).ToContainTextAsync("15 nodes");
    }

    [Fact]
    public async Task Letters_are_letters_while_something_is_typed()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await explorer.WriteAsync("");
        await explorer.Page.Keyboard.TypeAsync("ghl?/");

        await Expect(explorer.Editor).ToContainTextAsync("ghl?/");
        await Expect(explorer.Page.GetByRole(AriaRole.Complementary, new() { Name = "Shown" })).ToBeVisibleAsync();
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
    }

    [Fact]
    public async Task Help_opens_and_closes()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await explorer.Page.Keyboard.PressAsync("?");
        var dialog = explorer.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        await Expect(dialog).ToContainTextAsync("fit the picture into the window");
        await explorer.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);

        await Expect(explorer.Inspector).ToBeVisibleAsync();
    }
}
