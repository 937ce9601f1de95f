using ActorGraph.Model.Domain;
using ActorGraph.Model.Interchange;

namespace ActorGraph.Model.Tests.Seed;

public sealed class SeedCountTests
{
    public static TheoryData<string, string[]> Kinds => new()
    {
        { "State", ["state.cn", "state.il", "state.kp", "state.kr", "state.ru", "state.sy"] },
        { "Ministry", ["ministry.cn-foreign", "ministry.kr-unification"] },
        { "Person", ["person.elizabeth-salmon", "person.kim-jong-un", "person.koo-byoung-sam", "person.vladimir-putin", "person.wang-wenbin"] },
        { "IntergovernmentalOrganization", ["igo.un"] },
        { "NGO", ["ngo.hrw", "ngo.rights-groups"] },
        { "Group", ["group.activists", "group.governments", "group.nk-in-china"] },
        { "MediaOutlet", ["media.chosun-ilbo", "media.publisher-unnamed"] },
        { "Organization", ["org.hamas"] },
        {
            "Event",
            [
                "event.demarche-kr-cn", "event.detention-cn", "event.drone-syria", "event.escapes", "event.kim-putin-letters",
                "event.return-2023-10", "event.weapons-hamas",
            ]
        },
        { "Place", ["place.border", "place.cn-northeast", "place.syria"] },
        { "Treaty", ["treaty.1986-protocol"] },
        { "Source", ["source.report"] },
        {
            "Claim",
            [
                "claim.cn-treatment", "claim.demarche", "claim.denounce", "claim.drone-syria", "claim.escapes", "claim.hamas-weapons",
                "claim.held", "claim.no-forced-return", "claim.protocol-effect", "claim.punishment", "claim.refuge-or-passage",
                "claim.return-forced", "claim.returned", "claim.un-access",
            ]
        },
        {
            "Statement",
            [
                "s01", "s02", "s02b", "s03", "s04", "s04b", "s05", "s06", "s06-origin", "s07", "s07b", "s08", "s09", "s10", "s11",
                "s11b", "s12", "s13", "s14", "s15",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public async Task Seed_holds_exactly_these_nodes(string label, string[] ids)
    {
        var seed = await SeedCase.LoadAsync();
        Assert.Equal(ids, seed.Ids(label));
    }

    [Fact]
    public async Task Seed_has_22_actors_14_claims_and_20_statements()
    {
        var seed = await SeedCase.LoadAsync();
        Assert.Equal(22, seed.Ids("Actor").Count());
        Assert.Equal(14, seed.Ids("Claim").Count());
        Assert.Equal(20, seed.Ids("Statement").Count());
    }

    [Fact]
    public async Task Every_element_of_the_seed_keeps_the_rules_of_the_model()
    {
        var seed = await SeedCase.LoadAsync();
        var errors = seed.Nodes.Values.SelectMany(ElementRules.Check)
            .Concat(seed.Relationships.SelectMany(r => ElementRules.Check(r, seed.Nodes[r.From.Value].Labels, seed.Nodes[r.To.Value].Labels)));
        Assert.Empty(errors.Select(error => error.ToString()));
        Assert.Equal(seed.Relationships.Count, seed.Relationships.Select(r => r.Id).OfType<string>().Distinct().Count());
        Assert.DoesNotContain(seed.Relationships, r => RelationshipKinds.Find(r.Type) is null or { Layer: RelationshipLayer.Picture });
    }

    [Fact]
    public async Task Every_id_in_the_evidence_of_the_seed_leads_somewhere()
    {
        var seed = await SeedCase.LoadAsync();
        var named = seed.Nodes.Values.Select(node => node.Properties).Concat(seed.Relationships.Select(r => r.Properties))
            .SelectMany(properties => new[] { "statementIds", "sourceIds" }
                .SelectMany(name => (properties.GetValueOrDefault(name) as List<object> ?? []).Cast<string>()));
        Assert.All(named, id => Assert.Contains(id, seed.Nodes.Keys));
    }
}
