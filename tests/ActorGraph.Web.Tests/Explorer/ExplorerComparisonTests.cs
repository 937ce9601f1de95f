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

    /// <summary>The answer, with the counts of what is not drawn behind the nodes that they are of: their keys differ from database to database.</summary>
    private static string Text(JsonNode answer)
    {
        if (answer is JsonObject picture && picture["more"] is JsonObject more)
        {
            picture["more"] = new JsonArray([.. picture["nodes"]!.AsArray().Select(node => more[(string)node!["elementId"]!]?.DeepClone())]);
        }

        return CanonicalJson.Of(answer.ToJsonString());
    }
}
