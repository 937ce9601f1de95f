using System.Text;
using System.Text.RegularExpressions;
using ActorGraph.Model.Export;
using ActorGraph.Model.Import;
using ActorGraph.Model.Interchange;
using ActorGraph.Model.Storage;
using ActorGraph.Model.Tests.Databases;
using ActorGraph.Model.Tests.Interchange;
using ActorGraph.Model.Tests.Seed;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Export;

public sealed class ExporterTests(DatabaseFixture fixture) : DatabaseTests(fixture)
{
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Seed_goes_out_as_it_came_in_without_what_is_derived(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        await new Importer(database).ImportAsync(SeedCase.Files, null, Cancellation);
        var seed = await SeedCase.LoadAsync();

        var (text, summary) = await ExportAsync(database);

        Assert.Equal(new ExportSummary(seed.Nodes.Count, seed.Relationships.Count, 25), summary);
        var expected = new List<string>();
        foreach (var element in seed.Nodes.Values.Cast<InterchangeElement>().Concat(seed.Relationships))
            expected.Add((await Samples.WriteAsync(Sorted(element))).TrimEnd());
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..^1].Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Any_graph_goes_out_and_in_without_loss(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        await database.RunAsync(
            """
            CREATE (a {id: 'same'}), (b:A {id: 'same'}), (c:A:B {id: 7}), (d {text: 'no id'}), (e:`odd ``name` {id: 'e'})
            CREATE (a)-[:T]->(b), (a)-[:T]->(b), (a)-[:T {id: 'twice'}]->(b), (b)-[:T {id: 'twice'}]->(a), (c)-[:U {id: 1.5}]->(c), (d)-[:V {id: 'v'}]->(e)
            SET e.integer = 9223372036854775807, e.whole = 1.0, e.nan = 0.0 / 0.0, e.infinite = 1.0 / 0.0, e.truth = false, e.empty = '',
                e.date = date('2023-10-13'), e.time = time('09:00:00.5+09:00'), e.localTime = localtime('09:00'),
                e.moment = datetime('2023-10-13T09:00:00+09:00'), e.zoned = datetime('2023-10-13T09:00:00[Asia/Seoul]'),
                e.local = localdatetime('2023-10-13T09:00:00.000000001'), e.duration = duration('P1M-2DT3.5S'),
                e.flat = $flat, e.space = $space,
                e.list = [1, 2], e.floats = [1.0, 2.0], e.dates = [date('2023-10-13')], e.none = []
            SET e.bytes = $bytes
            """,
            new Dictionary<string, object>
            {
                ["bytes"] = new byte[] { 0, 1, 255 }, ["flat"] = new Point(4326, 127.0, 37.5), ["space"] = new Point(9157, 1, 2, 3),
            });
        var (first, summary) = await ExportAsync(database);
        Assert.Equal(new ExportSummary(5, 6, 0), summary);

        await database.RunAsync("MATCH (n) DETACH DELETE n");
        await new Importer(database).ImportAsync([Samples.File(first)], null, Cancellation);
        var (second, _) = await ExportAsync(database);

        Assert.Equal(Unordered(first), Unordered(second));
        Assert.Equal(3, await database.OneAsync<int>("MATCH ({id: 'same'})-[r:T]->(:A {id: 'same'}) RETURN count(r)"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Export_of_an_empty_case_is_its_first_and_its_last_line(string name)
    {
        var (text, _) = await ExportAsync(await Fixture.OpenEmptyAsync(name));
        Assert.Equal("{\"kind\":\"format\",\"version\":2}\n{\"kind\":\"end\",\"nodes\":0,\"relationships\":0}\n", text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Export_that_was_cut_off_anywhere_is_refused_and_imports_nothing(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        await database.RunAsync("CREATE (a:A {id: 'a'})-[:T]->(:B {text: 'é\n'}), (a)-[:U {id: 'u'}]->(a)");
        var whole = Encoding.UTF8.GetBytes((await ExportAsync(database)).Text);
        await database.RunAsync("MATCH (n) DETACH DELETE n");

        // The last line may lack its end, and is whole all the same.
        for (var length = 0; length < whole.Length - 1; length++)
        {
            var cut = new InterchangeFile("cut.jsonl", () => new MemoryStream(whole, 0, length));
            await Assert.ThrowsAsync<InterchangeException>(() => new Importer(database).ImportAsync([cut], null, Cancellation));
        }

        Assert.Equal(0, await database.OneAsync<int>("MATCH (n) RETURN count(n)"));
        var summary = await new Importer(database).ImportAsync([new InterchangeFile("whole.jsonl", () => new MemoryStream(whole))], null, Cancellation);
        Assert.Equal((2, 2), (summary.NodesCreated, summary.RelationshipsCreated));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Export_says_what_the_case_lacks_and_the_import_of_it_too(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        using var stream = new MemoryStream();
        await new Exporter(database, ["The page of the nodes 0 to 63 is missing."]).ExportAsync(stream, null, Cancellation);

        var file = Samples.File(Encoding.UTF8.GetString(stream.ToArray()));
        var summary = await new Importer(database).ImportAsync([file], null, Cancellation);

        Assert.Equal(["test.jsonl: The page of the nodes 0 to 63 is missing."], summary.Missing);
    }

    private static async Task<(string Text, ExportSummary Summary)> ExportAsync(CaseDatabase database)
    {
        using var stream = new MemoryStream();
        var summary = await new Exporter(database).ExportAsync(stream, null, Cancellation);
        return (Encoding.UTF8.GetString(stream.ToArray()), summary);
    }

    private static InterchangeElement Sorted(InterchangeElement element)
    {
        var properties = new SortedDictionary<string, object>(element.Properties.ToDictionary(), StringComparer.Ordinal);
        return element is InterchangeNode node
            ? node with { Properties = properties, Labels = [.. node.Labels.Order(StringComparer.Ordinal)] }
            : element with { Properties = properties };
    }

    // Which of two nodes that share an id gets which key is up to the database.
    private static IEnumerable<string> Unordered(string text) =>
        text.Split('\n').Select(line => Regex.Replace(line, "\"key\":\"n[0-9]+\"", "\"key\":\"n\"")).Order(StringComparer.Ordinal);
}
