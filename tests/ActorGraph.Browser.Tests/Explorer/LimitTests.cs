using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Explorer;

[Collection(ExplorerCollection.Name)]
public sealed class LimitTests(QuickCase served, Chromium chromium) : IClassFixture<QuickCase>
{
    [Fact]
    public async Task Query_beyond_the_deadline_is_stopped_and_the_deadline_told()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await explorer.RunAsync("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b)");

        await Expect(explorer.Result.GetByRole(AriaRole.Alert)).ToContainTextAsync("did not end within 2 s");
    }

    [Fact]
    public async Task Result_too_large_to_draw_asks_first()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.RunAsync("MATCH (n:Actor) RETURN n");
        var question = explorer.Page.GetByRole(AriaRole.Dialog, new() { Name = "A large result" });
        await Expect(question).ToContainTextAsync("22 nodes");
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");

        await question.GetByRole(AriaRole.Button, new() { Name = "Draw the first 20" }).ClickAsync();

        await Expect(explorer.Counts).ToContainTextAsync("20 nodes");
        await Expect(question).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Lost_server_is_told_and_found_again_and_the_picture_stays()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        var banner = explorer.Page.Locator(".banner");
        await explorer.SearchAsync("kim jong");
        await Expect(explorer.Counts).ToContainTextAsync("17 nodes");

        await served.StopAsync();
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
        await Expect(banner).ToContainTextAsync("The server does not answer");
        await Expect(explorer.Counts).ToContainTextAsync("17 nodes");
        await served.StartAsync();

        await Expect(banner).ToHaveCountAsync(0);
        await Expect(explorer.Counts).ToContainTextAsync("17 nodes");
        await explorer.Editor.WaitForAsync();
        await explorer.RunAsync("RETURN 1 AS one");
        await Expect(explorer.Result.GetByRole(AriaRole.Cell)).ToHaveTextAsync(["1"]);
    }
}
