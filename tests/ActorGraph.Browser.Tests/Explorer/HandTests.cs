using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Explorer;

/// <summary>What mouse and wheel do on the canvas.</summary>
[Collection(ExplorerCollection.Name)]
public sealed class HandTests(ServedCase served, Chromium chromium)
{
    [Fact]
    public async Task Double_click_expands_a_node_also_where_the_inspector_slides_under_the_second_click()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address, 1280, 720);
        await explorer.Inspector.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(explorer.Inspector).ToHaveCountAsync(0);
        await explorer.SettleAsync();

        var (x, y) = await explorer.NodeAsync("China");
        await explorer.Page.Mouse.DblClickAsync(x, y, new() { Delay = 40 });

        await Expect(explorer.Counts).Not.ToContainTextAsync("16 nodes");
        await Expect(explorer.Title).ToHaveTextAsync("China");
    }

    [Fact]
    public async Task Loop_drawn_with_shift_selects_what_lies_in_it()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        var area = (await explorer.Canvas.BoundingBoxAsync())!;
        var (left, top, right, bottom) = (area.X + 4, area.Y + 60, area.X + area.Width - 4, area.Y + area.Height - 90);

        await explorer.Page.Keyboard.DownAsync("Shift");
        await explorer.Page.Mouse.MoveAsync(left, top);
        await explorer.Page.Mouse.DownAsync();
        foreach (var (x, y) in new[] { (right, top), (right, bottom), (left, bottom), (left, top + 10) })
        {
            await explorer.Page.Mouse.MoveAsync(x, y, new() { Steps = 5 });
        }

        await explorer.Page.Mouse.UpAsync();
        await explorer.Page.Keyboard.UpAsync("Shift");
        await explorer.Page.Keyboard.PressAsync("Delete");

        await Expect(explorer.Counts).ToContainTextAsync("0 nodes");
        await explorer.Page.Keyboard.PressAsync("Control+z");
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
    }

    [Fact]
    public async Task Dragged_node_takes_its_label_along_and_stays_where_it_was_put()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        var (x, y) = await explorer.NodeAsync("North Korea");

        await explorer.Page.Mouse.MoveAsync(x, y);
        await explorer.Page.Mouse.DownAsync();
        await explorer.Page.Mouse.MoveAsync(x - 60, y - 30, new() { Steps = 6 });
        await explorer.Page.Mouse.UpAsync();
        await explorer.SettleAsync();

        var (movedX, movedY) = await explorer.NodeAsync("North Korea");
        Assert.Equal((x - 60, y - 30), (MathF.Round(movedX), MathF.Round(movedY)), (expected, actual) => MathF.Abs(expected.Item1 - actual.Item1) < 6 && MathF.Abs(expected.Item2 - actual.Item2) < 6);
    }

    [Fact]
    public async Task Wheel_zooms_where_the_pointer_is()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        var (x, y) = await explorer.NodeAsync("China");
        var before = await explorer.ZoomAsync();

        await explorer.Page.Mouse.MoveAsync(x, y);
        await explorer.Page.Mouse.WheelAsync(0, -300);
        await explorer.SettleAsync();

        var (closerX, closerY) = await explorer.NodeAsync("China");
        Assert.InRange(await explorer.ZoomAsync() / before, 1.3, 2);
        Assert.True(MathF.Abs(closerX - x) < 8 && MathF.Abs(closerY - y) < 8);
    }
}
