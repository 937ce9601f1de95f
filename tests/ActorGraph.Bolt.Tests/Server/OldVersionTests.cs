using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.Server;

namespace ActorGraph.Bolt.Tests.Server;

/// <summary>Bolt 4.4, which drivers of that time speak: no element ids, credentials in HELLO, and dates by the wall clock unless agreed otherwise.</summary>
public sealed class OldVersionTests : IAsyncDisposable
{
    // 2024-07-01T12:00:00.000000005 by the wall clock, two hours east of UTC.
    private const string WallClock = "B346CA66829AC005C91C20";
    private const string InUtc = "B349CA66827EA005C91C20";
    private const string WallClockInZone = "B366CA66829AC0058D4575726F70652F4D6164726964";
    private const string InUtcInZone = "B369CA66827EA0058D4575726F70652F4D6164726964";

    private readonly FakeBackend _backend = new();
    private readonly BoltServer _server;

    public OldVersionTests() => _server = new BoltServer(_backend, new BoltServerOptions());

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(false, WallClock, WallClock)]
    [InlineData(false, WallClockInZone, WallClockInZone)]
    [InlineData(true, InUtc, InUtc)]
    [InlineData(true, InUtcInZone, InUtcInZone)]
    public async Task Date_withZone_comesAndGoesAsAgreed(bool patched, string sent, string received)
    {
        await using var client = await WireClient.OpenAsync(await _server.ConnectAsync(), 4, 4);
        var hello = await client.AskAsync(Hello(patched));

        await SendEchoAsync(client, sent);

        Assert.Equal(patched, hello!.Contains("patch_bolt: [utc]", StringComparison.Ordinal));
        Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal($"B17191{received}", await client.ReceiveBytesAsync());
    }

    [Fact]
    public async Task Date_byTheWallClock_isUnknownToLaterVersions()
    {
        await using var client = await WireClient.LogOnAsync(await _server.ConnectAsync(), 0);

        await SendEchoAsync(client, WallClock);

        Assert.StartsWith("FAILURE {code: Neo.ClientError.Request.InvalidFormat", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_areThoseOfHello()
    {
        _backend.OnLogOn = credentials => credentials is { Scheme: "basic", Principal: "ada", Credentials: "secret" } ? null : new InvalidOperationException();
        await using var client = await WireClient.OpenAsync(await _server.ConnectAsync(), 4, 4);

        Assert.StartsWith("SUCCESS {server: Neo4j/5.26.0", await client.AskAsync(Hello(patched: false)), StringComparison.Ordinal);
        Assert.StartsWith("SUCCESS", await client.AskAsync(new BeginMessage(WireClient.NoFields)), StringComparison.Ordinal);
        Assert.StartsWith("FAILURE", await client.AskAsync(new LogoffMessage()), StringComparison.Ordinal);
    }

    private static HelloMessage Hello(bool patched)
    {
        var fields = new Dictionary<string, object?> { ["scheme"] = "basic", ["principal"] = "ada", ["credentials"] = "secret" };
        if (patched) fields["patch_bolt"] = new[] { "utc" };
        return new HelloMessage { UserAgent = "old/4.4", Credentials = fields };
    }

    /// <summary>RUN of a query with the parameter `x`, and PULL of all.</summary>
    private static async Task SendEchoAsync(WireClient client, string x)
    {
        var run = $"B310846563686FA18178{x}A0";
        await client.SendBytesAsync($"{run.Length / 2:X4}{run}0000");
        await client.SendAsync(new PullMessage(-1, -1));
    }
}
