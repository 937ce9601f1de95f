using Microsoft.Playwright;

namespace ActorGraph.Browser.Tests;

public sealed class FirstViewTests(ServedCase served) : IClassFixture<ServedCase>
{
    private static readonly string[] Browsers =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1280, 720)]
    public async Task First_view_shows_the_claim_between_its_sides(int width, int height)
    {
        var executable = Array.Find(Browsers, File.Exists);
        if (executable is null) Assert.Skip("No Chromium was found.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-background-networking"] });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = height } });
        await page.GotoAsync(served.Address);
        await page.GetByText("more than 500").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, $"first-{width}.png") });
        Assert.Contains("3 actors", await page.Locator(".side-heading.uphold").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("1 actor", await page.Locator(".side-heading.deny").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.GetByText("about 600").CountAsync() > 0);
    }
}
