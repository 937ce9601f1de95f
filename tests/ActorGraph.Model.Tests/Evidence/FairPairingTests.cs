using ActorGraph.Model.Evidence;
using ActorGraph.Model.Tests.Databases;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Evidence;

public sealed class FairPairingTests(DatabaseFixture fixture) : DatabaseTests(fixture)
{
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Claim_about_someone_brings_their_answer_and_as_context_what_is_near(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        await using var session = database.OpenSession(AccessMode.Read);
        var paired = await session.ExecuteReadAsync(
            runner => FairPairing.FindAsync(runner, ["claim.returned", "claim.return-forced", "claim.hamas-weapons", "claim.drone-syria"], Cancellation));
        Assert.Equal(
            [
                "claim.hamas-weapons: state.kp answer denial s13",
                "claim.return-forced: ministry.cn-foreign context denial s04",
                "claim.return-forced: ministry.cn-foreign context refusal s04b",
                "claim.return-forced: ministry.cn-foreign context ownconduct s05",
                "claim.returned: ministry.cn-foreign answer denial s04",
                "claim.returned: ministry.cn-foreign answer refusal s04b",
                "claim.returned: ministry.cn-foreign context ownconduct s05",
            ],
            paired.Select(p => $"{p.ClaimId}: {p.VoiceId} {p.Bearing.ToString().ToLowerInvariant()} {p.Kind.ToString().ToLowerInvariant()} {p.StatementId}"));
        Assert.All(paired.Where(p => p.StatementId is "s04" or "s05"), p => Assert.Equal("state.cn", p.SubjectId));
    }
}
