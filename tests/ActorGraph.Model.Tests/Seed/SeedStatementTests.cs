namespace ActorGraph.Model.Tests.Seed;

/// <summary>The table of statements, as the report gives them. A dagger marks what a reader infers.</summary>
public sealed class SeedStatementTests
{
    private const string Koo = "person.koo-byoung-sam for ministry.kr-unification";
    private const string Wang = "person.wang-wenbin for ministry.cn-foreign";

    [Theory]
    [InlineData("s01", Koo, "claim.returned", "confirmed", "a large number|unquantified", "2023-10-13†", "likely")]
    [InlineData("s02", Koo, "claim.returned", "regretted", "", "2023-10-13†", "stated")]
    [InlineData("s02b", Koo, "claim.demarche", "asserted", "", "2023-10-13†", "stated")]
    [InlineData("s03", Koo, "claim.no-forced-return", "appealed", "", "2023-10-13†", "stated")]
    [InlineData("s04", Wang, "claim.returned", "denied characterization", "no such thing|none", "2023-10-12†", "stated")]
    [InlineData("s04b", Wang, "claim.returned", "declined", "", "2023-10-12†", "stated")]
    [InlineData("s05", Wang, "claim.cn-treatment", "asserted", "", "2023-10-12†", "stated")]
    [InlineData("s06", "media.chosun-ilbo", "claim.returned", "reported", "about 600|about|600", "", "stated")]
    [InlineData("s06-origin", "ngo.rights-groups", "claim.returned", "asserted", "about 600|about|600", "", "stated")]
    [InlineData("s07", "ngo.hrw", "claim.returned", "asserted", "more than 500|more_than||500", "", "stated")]
    [InlineData("s07b", "ngo.hrw", "claim.return-forced", "asserted", "", "", "stated")]
    [InlineData("s08", "person.elizabeth-salmon", "claim.held", "asserted", "approximately 2,000|about|2000", "", "likely")]
    [InlineData("s09", "ngo.hrw", "claim.protocol-effect", "asserted", "", "", "stated")]
    [InlineData("s10", "ngo.hrw", "claim.denounce", "appealed", "", "", "stated")]
    [InlineData("s11", "ngo.hrw", "claim.un-access", "appealed", "", "", "stated")]
    [InlineData("s11b", "ngo.hrw", "claim.refuge-or-passage", "appealed", "", "", "stated")]
    [InlineData("s12", "group.activists", "claim.punishment", "asserted", "", "", "stated")]
    [InlineData("s13", "state.kp", "claim.hamas-weapons", "denied occurrence†", "", "", "stated")]
    [InlineData("s14", "state.kp", "claim.drone-syria", "condemned", "", "", "stated")]
    [InlineData("s15", "media.publisher-unnamed", "claim.escapes", "asserted", "tens of thousands|unquantified", "2023-10-13†", "stated")]
    public async Task Statement_says_who_what_how_and_when(
        string id, string who, string claim, string stance, string figure, string said, string certainty)
    {
        var seed = await SeedCase.LoadAsync();
        var properties = seed.Nodes[id].Properties;
        var inferred = (properties.GetValueOrDefault("inferredProperties") as List<object> ?? []).Cast<string>().ToList();
        string Text(string name) => $"{properties.GetValueOrDefault(name)}{(inferred.Contains(name) ? "†" : "")}";

        var speaker = seed.Relationships.Single(r => r.Type == "MADE" && r.To.Value == id).From.Value;
        var principal = seed.One("ON_BEHALF_OF", id);
        Assert.Equal(who, principal is null ? speaker : $"{speaker} for {principal}");
        Assert.Equal(claim, seed.One("ABOUT", id));
        Assert.Equal(stance, $"{Text("stance")} {Text("denialOf")}".Trim());
        Assert.Equal(figure, $"{Text("valueText")}|{Text("valueQualifier")}|{Text("value")}|{Text("valueMin")}".TrimEnd('|'));
        Assert.Equal(said, Text("saidAt"));
        Assert.Equal(certainty, Text("certainty"));
        Assert.Equal(id == "s06" ? "secondhand" : "primary", Text("directness"));
        Assert.Equal(id is "s06" or "s06-origin" ? "2023-10-13†" : "", Text("saidBefore"));
        Assert.Equal(id switch { "s01" => "to reporters", "s05" => "at the daily briefing", "s10" => "in a statement", _ => "" }, Text("setting"));
    }

    [Fact]
    public async Task Statements_are_linked_as_the_report_links_them()
    {
        var seed = await SeedCase.LoadAsync();
        Assert.Equal(
            [
                "s01 RESPONDS_TO s06-origin†", "s01 RESPONDS_TO s07†", "s04 RESPONDS_TO s06-origin†", "s04 RESPONDS_TO s07†",
                "s04b RESPONDS_TO s06-origin†", "s04b RESPONDS_TO s07†", "s06 CITES s06-origin", "s09 INVOKES(described) treaty.1986-protocol",
                "s10 ADDRESSED_TO group.governments", "s11 ADDRESSED_TO state.cn", "s11b ADDRESSED_TO state.cn",
            ],
            seed.Lines("CITES", "RESPONDS_TO", "INVOKES", "ADDRESSED_TO").Order(StringComparer.Ordinal));
    }
}
