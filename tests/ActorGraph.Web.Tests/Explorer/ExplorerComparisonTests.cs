using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Explorer;

/// <summary>The explorer's endpoints do not know which database answers: what they say of the seed is the same on Neo4j.</summary>
public sealed class ExplorerComparisonTests(SeededCase seeded)
{
    [Theory]
    [InlineData("/api/questions")]
    [InlineData("/api/views/first")]
    [InlineData("/api/search?q=beijing")]
    [InlineData("/api/search?q=salmon")]
    [InlineData("/api/search?q=returned")]
    public async Task Answer_is_the_same_on_neo4j(string path)
    {
        var theirs = await (await seeded.OnNeo4jAsync()).Client.GetJsonAsync(path);
        var ours = await (await seeded.ServeAsync()).Client.GetJsonAsync(path);

        Assert.Equal(Parts(theirs), Parts(ours));
    }

    [Theory]
    [InlineData("state.cn")]
    [InlineData("claim.returned")]
    [InlineData("s04")]
    public async Task Node_and_its_neighbours_are_the_same_on_neo4j(string id)
    {
        var theirs = await NodeAsync(await seeded.OnNeo4jAsync(), id);
        var ours = await NodeAsync(await seeded.ServeAsync(), id);

        Assert.Equal(theirs, ours);
    }

    private static async Task<List<string>> NodeAsync(ServedCase served, string id)
    {
        var found = await served.Client.PostJsonAsync("/db/neo4j/query/v2", new JsonObject { ["statement"] = $"MATCH (n {{id: '{id}'}}) RETURN elementId(n)" });
        var element = found["data"]!["values"]![0]![0]!.GetValue<string>();
        return [.. Parts(await served.Client.GetJsonAsync($"/api/nodes/{element}"))];
    }

    /// <summary>The lines of the answer, sorted: where nothing is said of an order, each database has its own.</summary>
    private static IEnumerable<string> Parts(JsonNode answer) =>
        CanonicalJson.Of(answer.ToJsonString()).Split(["},{", "\",\""], StringSplitOptions.None).Order(StringComparer.Ordinal);
}
