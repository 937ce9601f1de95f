using ActorGraph.Bolt.Server;
using ActorGraph.Bolt.Tests.Server;
using Neo4j.Driver;

namespace ActorGraph.Driver.Tests.Client;

/// <summary>What may be passed as a parameter, and what becomes of it, is as in the official driver.</summary>
public sealed class ParameterTests : IAsyncDisposable
{
    private readonly BoltServer _server = new(new FakeBackend());
    private readonly IDriver _driver;

    public ParameterTests() => _driver = EmbeddedDriver.Create(_server.ConnectAsync, AuthTokens.None);

    public async ValueTask DisposeAsync()
    {
        await _driver.DisposeAsync();
        await _server.DisposeAsync();
    }

    public static IEnumerable<TheoryDataRow<object>> Refused => new object[]
    {
        Guid.NewGuid(), DayOfWeek.Friday, 5u, 5ul, (ushort)5, Half.One, new Uri("http://localhost"), new { a = 1 }, new List<Guid> { Guid.NewGuid() },
        TimeSpan.FromHours(25), TimeSpan.FromHours(-1),
    }.Select(value => new TheoryDataRow<object>(value));

    public static IEnumerable<TheoryDataRow<object, object>> Taken =>
    [
        new((sbyte)-5, -5L),
        new((byte)5, 5L),
        new((short)5, 5L),
        new(5, 5L),
        new(1.5f, 1.5),
        new(1.5m, 1.5),
        new('c', "c"),
        new(new HashSet<int> { 1 }, new List<object> { 1L }),
        new(Enumerable.Range(0, 2), new List<object> { 0L, 1L }),
        new(new Dictionary<string, int> { ["a"] = 1 }, new Dictionary<string, object> { ["a"] = 1L }),
        new(new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Utc), new ZonedDateTime(1_719_835_200, 0, Zone.Of(0))),
        new(new DateTime(2024, 7, 1, 12, 0, 0), new LocalDateTime(2024, 7, 1, 12, 0, 0)),
        new(new DateTimeOffset(2024, 7, 1, 12, 0, 0, TimeSpan.FromHours(2)), new ZonedDateTime(1_719_828_000, 0, Zone.Of(7200))),
        new(new DateOnly(2024, 7, 1), new LocalDate(2024, 7, 1)),
        new(new TimeOnly(1, 2, 3), new LocalTime(1, 2, 3)),
        new(new TimeSpan(1, 2, 3), new LocalTime(1, 2, 3)),
    ];

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task Value_withoutCounterpart_isRefused_andTheSessionGoesOn(object value)
    {
        await using var session = _driver.AsyncSession();

        await Assert.ThrowsAsync<ProtocolException>(() => AskAsync(session, value));

        Assert.Equal(1L, await AskAsync(session, 1));
    }

    [Theory]
    [MemberData(nameof(Taken), DisableDiscoveryEnumeration = true)]
    public async Task Value_becomesItsCounterpart(object value, object counterpart)
    {
        await using var session = _driver.AsyncSession();

        Assert.Equal(counterpart, await AskAsync(session, value));
    }

    private static async Task<object> AskAsync(IAsyncSession session, object value)
    {
        var cursor = await session.RunAsync("RETURN $x AS x", new Dictionary<string, object> { ["x"] = value });
        return (await cursor.SingleAsync())["x"];
    }
}
