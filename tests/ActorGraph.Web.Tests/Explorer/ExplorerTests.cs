using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Explorer;

public abstract class ExplorerTests(Func<Task<ServedCase>> serve)
{
    [Fact]
    public async Task Case_says_what_is_open()
    {
        var served = await serve();

        var described = await served.Client.GetJsonAsync("/api/case");

        Assert.Equal("Returns from China, October 2023", described["name"]!.GetValue<string>());
        Assert.Equal("neo4j", described["database"]!["name"]!.GetValue<string>());
        Assert.StartsWith("Neo4j/", described["database"]!["agent"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(
            """{"drawNodes":2000,"drawRelationships":5000,"openNodes":20000,"expand":50,"deadlineSeconds":30}""", described["limits"]!.ToJsonString());
    }

    [Fact]
    public async Task Schema_counts_what_is_there()
    {
        var served = await serve();

        var schema = await served.Client.GetJsonAsync("/api/schema");

        Assert.Contains("""{"name":"Statement","count":20}""", schema["labels"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("""{"name":"MADE","count":20}""", schema["relationshipTypes"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("AppCase", schema["labels"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"saidAt\"", schema["propertyKeys"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("""{"from":"Ministry","type":"PART_OF","to":"State","count":2}""", schema["patterns"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("elementId", Names(schema["functions"]));
        Assert.Contains("db.index.fulltext.queryNodes", Names(schema["procedures"]));
    }

    [Fact]
    public async Task Every_question_can_be_run_as_it_is_listed()
    {
        var served = await serve();

        foreach (var question in (await served.Client.GetJsonAsync("/api/questions")).AsArray())
        {
            var body = new JsonObject
            {
                ["statement"] = question!["cypher"]!.GetValue<string>(),
                ["parameters"] = question["parameters"]!.DeepClone(),
                ["accessMode"] = "READ",
            };
            using var response = await served.Client.SendJsonAsync(HttpMethod.Post, "/db/neo4j/query/v2", body.ToJsonString());
            var answer = await response.JsonAsync();
            Assert.True(answer["errors"] is null, $"{question["id"]}: {answer["errors"]}");
        }
    }

    [Theory]
    [InlineData("salm", "person.elizabeth-salmon", "Elizabeth Salmon")]
    [InlineData("SALM", "person.elizabeth-salmon", "Elizabeth Salmon")]
    [InlineData("Salmón", "person.elizabeth-salmon", "Elizabeth Salmón")]
    [InlineData("eli sal", "person.elizabeth-salmon", "Elizabeth Salmon")]
    [InlineData("beijing", "state.cn", "Beijing")]
    [InlineData("hrw", "ngo.hrw", "HRW")]
    [InlineData("byoung", "person.koo-byoung-sam", "Koo Byoung-sam")]
    [InlineData("koo byoung-sam", "person.koo-byoung-sam", "Koo Byoung-sam")]
    public async Task Search_finds_by_the_beginnings_of_words(string typed, string id, string matched)
    {
        var served = await serve();

        var found = (await served.Client.GetJsonAsync("/api/search?q=" + Uri.EscapeDataString(typed)))["items"]!.AsArray();

        Assert.Equal((id, matched), (Id(found[0]!["node"]), found[0]!["matched"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("protocol", "treaty.1986-protocol")]
    [InlineData("drone attack", "event.drone-syria")]
    [InlineData("provinces", "place.cn-northeast")]
    public async Task Search_finds_treaties_events_and_places(string typed, string id)
    {
        var served = await serve();

        var found = (await served.Client.GetJsonAsync("/api/search?q=" + Uri.EscapeDataString(typed)))["items"]!.AsArray();

        Assert.Equal(id, Id(found[0]!["node"]));
    }

    [Fact]
    public async Task Search_ranks_actors_first_and_sources_last()
    {
        var served = await serve();

        var found = (await served.Client.GetJsonAsync("/api/search?q=nor&limit=100"))["items"]!.AsArray();

        var ranks = found.Select(item => item!["node"]!["labels"]!.AsArray().Select(label => label!.GetValue<string>()).ToList())
            .Select(labels => labels.Contains("Actor") ? 0 : labels.Contains("Claim") ? 2 : labels.Contains("Source") ? 3 : 1)
            .ToList();
        Assert.Equal([0, 1, 2, 3], ranks.Distinct());
        Assert.Equal("state.kp", Id(found[0]!["node"]));
    }

    [Fact]
    public async Task Search_finds_claims_by_their_text()
    {
        var served = await serve();

        var found = (await served.Client.GetJsonAsync("/api/search?q=humanitarian%20principles"))["items"]!.AsArray();

        Assert.Equal("claim.cn-treatment", Id(found.Single()!["node"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("*:*")]
    [InlineData("name:[* TO *]")]
    [InlineData("a AND NOT b)")]
    [InlineData("foo~2^4 || /re.*x/ && !\\")]
    [InlineData("AND OR NOT")]
    [InlineData("\u0000\uFFFF\uD83D\uDE00")]
    public async Task Search_takes_whatever_is_typed_as_words(string typed)
    {
        var served = await serve();

        var found = await served.Client.GetJsonAsync("/api/search?q=" + Uri.EscapeDataString(typed));

        Assert.Empty(found["items"]!.AsArray());
    }

    [Fact]
    public async Task First_view_shows_the_most_disputed_claim_between_its_sides()
    {
        var served = await serve();

        var view = await served.Client.GetJsonAsync("/api/views/first");

        var ids = view["nodes"]!.AsArray().ToDictionary(node => node!["elementId"]!.GetValue<string>(), Id);
        Assert.Equal("claim.returned", ids[view["focus"]!.GetValue<string>()]);
        Assert.Equal("sides", view["layout"]!.GetValue<string>());
        Assert.Equal(
            [
                "claim.held", "claim.returned", "group.nk-in-china", "igo.un", "media.chosun-ilbo", "ministry.cn-foreign",
                "ministry.kr-unification", "ngo.hrw", "ngo.rights-groups", "person.elizabeth-salmon", "person.koo-byoung-sam",
                "person.wang-wenbin", "state.cn", "state.kp", "state.kr", "treaty.1986-protocol",
            ],
            ids.Values.Order(StringComparer.Ordinal));
        var lines = Lines(view, ids);
        Assert.Contains("ministry.kr-unification CONFIRMED claim.returned", lines);
        Assert.Contains("ngo.hrw ASSERTED claim.returned", lines);
        Assert.Contains("ngo.rights-groups ASSERTED claim.returned", lines);
        Assert.Contains("ministry.cn-foreign DENIED claim.returned", lines);
        Assert.Contains("ministry.cn-foreign DECLINED claim.returned", lines);
        Assert.Contains("media.chosun-ilbo QUOTES ngo.rights-groups", lines);
        Assert.Contains("person.koo-byoung-sam SPEAKS_FOR ministry.kr-unification", lines);
        Assert.Contains("ministry.kr-unification PART_OF state.kr", lines);
        Assert.Contains("ngo.hrw INVOKED treaty.1986-protocol", lines);
        Assert.Contains("state.kp PARTY_TO treaty.1986-protocol", lines);
        Assert.DoesNotContain(lines, line => line.Contains(" DISPUTES ", StringComparison.Ordinal));
        Assert.True(view["neighbours"]![ids.Single(node => node.Value == "ngo.hrw").Key]!.GetValue<long>() > 0);
    }

    [Fact]
    public async Task Picture_can_be_drawn_again_by_its_own_query()
    {
        var served = await serve();
        var view = await served.Client.GetJsonAsync("/api/views/first");

        var again = await served.Client.PostJsonAsync("/db/neo4j/query/v2", new JsonObject
        {
            ["statement"] = view["cypher"]!.GetValue<string>(),
            ["parameters"] = view["parameters"]!.DeepClone(),
        });

        Assert.Equal(view["nodes"]!.AsArray().Count, again["data"]!["values"]![0]![0]!.AsArray().Count);
    }

    [Fact]
    public async Task Expand_brings_what_is_not_drawn_and_counts_all()
    {
        var served = await serve();
        var view = await served.Client.GetJsonAsync("/api/views/first");
        var drawn = view["nodes"]!.AsArray().Select(node => node!["elementId"]!.GetValue<string>()).ToArray();
        var hrw = view["nodes"]!.AsArray().Single(node => Id(node) == "ngo.hrw")!["elementId"]!.GetValue<string>();

        var picture = await served.Client.PostJsonAsync(
            "/api/expand", new JsonObject { ["elementId"] = hrw, ["exclude"] = new JsonArray([.. drawn.Select(id => JsonValue.Create(id))]) });

        Assert.Equal(
            ["claim.denounce", "claim.protocol-effect", "claim.refuge-or-passage", "claim.return-forced", "claim.un-access"],
            picture["nodes"]!.AsArray().Select(Id).Order(StringComparer.Ordinal));
        var counts = picture["counts"]!.AsArray().ToDictionary(
            count => count!["type"]!.GetValue<string>(), count => (count!["count"]!.GetValue<long>(), count["brought"]!.GetValue<int>()));
        Assert.Equal((6, 0), counts["MADE"]);
        Assert.Equal((3, 3), counts["APPEALED"]);
        Assert.Equal((3, 2), counts["ASSERTED"]);
    }

    [Fact]
    public async Task Expand_by_type_brings_the_statements()
    {
        var served = await serve();
        var hrw = await ElementIdAsync(served, "ngo.hrw");

        var picture = await served.Client.PostJsonAsync(
            "/api/expand", new JsonObject { ["elementId"] = hrw, ["only"] = new JsonArray(new JsonObject { ["type"] = "MADE", ["direction"] = "out" }), ["limit"] = 4 });

        Assert.Equal(4, picture["nodes"]!.AsArray().Count);
        Assert.All(picture["nodes"]!.AsArray(), node => Assert.Equal("Statement", node!["labels"]![0]!.GetValue<string>()));
    }

    [Fact]
    public async Task Expand_by_direction_brings_only_what_lies_that_way()
    {
        var served = await serve();
        var china = await ElementIdAsync(served, "state.cn");
        async Task<IEnumerable<string>> Brought(string direction)
        {
            var way = new JsonObject { ["type"] = "PART_OF", ["direction"] = direction };
            var picture = await served.Client.PostJsonAsync("/api/expand", new JsonObject { ["elementId"] = china, ["only"] = new JsonArray(way) });
            return picture["nodes"]!.AsArray().Select(Id);
        }

        Assert.Contains("ministry.cn-foreign", await Brought("in"));
        Assert.Empty(await Brought("out"));
        Assert.Equal(await Brought("in"), await Brought("both"));
    }

    [Fact]
    public async Task Connections_count_each_neighbour_once_and_apart_where_it_is_drawn_or_of_the_record()
    {
        var served = await serve();
        var hrw = await ElementIdAsync(served, "ngo.hrw");
        var claim = await ElementIdAsync(served, "claim.returned");

        var counted = await served.Client.PostJsonAsync("/api/connections", new JsonObject { ["elementId"] = hrw, ["exclude"] = new JsonArray(claim) });

        var details = await served.Client.GetJsonAsync("/api/nodes/" + Uri.EscapeDataString(hrw));
        var groups = details["relationships"]!.AsArray().Select(group => ((string)group!["type"]!, (string)group["direction"]!, (long)group["count"]!));
        Assert.Equal(groups.Order(), counted["connections"]!.AsArray().Select(way => ((string)way!["type"]!, (string)way["direction"]!, (long)way["count"]!)).Order());
        var neighbours = counted["neighbours"]!.AsArray();
        var all = await served.Client.PostJsonAsync("/db/neo4j/query/v2", new JsonObject
        {
            ["statement"] = "MATCH (n {id: 'ngo.hrw'})--(m) RETURN count(DISTINCT m), count(DISTINCT CASE WHEN m:Statement OR m:Source THEN m END)",
        });
        Assert.Equal((long)all["data"]!["values"]![0]![0]!, neighbours.Sum(set => (long)set!["count"]!));
        Assert.Equal((long)all["data"]!["values"]![0]![1]!, neighbours.Where(set => (bool)set!["record"]!).Sum(set => (long)set!["count"]!));
        Assert.Equal(1, neighbours.Where(set => (bool)set!["drawn"]!).Sum(set => (long)set!["count"]!));
    }

    [Fact]
    public async Task Node_lists_its_relationships_by_type_and_direction()
    {
        var served = await serve();
        var elementId = await ElementIdAsync(served, "ministry.cn-foreign");

        var described = await served.Client.GetJsonAsync("/api/nodes/" + Uri.EscapeDataString(elementId));

        Assert.Equal("ministry.cn-foreign", Id(described["node"]));
        var partOf = described["relationships"]!.AsArray().Single(group => group!["type"]!.GetValue<string>() == "PART_OF")!;
        Assert.Equal(("out", 1), (partOf["direction"]!.GetValue<string>(), partOf["count"]!.GetValue<int>()));
        Assert.Equal("state.cn", Id(partOf["items"]![0]!["other"]));
    }

    [Fact]
    public async Task Evidence_of_a_denial_has_its_statement_and_the_answers()
    {
        var served = await serve();
        var line = await LineAsync(served, "ministry.cn-foreign", "DENIED", "claim.returned");

        var evidence = await served.Client.GetJsonAsync($"/api/relationships/{Uri.EscapeDataString(line)}/evidence");

        var statement = evidence["statements"]!.AsArray().Single()!;
        Assert.Equal("s04", statement["id"]!.GetValue<string>());
        Assert.Equal("person.wang-wenbin", Id(statement["speaker"]));
        Assert.Equal("ministry.cn-foreign", Id(statement["onBehalfOf"]));
        Assert.Equal("claim.returned", statement["claim"]!["id"]!.GetValue<string>());
        Assert.Equal("characterization", statement["denialOf"]!.GetValue<string>());
        Assert.Equal("none", statement["valueQualifier"]!.GetValue<string>());
        var source = statement["sources"]!.AsArray().Single()!;
        var passage = source["passages"]![0]!;
        Assert.Equal(8, passage["paragraph"]!.GetValue<int>());
        Assert.InRange(passage["end"]!.GetValue<int>(), passage["start"]!.GetValue<int>() + 1, source["text"]!.GetValue<string>().Length);

        Assert.Equal(["s06-origin", "s07"], Ids(evidence["inAnswerTo"]));
        Assert.All(evidence["inAnswerTo"]!.AsArray(), answered => Assert.True(answered!["becauseInferred"]!.GetValue<bool>()));
        Assert.Equal(["s01", "s02"], Ids(evidence["answers"]));
        Assert.Equal(["s04b", "s06"], Ids(evidence["onSameClaim"]));
        Assert.Contains("s05", Ids(evidence["onOtherClaims"]));
    }

    [Fact]
    public async Task Evidence_of_a_fact_has_no_answers_that_the_case_does_not_name()
    {
        var served = await serve();
        var line = await LineAsync(served, "state.cn", "PARTY_TO", "treaty.1986-protocol");

        var evidence = await served.Client.GetJsonAsync($"/api/relationships/{Uri.EscapeDataString(line)}/evidence");

        Assert.Equal(["s09"], Ids(evidence["statements"]));
        Assert.Empty(evidence["inAnswerTo"]!.AsArray());
        Assert.Empty(evidence["answers"]!.AsArray());
        Assert.Empty(evidence["onSameClaim"]!.AsArray());
        Assert.DoesNotContain("s09", Ids(evidence["onOtherClaims"]));
    }

    [Fact]
    public async Task Evidence_of_an_assertion_comes_with_the_denial_of_those_it_is_about()
    {
        var served = await serve();
        var line = await LineAsync(served, "ngo.hrw", "ASSERTED", "claim.returned");

        var evidence = await served.Client.GetJsonAsync($"/api/relationships/{Uri.EscapeDataString(line)}/evidence");

        Assert.Equal(500, evidence["statements"]![0]!["valueMin"]!.GetValue<int>());
        var denial = evidence["answers"]!.AsArray().Single(answer => answer!["id"]!.GetValue<string>() == "s04")!;
        Assert.Equal("answers", denial["because"]!.GetValue<string>());
        Assert.Empty(Ids(evidence["answers"]).Intersect([.. Ids(evidence["onSameClaim"]), .. Ids(evidence["onOtherClaims"])]));
        Assert.Contains(
            ("s05", "ownConduct"),
            evidence["onOtherClaims"]!.AsArray().Select(added => (added!["id"]!.GetValue<string>(), added["because"]!.GetValue<string>())));
    }

    [Fact]
    public async Task Evidence_of_a_fact_names_the_passages_it_rests_on()
    {
        var served = await serve();
        var line = await LineAsync(served, "ministry.kr-unification", "PART_OF", "state.kr");

        var evidence = await served.Client.GetJsonAsync($"/api/relationships/{Uri.EscapeDataString(line)}/evidence");

        Assert.Empty(evidence["statements"]!.AsArray());
        Assert.Equal("""[{"paragraph":5,"start":668,"end":890}]""", evidence["sources"]![0]!["passages"]!.ToJsonString());
    }

    [Fact]
    public async Task Relations_between_drawn_nodes_are_found()
    {
        var served = await serve();
        var china = await ElementIdAsync(served, "state.cn");
        var northKorea = await ElementIdAsync(served, "state.kp");

        var picture = await served.Client.PostJsonAsync(
            "/api/relations-between", new JsonObject { ["elementIds"] = new JsonArray(china, northKorea, "unheard") });

        Assert.Equal(
            ["ALLIED_WITH", "BORDERS", "TRADES_WITH"],
            picture["relationships"]!.AsArray().Select(line => line!["type"]!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(JsonNode? list) => list!.AsArray().Select(item => item!["name"]!.GetValue<string>());

    private static List<string> Ids(JsonNode? statements) =>
        [.. statements!.AsArray().Select(statement => statement!["id"]!.GetValue<string>()).Order(StringComparer.Ordinal)];

    private static string Id(JsonNode? node) => node!["properties"]!["id"]!.GetValue<string>();

    private static List<string> Lines(JsonNode picture, Dictionary<string, string> ids) => [.. picture["relationships"]!.AsArray()
        .Select(line => $"{ids[line!["start"]!.GetValue<string>()]} {line["type"]} {ids[line["end"]!.GetValue<string>()]}")];

    private static Task<string> ElementIdAsync(ServedCase served, string id) =>
        ScalarAsync(served, "MATCH (n {id: $id}) RETURN elementId(n)", new JsonObject { ["id"] = id });

    private static Task<string> LineAsync(ServedCase served, string from, string type, string to) => ScalarAsync(
        served,
        "MATCH ({id: $from})-[r]->({id: $to}) WHERE type(r) = $type RETURN elementId(r)",
        new JsonObject { ["from"] = from, ["type"] = type, ["to"] = to });

    private static async Task<string> ScalarAsync(ServedCase served, string statement, JsonObject parameters)
    {
        var answer = await served.Client.PostJsonAsync(
            "/db/neo4j/query/v2", new JsonObject { ["statement"] = statement, ["parameters"] = parameters });
        return answer["data"]!["values"]![0]![0]!.GetValue<string>();
    }
}

public sealed class ExplorerOnTheEngineTests(SeededCase seeded) : ExplorerTests(seeded.ServeAsync);

public sealed class ExplorerOnNeo4jTests(SeededCase seeded) : ExplorerTests(seeded.OnNeo4jAsync);
