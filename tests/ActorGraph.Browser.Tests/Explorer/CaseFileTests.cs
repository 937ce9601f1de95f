using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Explorer;

/// <summary>What the explorer says when something is wrong with the file of the case, and offers to do.</summary>
[Collection(ExplorerCollection.Name)]
public sealed class CaseFileTests(CaseFileCase served, Chromium chromium) : IClassFixture<CaseFileCase>
{
    private const string Commit = """{"statement": "CREATE (:Mine)"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Missing_commits_are_told_until_the_user_goes_on_without_them()
    {
        await CommitAsync();
        await served.StopAsync();
        var log = await File.ReadAllBytesAsync(served.File + "-log", Cancellation);
        log[^1] ^= 1;
        await File.WriteAllBytesAsync(served.File + "-log", log, Cancellation);
        await served.StartAsync();
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        var banner = explorer.Page.Locator(".banner");

        await Expect(banner).ToContainTextAsync("which was acknowledged, is lost");
        Assert.Contains("is lost", await CommitAsync(), StringComparison.Ordinal);
        await banner.GetByRole(AriaRole.Button, new() { Name = "Go on without it" }).ClickAsync();

        await Expect(banner).ToContainTextAsync("What was left of");
        Assert.DoesNotContain("errors", await CommitAsync(), StringComparison.Ordinal);
        await banner.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await Expect(banner).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task File_that_is_taken_away_is_told_and_the_case_can_be_saved_elsewhere()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        var banner = explorer.Page.Locator(".banner").Filter(new() { HasText = "was deleted or renamed" });

        File.Move(served.File, served.File + ".moved");
        try
        {
            await Expect(banner).ToContainTextAsync("nothing can be committed");
            var saved = await explorer.Page.RunAndWaitForDownloadAsync(
                () => banner.GetByRole(AriaRole.Link, new() { Name = "Save the case elsewhere" }).ClickAsync());

            Assert.Equal("seed.actorgraph", saved.SuggestedFilename);
            var bytes = await File.ReadAllBytesAsync(await saved.PathAsync(), Cancellation);
            Assert.StartsWith("SQLite format 3\0", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        }
        finally
        {
            File.Move(served.File + ".moved", served.File);
        }

        await Expect(banner).ToHaveCountAsync(0);
    }

    private async Task<string> CommitAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(served.Address) };
        using var body = new StringContent(Commit, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/db/neo4j/query/v2", body, Cancellation);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }
}
