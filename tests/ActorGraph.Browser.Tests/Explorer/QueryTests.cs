using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Explorer;

[Collection(ExplorerCollection.Name)]
public sealed class QueryTests(ServedCase served, Chromium chromium)
{
    [Fact]
    public async Task Nodes_in_lists_maps_and_paths_are_drawn_and_listed()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await explorer.RunAsync(
            "MATCH (a:State {id: 'state.kr'})<-[r:PART_OF]-(b), p = (c:Person)-[:LEADS]->(d:State {id: 'state.kp'}) "
            + "RETURN [a] AS list, {who: b, lines: [r]} AS map, p AS path, 500 AS number, date('2023-10-13') AS day");

        await Expect(explorer.Counts).ToHaveTextAsync("4 nodes, 2 relationships shown");
        await Expect(explorer.Result.GetByRole(AriaRole.Cell)).ToHaveTextAsync(
            [
                "[South Korea]", "{who: Ministry of Unification, lines: [[:PART_OF]]}", "(Kim Jong Un) -[:LEADS]→ (North Korea)", "500",
                "2023-10-13 (Fri 13 Oct 2023)",
            ]);
        await Expect(explorer.Result).ToContainTextAsync("1 row in");
    }

    [Fact]
    public async Task Syntax_error_is_told_with_its_place_and_underlined()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await explorer.RunAsync("MATCH (n:Actor)\nRETURN n, m");

        await Expect(explorer.Result.GetByRole(AriaRole.Alert)).ToContainTextAsync("Variable `m` not defined");
        await Expect(explorer.Result).ToContainTextAsync("line 2, column 11");
        Assert.Equal("RETURN n, m\n          ^", await explorer.Result.Locator("pre").TextContentAsync());
        await Expect(explorer.Page.Locator(".cm-lintRange-error")).ToHaveTextAsync("m");
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
    }

    [Fact]
    public async Task Mistake_is_underlined_while_it_is_written()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await explorer.WriteAsync("MATCH (n:Actor)\nRETURN nothing");

        await Expect(explorer.Page.Locator(".cm-lintRange-error")).ToHaveTextAsync("nothing");
    }

    [Fact]
    public async Task Completion_knows_the_labels_of_the_case()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.WriteAsync("MATCH (n");

        await explorer.Page.Keyboard.TypeAsync(":Minis");
        var options = explorer.Page.Locator(".cm-tooltip-autocomplete").GetByRole(AriaRole.Option);
        await Expect(options).ToHaveTextAsync(["Ministry"]);
        await options.ClickAsync();

        await Expect(explorer.Editor).ToContainTextAsync("MATCH (n:Ministry");
    }

    [Fact]
    public async Task Stop_ends_the_query_here_and_on_the_server()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.RunAsync("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b) AS neverEnds");

        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();

        await Expect(explorer.Result).ToContainTextAsync("Stopped.");
        await Expect(explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true })).ToBeVisibleAsync();
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
        using var client = new HttpClient();
        while ((await RunningAsync(client)).Contains("neverEnds", StringComparison.Ordinal))
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Parameters_of_the_query_are_asked_for()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.RunAsync("MATCH (n) WHERE n.id IN $ids RETURN n.name AS name ORDER BY name");
        await Expect(explorer.Result).ToContainTextAsync("Give a value to $ids");

        await explorer.Page.GetByLabel("$ids").FillAsync("""["state.kr", "state.kp"]""");
        await explorer.Page.Keyboard.PressAsync("Enter");

        await Expect(explorer.Result.GetByRole(AriaRole.Cell)).ToHaveTextAsync(["North Korea", "South Korea"]);
        await Expect(explorer.Result).ToContainTextAsync("Nothing in the result can be drawn");
    }

    [Fact]
    public async Task Writing_is_refused_as_read_only()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await explorer.RunAsync("CREATE (n:Actor {name: 'nobody'}) RETURN n");

        await Expect(explorer.Result.GetByRole(AriaRole.Alert)).ToContainTextAsync("Queries here are read only");
    }

    [Fact]
    public async Task Empty_result_says_so_and_what_to_try()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await explorer.RunAsync("MATCH (n:Planet) RETURN n");

        await Expect(explorer.Result).ToContainTextAsync("The query found nothing. Check labels");
        await Expect(explorer.Result).ToContainTextAsync("Nothing in the graph has the label `Planet`");
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");
    }

    [Fact]
    public async Task Question_is_picked_runs_and_is_kept_among_the_recent_ones()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.Page.GetByTitle("Open the query panel").ClickAsync();

        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Figures side by side" }).ClickAsync();
        await Expect(explorer.Page.GetByLabel("$claim")).ToHaveValueAsync("claim.returned");
        await explorer.Page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();

        await Expect(explorer.Result.GetByRole(AriaRole.Cell, new() { Name = "more than 500" })).ToBeVisibleAsync();
        await explorer.Page.GetByRole(AriaRole.Tab, new() { Name = "Recent" }).ClickAsync();
        await Expect(explorer.Page.Locator(".query-list .entry")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Many_rows_are_scrolled_through_without_being_cut_off()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.RunAsync("UNWIND range(1, 5000) AS i RETURN i");
        await Expect(explorer.Result).ToContainTextAsync("5,000 rows");

        await explorer.Result.Locator(".result-rows").EvaluateAsync("rows => rows.scrollTop = rows.scrollHeight");

        await Expect(explorer.Result.GetByRole(AriaRole.Cell, new() { Name = "5000", Exact = true })).ToBeVisibleAsync();
        await Expect(explorer.Result.GetByRole(AriaRole.Columnheader)).ToBeInViewportAsync();
    }

    private async Task<string> RunningAsync(HttpClient client)
    {
        using var content = new StringContent(
            """{"statement": "SHOW TRANSACTIONS YIELD currentQuery"}""", System.Text.Encoding.UTF8, "application/json");
        var answer = await client.PostAsync(new Uri(served.Address + "/db/neo4j/query/v2"), content, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
