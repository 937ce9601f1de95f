using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Explorer;

/// <summary>The explorer's endpoints do not know which database answers: what they say of the seed is the same on Neo4j, in the same order.</summary>
public sealed class ExplorerComparisonTests(SeededCase seeded)
{
    [Theory]
    [InlineData("/api/questions")]
    [InlineData("/api/views/first")]
    [InlineData("/api/search?q=beijing")]
    [InlineData("/api/search?q=salmon")]
    [InlineData("/api/search?q=returned")]
    [InlineData("/api/search?q=state&limit=100")]
    [InlineData("/api/search?q=the&limit=5")]
    [InlineData("/api/search?q=china")]
    [InlineData("/api/search?q=CHINA")]
    [InlineData("/api/search?q=medecins")]
    [InlineData("/api/search?q=m%C3%A9decins")]
    [InlineData("/api/search?q=M%C3%89DECINS%20sans")]
    [InlineData("/api/search?q=repat")]
    [InlineData("/api/search?q=un%20rap")]
    [InlineData("/api/search?q=1986")]
    [InlineData("/api/search?q=north%20korea")]
    [InlineData("/api/search?q=foreign%20ministry")]
    [InlineData("/api/search?q=%E4%B8%AD%E5%9B%BD")]
    [InlineData("/api/search?q=a&limit=100")]
    [InlineData("/api/search?q=o%27")]
    public async Task Answer_is_the_same_on_neo4j(string path)
    {
        var theirs = await (await seeded.OnNeo4jAsync()).Client.GetJsonAsync(path);
        var ours = await (await seeded.ServeAsync()).Client.GetJsonAsync(path);

        Assert.Equal(Text(theirs), Text(ours));
    }

    [Theory]
    [InlineData("state.cn")]
    [InlineData("claim.returned")]
    [InlineData("s04")]
    public async Task Node_and_its_neighbours_are_the_same_on_neo4j(string id)
    {
        Assert.Equal(await NodeAsync(await seeded.OnNeo4jAsync(), id), await NodeAsync(await seeded.ServeAsync(), id));
    }

    [Theory]
    [InlineData("state.cn", 5)]
    [InlineData("claim.returned", 40)]
    [InlineData("ngo.hrw", 40)]
    public async Task Expansion_is_the_same_on_neo4j(string id, int limit)
    {
        Assert.Equal(await ExpandAsync(await seeded.OnNeo4jAsync(), id, limit), await ExpandAsync(await seeded.ServeAsync(), id, limit));
    }

    [Fact]
    public async Task Search_bears_names_that_are_no_text_on_either_database()
    {
        var ours = await OddlyNamedAsync(await seeded.ServeAsync());

        Assert.Equal(["odd.1", "odd.2"], ours);
        Assert.Equal(await OddlyNamedAsync(await seeded.OnNeo4jAsync()), ours);
    }

    [Theory]
    [InlineData("varda", "Agnès Varda")]
    [InlineData("AGNÈS", "Agnès Varda")]
    [InlineData("zzqmatrix", "The Zzqmatrix, The Zzqmatrix Reloaded, Zzqmatrix")]
    [InlineData("cleo 7", "Cléo de 5 à 7")]
    [InlineData("the zzqm", "The Zzqmatrix, The Zzqmatrix Reloaded")]
    [InlineData("de cleo", "Cléo de 5 à 7")]
    public async Task Node_that_the_model_does_not_know_is_found_alike_on_either_database(string typed, string names)
    {
        var ours = await StrangersAsync(await seeded.ServeAsync(), typed);

        Assert.Equal(names, ours);
        Assert.Equal(await StrangersAsync(await seeded.OnNeo4jAsync(), typed), ours);
    }

    /// <summary>What is found among people who are no actors, and films, of which the best connected come first.</summary>
    private static async Task<string> StrangersAsync(ServedCase served, string typed)
    {
        await RunAsync(served, """
            CREATE (k:Person {name: 'Keanu Reeves', run: 'strangers'}), (:Person {name: 'Agnès Varda', run: 'strangers'}),
                   (m:ZzqFilm {title: 'The Zzqmatrix', run: 'strangers'}), (n:ZzqFilm {title: 'The Zzqmatrix Reloaded', run: 'strangers'}),
                   (:ZzqFilm {title: 'Cléo de 5 à 7', run: 'strangers'}), (:`Zzq``Odd name` {name: ['no', 'text'], title: 'Zzqmatrix', run: 'strangers'}),
                   (k)-[:PLAYED_IN]->(m), (k)-[:PLAYED_IN]->(n)
            """);
        await served.Client.GetJsonAsync("/api/search?q=" + Uri.EscapeDataString(typed));
        await RunAsync(served, "CALL db.awaitIndexes(60)");
        var found = await UntilFoundAsync(served, typed);
        await RunAsync(served, "MATCH (n {run: 'strangers'}) DETACH DELETE n");
        return string.Join(", ", found.Select(item => (string)item!["matched"]!).Order(StringComparer.Ordinal));
    }

    private static async Task<JsonArray> UntilFoundAsync(ServedCase served, string typed)
    {
        // The indexes are looked for again after five seconds.
        var end = DateTime.UtcNow + TimeSpan.FromSeconds(20);
        while (true)
        {
            var found = await served.Client.GetJsonAsync("/api/search?q=" + Uri.EscapeDataString(typed));
            if (found["items"]!.AsArray() is var items && (items.Count > 0 || DateTime.UtcNow > end)) return items;
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<List<string>> OddlyNamedAsync(ServedCase served)
    {
        await RunAsync(served, "CREATE (:Actor {id: 'odd.1', name: 5, aliases: 'zzqodd'}), (:Actor {id: 'odd.2', name: 'zzqodd and more', aliases: [1, 2]})");
        var found = await served.Client.GetJsonAsync("/api/search?q=zzqodd");
        await RunAsync(served, "MATCH (n:Actor) WHERE n.id IN ['odd.1', 'odd.2'] DELETE n");
        return [.. found["items"]!.AsArray().Select(item => (string)item!["node"]!["properties"]!["id"]!)];
    }

    private static Task<JsonNode> RunAsync(ServedCase served, string statement) =>
        served.Client.PostJsonAsync("/db/neo4j/query/v2", new JsonObject { ["statement"] = statement });

    private static async Task<string> NodeAsync(ServedCase served, string id) =>
        Text(await served.Client.GetJsonAsync($"/api/nodes/{await ElementAsync(served, id)}"));

    private static async Task<string> ExpandAsync(ServedCase served, string id, int limit) => Text(await served.Client.PostJsonAsync(
        "/api/expand", new JsonObject { ["elementId"] = await ElementAsync(served, id), ["limit"] = limit }));

    private static async Task<string> ElementAsync(ServedCase served, string id)
    {
        var found = await served.Client.PostJsonAsync("/db/neo4j/query/v2", new JsonObject { ["statement"] = $"MATCH (n {{id: '{id}'}}) RETURN elementId(n)" });
        return found["data"]!["values"]![0]![0]!.GetValue<string>();
    }

    /// <summary>The answer, with the counts of neighbours behind the nodes that they are of: their keys differ from database to database.</summary>
    private static string Text(JsonNode answer)
    {
        // Which indexes there are is the database's affair.
        (answer as JsonObject)?["parameters"]?.AsObject().Remove("searches");
        if (answer is JsonObject picture && picture["neighbours"] is JsonObject counts)
        {
            picture["neighbours"] = new JsonArray([.. picture["nodes"]!.AsArray().Select(node => counts[(string)node!["elementId"]!]?.DeepClone())]);
        }

        return CanonicalJson.Of(answer.ToJsonString());
    }
}
