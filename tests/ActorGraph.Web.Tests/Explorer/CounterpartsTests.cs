using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Explorer;

/// <summary>Who takes which side of a claim, whether or not it is drawn.</summary>
public abstract class CounterpartsTests(Func<Task<ServedCase>> serve)
{
    [Fact]
    public async Task Both_sides_of_a_claim_are_named_those_it_is_about_first()
    {
        var served = await serve();

        var sides = await SidesAsync(served, "claim.returned");

        Assert.Equal(["deny 1: ministry.cn-foreign DENIED", "uphold 3: ngo.hrw ASSERTED, ministry.kr-unification CONFIRMED, ngo.rights-groups ASSERTED"], sides.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Stance_on_neither_side_is_left_out()
    {
        var served = await serve();

        var answer = await AskAsync(served, "claim.returned");

        Assert.DoesNotContain("DECLINED", answer["sides"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("REPORTED", answer["sides"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Side_of_many_is_counted_and_its_first_are_named()
    {
        var served = await serve();
        await RunAsync(served, """
            CREATE (c:Claim {id: 'many.claim', run: 'many'}), (:Actor {id: 'many.about', run: 'many'})<-[:CONCERNS]-(c)
            WITH c UNWIND range(1, 5) AS i CREATE (:Actor {id: 'many.' + i, run: 'many'})-[:DENIED]->(c)
            WITH DISTINCT c MATCH (about:Actor {id: 'many.about'}) CREATE (about)-[:DENIED {denialOf: 'figure'}]->(c), (about)-[:DENIED]->(c)
            """);

        var sides = await SidesAsync(served, "many.claim");

        await RunAsync(served, "MATCH (n {run: 'many'}) DETACH DELETE n");
        Assert.Equal(["deny 6: many.about DENIED DENIED, many.1 DENIED, many.2 DENIED"], sides);
    }

    [Theory]
    [InlineData("ngo.hrw")]
    [InlineData(null)]
    public async Task What_is_no_claim_has_no_sides(string? id)
    {
        var served = await serve();

        Assert.Empty(await SidesAsync(served, id is null ? [] : [id]));
    }

    private static async Task<List<string>> SidesAsync(ServedCase served, params string[] ids) =>
        [.. (await AskAsync(served, ids))["sides"]!.AsArray().Select(side => $"{side!["side"]} {side["actors"]}: " + string.Join(
            ", ", side["takers"]!.AsArray().Select(taker => taker!["actor"]!["properties"]!["id"] + string.Concat(
                taker["stances"]!.AsArray().Select(stance => " " + stance!["type"])))))];

    private static async Task<JsonNode> AskAsync(ServedCase served, params string[] ids)
    {
        var found = await RunAsync(served, $"UNWIND {new JsonArray([.. ids.Select(id => JsonValue.Create(id))]).ToJsonString()} AS id MATCH (n {{id: id}}) RETURN elementId(n)");
        var claims = found["data"]!["values"]!.AsArray().Select(row => row![0]!.DeepClone());
        return await served.Client.PostJsonAsync("/api/counterparts", new JsonObject { ["claims"] = new JsonArray([.. claims]) });
    }

    private static Task<JsonNode> RunAsync(ServedCase served, string statement) =>
        served.Client.PostJsonAsync("/db/neo4j/query/v2", new JsonObject { ["statement"] = statement });
}

public sealed class CounterpartsOnTheEngineTests(SeededCase seeded) : CounterpartsTests(seeded.ServeAsync);

public sealed class CounterpartsOnNeo4jTests(SeededCase seeded) : CounterpartsTests(seeded.OnNeo4jAsync);
