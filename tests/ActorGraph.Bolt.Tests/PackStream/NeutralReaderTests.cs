using ActorGraph.Bolt.PackStream;
using ActorGraph.Bolt.Values;

namespace ActorGraph.Bolt.Tests.PackStream;

public sealed class NeutralReaderTests
{
    public static IEnumerable<TheoryDataRow<string, object>> Structures =>
    [
        new("B144C950CE", new BoltDate(20_686)),
        new("B17405", new BoltLocalTime(5)),
        new("B25405C91C20", new BoltTime(5, 7200)),
        new("B2640506", new BoltLocalDateTime(5, 6)),
        new("B3490506C91C20", new BoltDateTime(5, 6, 7200)),
        new("B36905068161", new BoltZonedDateTime(5, 6, "a", IsWallClock: false)),
        new("B4450102FFFE", new BoltDuration(1, 2, -2, 999_999_998)),
        new("B358C97FFFC13FF8000000000000C10000000000000000", new BoltPoint(0x7FFF, 1.5, 0, null)),
        new("B45901C13FF8000000000000C10000000000000000C13FF8000000000000", new BoltPoint(1, 1.5, 0, 1.5)),
        new("B346C91C2506C91C20", new BoltDateTime(5, 6, 7200)),
        new("B36605068161", new BoltZonedDateTime(5, 6, "a", IsWallClock: true)),
    ];

    [Theory]
    [MemberData(nameof(Structures), DisableDiscoveryEnumeration = true)]
    public void Structure_isReadAsItsNeutralValue(string bytes, object value)
    {
        var reader = new PackStreamReader(Convert.FromHexString(bytes), PackStreamLimits.Request);
        Assert.Equal(value, new ValueReader(new NeutralReader(readsLegacyDates: true)).Read(ref reader));
        reader.ExpectEnd();
    }

    [Fact]
    public void Value_outOfRange_isNone()
    {
        Assert.Throws<ArgumentException>(() => new BoltDate(365_241_780_472));
        Assert.Throws<ArgumentException>(() => new BoltDate(-365_243_219_163));
        Assert.Throws<ArgumentException>(() => new BoltLocalTime(86_400_000_000_000));
        Assert.Throws<ArgumentException>(() => new BoltTime(0, 64_801));
        Assert.Throws<ArgumentException>(() => new BoltLocalDateTime(0, -1));
        Assert.Throws<ArgumentException>(() => new BoltDateTime(long.MaxValue, 0, 0));
        Assert.Throws<ArgumentException>(() => new BoltZonedDateTime(0, 0, "", IsWallClock: false));
        Assert.Throws<ArgumentException>(() => new BoltDuration(0, 0, 0, 1_000_000_000));
    }
}
