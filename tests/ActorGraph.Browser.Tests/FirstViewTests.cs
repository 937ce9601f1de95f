using ActorGraph.Browser.Tests.Explorer;
using Microsoft.Playwright;

namespace ActorGraph.Browser.Tests;

[Collection(ExplorerCollection.Name)]
public sealed class FirstViewTests(ServedCase served, Chromium chromium)
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1280, 720)]
    public async Task First_view_shows_the_claim_between_its_sides(int width, int height)
    {
        var page = await chromium.OpenAsync(width, height);
        await page.GotoAsync(served.Address);
        await page.GetByText("more than 500").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, $"first-{width}.png") });
        Assert.Contains("3 actors", await page.Locator(".side-heading.uphold").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("1 actor", await page.Locator(".side-heading.deny").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.GetByText("about 600").CountAsync() > 0);
    }
}
