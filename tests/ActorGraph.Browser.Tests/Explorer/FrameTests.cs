using System.Net;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Explorer;

/// <summary>What stands around the picture: the name of the case, and what is said where there is none to show.</summary>
[Collection(ExplorerCollection.Name)]
public sealed class FrameTests(ServedCase served, Chromium chromium)
{
    [Fact]
    public async Task Case_stands_under_its_own_name()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await Expect(explorer.Page.Locator(".topbar .case")).ToHaveTextAsync("Returns from China, October 2023");
        await Expect(explorer.Page).ToHaveTitleAsync("Returns from China, October 2023 · ActorGraph");
    }

    [Fact]
    public async Task Address_with_nothing_says_so_and_leads_to_the_explorer()
    {
        var page = await chromium.OpenAsync(1000, 700);

        var answer = await page.GotoAsync(served.Address + "/unheard/of");

        Assert.Equal((int)HttpStatusCode.NotFound, answer!.Status);
        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("There is nothing at this address.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the explorer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Application)).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Page_without_scripts_is_a_sentence()
    {
        var page = await chromium.OpenAsync(1000, 700, scripts: false);

        await page.GotoAsync(served.Address);

        await Expect(page.Locator("noscript p")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_is_fetched_twice_before_the_first_picture()
    {
        var page = await chromium.OpenAsync(1440, 900);
        var asked = new List<string>();
        page.Request += (_, request) =>
        {
            // The browser looks at its own copy of the icon again whenever the address changes.
            if (request.ResourceType != "other") asked.Add($"{request.Method} {request.Url} {request.PostData}");
        };

        await page.GotoAsync(served.Address);

        await page.WaitForFunctionAsync("() => window.actorGraphCanvas?.boxes().nodes.length > 0");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(asked.Distinct(), asked);
        await page.Context.CloseAsync();
    }
}
