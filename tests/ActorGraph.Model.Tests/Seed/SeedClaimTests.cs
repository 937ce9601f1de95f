namespace ActorGraph.Model.Tests.Seed;

public sealed class SeedClaimTests
{
    [Theory]
    [InlineData("claim.returned", "event", "people returned", "North Koreans were returned from China to North Korea in October 2023.")]
    [InlineData("claim.return-forced", "event", null, "The North Koreans returned in October 2023 were returned by force.")]
    [InlineData("claim.demarche", "event", null, "South Korea raised the return with China.")]
    [InlineData("claim.no-forced-return", "appeal", null, "North Koreans abroad should not be returned against their free will.")]
    [InlineData("claim.cn-treatment", "legal", null, "China treats North Koreans who enter it illegally responsibly, by law and humanitarian principles.")]
    [InlineData("claim.held", "event", "people held", "North Koreans who left their country are held in China.")]
    [InlineData("claim.protocol-effect", "legal", null, "A border protocol of 1986 bars North Koreans from asylum and resettlement in China and has them sent back.")]
    [InlineData("claim.denounce", "appeal", null, "Governments should denounce the latest returns and call for an end to forced ones.")]
    [InlineData("claim.un-access", "appeal", null, "China should give UN authorities access to the North Koreans it holds.")]
    [InlineData("claim.refuge-or-passage", "appeal", null, "China should give North Koreans refugee status, or safe passage to South Korea or another country.")]
    [InlineData("claim.punishment", "event", null, "North Koreans who are forced to return face severe punishment, even a death sentence.")]
    [InlineData("claim.escapes", "event", "people who left", "North Koreans have left their country, most over the land border with China.")]
    [InlineData("claim.hamas-weapons", "event", null, "Hamas used North Korean weapons against Israel.")]
    [InlineData("claim.drone-syria", "event", null, "A drone attack took place in Syria.")]
    public async Task Claim_is_one_neutral_sentence_of_its_type(string id, string type, string? measure, string text)
    {
        var properties = (await SeedCase.LoadAsync()).Nodes[id].Properties;
        Assert.Equal(text, properties["text"]);
        Assert.Equal(type, properties["claimType"]);
        Assert.Equal(measure, properties.GetValueOrDefault("measure"));
    }

    [Fact]
    public async Task Claims_describe_their_events()
    {
        var seed = await SeedCase.LoadAsync();
        Assert.Equal(
            [
                "claim.demarche DESCRIBES event.demarche-kr-cn", "claim.drone-syria DESCRIBES event.drone-syria",
                "claim.escapes DESCRIBES event.escapes", "claim.hamas-weapons DESCRIBES event.weapons-hamas",
                "claim.held DESCRIBES event.detention-cn", "claim.return-forced DESCRIBES event.return-2023-10",
                "claim.returned DESCRIBES event.return-2023-10†",
            ],
            seed.Lines("DESCRIBES").Order(StringComparer.Ordinal));
    }
}
