using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Explorer;

[Collection(ExplorerCollection.Name)]
public sealed class InspectorTests(ServedCase served, Chromium chromium)
{
    [Fact]
    public async Task Line_opens_its_statement_with_the_passage_marked_and_the_answers()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await explorer.ClickAsync(await explorer.PillAsync("no such thing"));

        await Expect(explorer.Title).ToHaveTextAsync("Ministry of Foreign Affairs denies the wording of this claim");
        var statement = explorer.Inspector.GetByRole(AriaRole.Article).First;
        await Expect(statement).ToContainTextAsync("Wang Wenbin");
        await Expect(statement).ToContainTextAsync("for the Ministry of Foreign Affairs");
        await Expect(statement).ToContainTextAsync("Thu 12 Oct 2023 †");
        await Expect(statement).ToContainTextAsync("denies the wording");
        await Expect(statement).ToContainTextAsync("names no number");
        await Expect(statement).ToContainTextAsync("Reviewed");
        await Expect(explorer.Inspector.Locator("mark").First).ToContainTextAsync("rejected the term");
        await Expect(explorer.Inspector).ToContainTextAsync("Source, paragraph 8");
        await Expect(Answers(explorer, "In answer to")).ToContainTextAsync("Human Rights Watch asserted †");
        await Expect(Answers(explorer, "Answers to it")).ToContainTextAsync("Ministry of Unification confirmed");
        await Expect(Answers(explorer, "Also said on this claim")).ToContainTextAsync("Ministry of Foreign Affairs declined");
        await Expect(Answers(explorer, "Said on another claim")).ToContainTextAsync("China treats North Koreans who enter it illegally responsibly");
    }

    [Fact]
    public async Task Fact_has_no_answers_that_the_case_does_not_name()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.SearchAsync("beijing");

        await explorer.Inspector.GetByRole(AriaRole.Button, new() { Name = "Why is this line to Border protocol of 1986 drawn?" }).ClickAsync();

        await Expect(explorer.Title).ToContainTextAsync("China is party to Border protocol of 1986");
        await Expect(explorer.Inspector.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        foreach (var title in (string[])["In answer to", "Answers to it", "Also said on this claim"]) await Expect(Answers(explorer, title)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Claim_shows_positions_side_by_side_and_leads_to_their_lines()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        var uphold = explorer.Inspector.Locator(".side.uphold");
        await Expect(uphold).ToContainTextAsync("Uphold · 3");
        await Expect(uphold).ToContainTextAsync("“more than 500”");
        await Expect(explorer.Inspector.Locator(".side.deny")).ToContainTextAsync("Ministry of Foreign Affairs");
        await Expect(explorer.Inspector.Locator(".side.neither")).ToContainTextAsync("declined");
        await uphold.GetByRole(AriaRole.Button, new() { Name = "Human Rights Watch" }).ClickAsync();

        await Expect(explorer.Title).ToHaveTextAsync("Human Rights Watch asserts North Koreans were returned from China to North Korea in October 2023");
    }

    [Fact]
    public async Task Bundled_line_lists_each_relationship_with_its_source()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.SearchAsync("beijing");

        await explorer.Inspector.GetByRole(AriaRole.Button, new() { Name = "Why is this line to North Korea drawn?" }).First.ClickAsync();

        await Expect(explorer.Inspector.Locator("h2")).ToHaveTextAsync(
            ["China is allied with North Korea", "China borders North Korea", "China trades with North Korea"]);
        await Expect(explorer.Inspector.Locator("mark").First).ToContainTextAsync("strongest ally");
    }

    [Fact]
    public async Task Node_is_read_in_words_and_leads_to_the_other_ends_and_back()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.SearchAsync("hrw");

        await Expect(explorer.Title).ToHaveTextAsync("Human Rights Watch");
        await Expect(explorer.Inspector).ToContainTextAsync("also known as HRW");
        await Expect(explorer.Inspector).ToContainTextAsync("appeals for 3");
        await Expect(explorer.Inspector).Not.ToContainTextAsync("createdAt");
        await explorer.Inspector.GetByRole(AriaRole.Button, new() { Name = "Border protocol of 1986", Exact = true }).ClickAsync();
        await Expect(explorer.Title).ToHaveTextAsync("Border protocol of 1986");
        await explorer.Inspector.GetByRole(AriaRole.Button, new() { Name = "Back", Exact = true }).ClickAsync();

        await Expect(explorer.Title).ToHaveTextAsync("Human Rights Watch");
    }

    [Fact]
    public async Task Relationships_that_are_not_drawn_are_counted_and_brought()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
        await explorer.SearchAsync("hrw");

        await explorer.Inspector.GetByRole(AriaRole.Button, new() { Name = "Draw 6 more: made the statements" }).ClickAsync();

        await Expect(explorer.Counts).ToContainTextAsync("22 nodes");
        await Expect(explorer.Title).ToHaveTextAsync("Human Rights Watch");
    }

    [Fact]
    public async Task Shown_cypher_stands_in_the_editor_and_runs()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.SearchAsync("koo");
        await explorer.Inspector.GetByRole(AriaRole.Button, new() { Name = "Show the Cypher" }).ClickAsync();

        await Expect(explorer.Editor).ToContainTextAsync("MATCH (node)");
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();

        await Expect(explorer.Result.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["node", "type", "direction", "count", "relationships", "others"]);
    }

    private static ILocator Answers(ExplorerPage explorer, string title) =>
        explorer.Inspector.Locator(".answers").Filter(new() { Has = explorer.Page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) });
}
