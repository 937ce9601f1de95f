namespace ActorGraph.Model.Tests.Seed;

public sealed class SeedFactTests
{
    [Fact]
    public async Task Relations_between_actors_are_those_of_the_report()
    {
        var seed = await SeedCase.LoadAsync();
        Assert.Equal(
            [
                "ministry.cn-foreign PART_OF state.cn",
                "ministry.kr-unification PART_OF state.kr",
                "person.elizabeth-salmon LINKED_TO(subject of the mandate) state.kp",
                "person.elizabeth-salmon MANDATED_BY(special rapporteur on human rights in North Korea) igo.un",
                "person.kim-jong-un LEADS(leader) state.kp†",
                "person.koo-byoung-sam SPEAKS_FOR(spokesperson) ministry.kr-unification",
                "person.vladimir-putin LEADS(president) state.ru†",
                "person.wang-wenbin SPEAKS_FOR(spokesperson) ministry.cn-foreign",
                "state.cn ALLIED_WITH(strongest ally) state.kp",
                "state.cn BORDERS state.kp",
                "state.cn PARTY_TO treaty.1986-protocol†",
                "state.cn TRADES_WITH(most important trading partner) state.kp",
                "state.kp LINKED_TO(stronger ties pledged) state.ru",
                "state.kp PARTY_TO treaty.1986-protocol†",
            ],
            seed.Lines(
                "PART_OF", "SPEAKS_FOR", "MANDATED_BY", "LEADS", "ALLIED_WITH", "TRADES_WITH", "BORDERS", "PARTY_TO", "LINKED_TO")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Events_involve_and_stand_where_the_report_says()
    {
        var seed = await SeedCase.LoadAsync();
        Assert.Equal(
            [
                "event.demarche-kr-cn INVOLVES(actor) state.kr",
                "event.demarche-kr-cn INVOLVES(recipient) state.cn",
                "event.detention-cn INVOLVES(actor) state.cn†",
                "event.detention-cn INVOLVES(affected) group.nk-in-china",
                "event.drone-syria AT(in) place.syria",
                "event.drone-syria INVOLVES(affected) state.sy†",
                "event.escapes AT(via) place.border",
                "event.escapes INVOLVES(actor) group.nk-in-china",
                "event.kim-putin-letters INVOLVES(actor) person.kim-jong-un",
                "event.kim-putin-letters INVOLVES(actor) person.vladimir-putin",
                "event.return-2023-10 AT(from) place.cn-northeast",
                "event.return-2023-10 INVOLVES(actor) state.cn",
                "event.return-2023-10 INVOLVES(affected) group.nk-in-china",
                "event.return-2023-10 INVOLVES(recipient) state.kp",
                "event.weapons-hamas INVOLVES(actor) org.hamas",
                "event.weapons-hamas INVOLVES(affected) state.il",
                "event.weapons-hamas INVOLVES(alleged origin) state.kp",
            ],
            seed.Lines("INVOLVES", "AT").Order(StringComparer.Ordinal));
        Assert.Equal("alleged", seed.Nodes["event.weapons-hamas"].Properties["status"]);
    }

    [Theory]
    [InlineData("state.kr", "aliases")]
    [InlineData("state.cn", "aliases")]
    [InlineData("state.kp", "aliases")]
    [InlineData("person.elizabeth-salmon", "aliases")]
    [InlineData("person.kim-jong-un", "description")]
    [InlineData("person.vladimir-putin", "name", "description")]
    [InlineData("source.report", "publishedAt")]
    public async Task What_a_reader_infers_of_a_node_is_marked(string id, params string[] properties)
    {
        var seed = await SeedCase.LoadAsync();
        Assert.Equal(properties, Assert.IsType<List<object>>(seed.Nodes[id].Properties["inferredProperties"]));
    }

    [Fact]
    public async Task State_that_the_report_does_not_name_is_inferred()
    {
        var seed = await SeedCase.LoadAsync();
        Assert.Equal(["state.ru"], seed.Nodes.Values.Where(node => node.Properties.GetValueOrDefault("inferred") is true).Select(node => node.Id));
    }

    [Fact]
    public async Task Report_is_published_by_an_outlet_without_a_name()
    {
        var seed = await SeedCase.LoadAsync();
        Assert.Equal("media.publisher-unnamed", seed.One("PUBLISHED_BY", "source.report"));
        Assert.Equal("2023-10-13", seed.Nodes["source.report"].Properties["publishedAt"]);
    }
}
