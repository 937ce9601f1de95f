using ActorGraph.Bolt.Server;
using ActorGraph.Bolt.Values;
using ActorGraph.Server.Values;

namespace ActorGraph.Server.Tests.Values;

public sealed class ParameterValuesTests
{
    public static IEnumerable<TheoryDataRow<object, string>> Values =>
    [
        new(new BoltDate(19_905), "2024-07-01"),
        new(new BoltLocalTime(43_200_000_000_005), "12:00:00.000000005"),
        new(new BoltTime(43_200_000_000_000, 7200), "12:00:00+02:00"),
        new(new BoltLocalDateTime(1_719_835_200, 0), "2024-07-01T12:00:00"),
        new(new BoltDateTime(1_719_828_000, 0, 7200), "2024-07-01T12:00:00+02:00"),
        new(new BoltZonedDateTime(1_719_828_000, 0, "Europe/Madrid", IsWallClock: false), "2024-07-01T12:00:00+02:00[Europe/Madrid]"),
        new(new BoltZonedDateTime(1_719_835_200, 0, "europe/madrid", IsWallClock: true), "2024-07-01T12:00:00+02:00[Europe/Madrid]"),
    ];

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void NeutralValue_becomesTheEngines(object neutral, string text)
    {
        var value = $"{ParameterValues.ToValue(neutral)}";

        // The engine leaves seconds out that are zero.
        Assert.Equal(text.Replace("12:00:00+", "12:00+", StringComparison.Ordinal), value.Replace("12:00:00+", "12:00+", StringComparison.Ordinal));
    }

    [Fact]
    public void ZoneThatThereIsNot_isTheClientsError()
    {
        var error = Assert.Throws<BoltFailureException>(() => ParameterValues.ToValue(new BoltZonedDateTime(0, 0, "Nowhere/Land", IsWallClock: false)));

        Assert.Equal("Neo.ClientError.Request.Invalid", error.Code);
    }
}
