using System.Diagnostics;
using Microsoft.Playwright;

namespace ActorGraph.Browser.Tests.Explorer;

/// <summary>The system's Chromium, found as <c>test.sh</c> finds it and started once for all tests that open the explorer.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (await FindAsync() is not { } program) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Arguments });
    }

    /// <summary>A page of its own, with nothing kept from others; skips the test where there is no Chromium.</summary>
    public async Task<IPage> OpenAsync(int width, int height, bool scripts = true)
    {
        if (_browser is null) Assert.Skip("There is no Chromium: neither on the PATH nor named by ACTORGRAPH_CHROMIUM.");
        return await _browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = ColorScheme.Light,
            JavaScriptEnabled = scripts,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static async Task<string?> FindAsync()
    {
        var script = Path.Combine(ServedCase.Root(), "tests", "TestRun", "find-chromium.sh");
        using var process = Process.Start(new ProcessStartInfo("bash", [script]) { RedirectStandardOutput = true })!;
        var found = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? found.Trim() : null;
    }
}
