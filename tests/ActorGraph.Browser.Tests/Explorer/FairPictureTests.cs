using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Explorer;

/// <summary>No picture shows a claim with one side only where the case holds the other's words on it.</summary>
[Collection(ExplorerCollection.Name)]
public sealed class FairPictureTests(ServedCase served, Chromium chromium)
{
    private const string Denier = "Ministry of Foreign Affairs";

    [Fact]
    public async Task Side_that_a_filter_hides_stays_faint_and_in_words()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await Expect(explorer.Counts).ToHaveTextAsync("16 nodes, 23 relationships shown");

        await explorer.Page.GetByTitle("Hide denied").ClickAsync();

        await Expect(Heading(explorer)).ToContainTextAsync("1 actor, filtered out");
        await SaysAsync(explorer, "denied the wording · also in the case");
        await Expect(explorer.Counts).ToHaveTextAsync("16 nodes, 22 relationships shown");
    }

    [Fact]
    public async Task Side_that_is_not_drawn_stands_beside_the_claim_and_comes_in_by_a_click()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
        await explorer.ClickAsync(await explorer.NodeAsync(Denier));
        await explorer.Page.Keyboard.PressAsync("h");
        await Expect(explorer.Counts).ToContainTextAsync("15 nodes");
        await Expect(Heading(explorer)).ToContainTextAsync("1 actor also in the case");
        await SaysAsync(explorer, "also in the case");
        await explorer.SettleAsync();

        await explorer.ClickAsync(await explorer.NodeAsync(Denier));

        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
        await Expect(explorer.Title).ToHaveTextAsync("Ministry of Foreign Affairs denies the wording of this claim");
        await Expect(Heading(explorer)).ToContainTextAsync("1 actor DENY");
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(explorer.Counts).ToContainTextAsync("15 nodes");
    }

    [Fact]
    public async Task Side_that_nobody_takes_is_said_to_be_empty_in_the_case()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.RunAsync("MATCH p = (:Actor)-[:ASSERTED]->(:Claim {id: 'claim.held'}) RETURN p");

        await Expect(Heading(explorer)).ToContainTextAsync("none in the case");
    }

    private static ILocator Heading(ExplorerPage explorer) => explorer.Page.Locator(".side-heading.deny");

    private static Task SaysAsync(ExplorerPage explorer, string words) => explorer.Page.WaitForFunctionAsync(
        "([name, words]) => window.actorGraphCanvas.boxes().labels.some(label => label.text === name && label.sub.includes(words))", new[] { Denier, words });
}
