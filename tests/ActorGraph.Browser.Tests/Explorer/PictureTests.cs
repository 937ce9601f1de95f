using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ActorGraph.Browser.Tests.Explorer;

[Collection(ExplorerCollection.Name)]
public sealed class PictureTests(ServedCase served, Chromium chromium)
{
    /// <summary>Names every label or pill whose box touches another, a node, a badge, or a line that is not its own.</summary>
    private const string Touches = """
        () => {
          const { labels, pills, nodes, lines } = window.actorGraphCanvas.boxes();
          const overlap = (a, b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
          const within = (p, box) => p.x > box.x1 && p.x < box.x2 && p.y > box.y1 && p.y < box.y2;
          const along = (points) => points.slice(1).flatMap((b, i) => Array.from({ length: 65 }, (_, k) => ({
            x: points[i].x + (b.x - points[i].x) * k / 64, y: points[i].y + (b.y - points[i].y) * k / 64 })));
          const tracks = lines.map((line) => ({ id: line.id, ends: [line.start, line.end], points: along(line.points) }));
          const texts = [...labels, ...pills];
          return texts.flatMap((text, i) => [
            ...texts.slice(i + 1).filter((other) => overlap(text.box, other.box)),
            ...nodes.filter((node) => overlap(text.box, node.box) || (node.badge && overlap(text.box, node.badge))),
            ...tracks.filter((track) => track.id !== text.id && !track.ends.includes(text.id) && track.points.some((point) => within(point, text.box))),
          ].map((other) => text.id + ' touches ' + other.id));
        }
        """;

    /// <summary>Names whatever reaches out of the window.</summary>
    private const string Outside = """
        () => {
          const { nodes, labels, pills } = window.actorGraphCanvas.boxes();
          const { zoom, pan } = window.actorGraphCanvas.viewport();
          const { clientWidth, clientHeight } = document.querySelector('[role=application]');
          const badges = nodes.filter((node) => node.badge).map((node) => ({ id: 'badge of ' + node.id, box: node.badge }));
          return [...nodes, ...labels, ...pills, ...badges].filter(({ box }) => box.x1 * zoom + pan.x < 0 || box.y1 * zoom + pan.y < 0
            || box.x2 * zoom + pan.x > clientWidth || box.y2 * zoom + pan.y > clientHeight).map(({ id }) => id);
        }
        """;

    private const string Positions = """
        () => JSON.stringify(window.actorGraphCanvas.boxes().nodes.map(({ id, box }) => [id, Math.round((box.x1 + box.x2) / 2), Math.round((box.y1 + box.y2) / 2)]))
        """;

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1280, 720)]
    public async Task First_view_gives_every_name_and_figure_a_place_of_its_own_within_the_window(int width, int height)
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address, width, height);

        Assert.Empty(await explorer.Page.EvaluateAsync<string[]>(
            "() => window.actorGraphCanvas.boxes().hidden.filter((id) => !id.startsWith('fact|') && !id.startsWith('report|'))"));
        Assert.Empty(await explorer.Page.EvaluateAsync<string[]>(Touches));
        Assert.Empty(await explorer.Page.EvaluateAsync<string[]>(Outside));
    }

    [Fact]
    public async Task First_view_names_both_sides_and_who_only_repeats()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);

        await Expect(explorer.Page.Locator(".side-heading.uphold")).ToHaveTextAsync("UPHOLD 3 actors · 1 outlet repeats one of them");
        await Expect(explorer.Page.Locator(".side-heading.deny")).ToHaveTextAsync("1 actor DENY");
        foreach (var figure in new[] { "about 600", "more than 500", "a large number", "no such thing" })
        {
            await explorer.PillAsync(figure);
        }
    }

    [Fact]
    public async Task Expanded_node_moves_no_other_and_no_label_touches_another()
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        var before = PlacesOf(await explorer.Page.EvaluateAsync<string>(Positions));
        await explorer.SearchAsync("hrw");
        await explorer.Page.Keyboard.PressAsync("n");
        await Expect(explorer.Counts).ToContainTextAsync("21 nodes");

        var after = PlacesOf(await explorer.Page.EvaluateAsync<string>(Positions));
        Assert.Equal(21, after.Count);
        Assert.All(before, place => Assert.Equal(place.Value, after[place.Key]));
        Assert.Empty(await explorer.Page.EvaluateAsync<string[]>(Touches));
    }

    [Theory]
    [InlineData("Organic")]
    [InlineData("Layered")]
    [InlineData("Concentric")]
    [InlineData("Circle")]
    [InlineData("Grid")]
    [InlineData("Time")]
    public async Task Layout_draws_labels_that_touch_nothing(string layout)
    {
        await using var explorer = await ExplorerPage.OpenAsync(chromium, served.Address);
        await explorer.Page.GetByRole(AriaRole.Radio, new() { Name = layout }).ClickAsync();
        await Expect(explorer.Counts).ToContainTextAsync("16 nodes");

        await Expect(explorer.Page.GetByRole(AriaRole.Radio, new() { Name = layout })).ToBeCheckedAsync();
        Assert.Empty(await explorer.Page.EvaluateAsync<string[]>(Touches));
        Assert.True(await explorer.Page.EvaluateAsync<int>("() => window.actorGraphCanvas.boxes().labels.length") >= 10);
    }

    private static Dictionary<string, (double X, double Y)> PlacesOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateArray().ToDictionary(
            node => node[0].GetString()!, node => (node[1].GetDouble(), node[2].GetDouble()));
    }
}
