using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.Server;
using ActorGraph.Bolt.Tests.Framing;

namespace ActorGraph.Bolt.Tests.Server;

public sealed class HostileClientTests
{
    private readonly FakeBackend _backend = new();

    [Fact]
    public async Task Conversation_splitAtEveryByte_isUnderstood()
    {
        await using var server = new BoltServer(_backend);
        await using var client = await WireClient.LogOnAsync(new SplitStream(await server.ConnectAsync(), 1));
        var run = new RunMessage("RETURN $x", new Dictionary<string, object?> { ["x"] = new string('y', 1000) }, null);
        await client.SendAsync(run, new PullMessage(-1, -1));
        Assert.StartsWith("SUCCESS {fields: [x]", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal($"RECORD [{new string('y', 1000)}]", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("0001FF0000", "a structure that is none")]
    [InlineData("0002B0FF0000", "a tag that is none")]
    [InlineData("0003B03F000000", "too few fields")]
    [InlineData("0007B13FA1816E81780000", "a number of records that is none")]
    [InlineData("0009B310D2FFFFFFFFA0A00000", "a query of four gigabytes")]
    public async Task BytesThatAreNoRequest_areAFailureAndTheEnd(string bytes, string why)
    {
        await using var server = new BoltServer(_backend);
        await using var client = await WireClient.LogOnAsync(await server.ConnectAsync());
        await client.SendBytesAsync(bytes);
        var answer = await client.ReceiveAsync();
        Assert.True(answer!.Contains("Neo.ClientError.Request.InvalidFormat", StringComparison.Ordinal), why);
        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task LargeMessageBeforeLogon_isRefused()
    {
        await using var server = new BoltServer(_backend, new BoltServerOptions { MaxLogonMessageBytes = 100 });
        await using var client = await WireClient.OpenAsync(await server.ConnectAsync());
        await client.SendAsync(WireClient.Hello() with { UserAgent = new string('a', 200) });
        Assert.Contains("larger than the 100 bytes", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task ClientThatDoesNotLogOn_isDisconnected()
    {
        await using var server = new BoltServer(_backend, new BoltServerOptions { LogonTimeout = TimeSpan.FromMilliseconds(50) });
        await using var client = await WireClient.OpenAsync(await server.ConnectAsync());
        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task ClientThatDoesNotRead_holdsTheQueryUpAndNotTheMemory()
    {
        var written = 0;
        _backend.OnRun = _ => new FakeResult(["x"], Enumerable.Range(0, 100_000).Select(_ =>
        {
            Interlocked.Increment(ref written);
            return new object?[] { new string('x', 1000) };
        }));
        await using var server = new BoltServer(_backend, new BoltServerOptions { SendTimeout = TimeSpan.FromMilliseconds(200) });
        var client = await WireClient.LogOnAsync(await server.ConnectAsync());
        await client.SendAsync(new RunMessage("x", new Dictionary<string, object?>(), null), new PullMessage(-1, -1));
        await _backend.SessionClosed.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.InRange(written, 1, 1000);
        await client.DisposeAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2000)]
    public async Task ClientThatLeaves_whateverItHasAskedForBesides_endsItsQueryAndIsNoFault(int more)
    {
        var (begun, faults) = (new TaskCompletionSource(), 0);
        _backend.OnRun = _ => new FakeResult(["x"], [[1]])
        {
            Before = async stop =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => throw new BoltFailureException("Neo.X", "terminated"), TaskScheduler.Default);
            },
        };
        await using (var server = Listen(new BoltServerOptions { OnFault = (_, _) => Interlocked.Increment(ref faults) }))
        {
            var client = await WireClient.LogOnAsync(await ConnectAsync(server));
            await client.SendAsync(new RunMessage("x", new Dictionary<string, object?>(), null), new PullMessage(-1, -1));
            await begun.Task;
            await client.SendAsync([.. Enumerable.Repeat(new PullMessage(-1, -1), more)]);

            await client.DisposeAsync();
            await _backend.SessionClosed.Task.WaitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, faults);
    }

    [Fact]
    public async Task WebSocketThatBreaksOff_isNoFault()
    {
        var faults = 0;
        await using (var server = Listen(new BoltServerOptions { OnFault = (_, _) => Interlocked.Increment(ref faults) }))
        {
            using var socket = new ClientWebSocket();
            await socket.ConnectAsync(new Uri($"ws://{server.EndPoint}"), TestContext.Current.CancellationToken);
            await using (await WireClient.LogOnAsync(WebSocketStream.Create(socket, WebSocketMessageType.Binary)))
            {
                socket.Abort();
                await _backend.SessionClosed.Task.WaitAsync(TestContext.Current.CancellationToken);
            }

            // One that has not said hello yet.
            using var silent = new ClientWebSocket();
            await silent.ConnectAsync(new Uri($"ws://{server.EndPoint}"), TestContext.Current.CancellationToken);
            silent.Abort();
        }

        Assert.Equal(0, faults);
    }

    [Fact]
    public async Task ConnectionsBeyondTheLimit_areClosed()
    {
        await using var server = Listen(new BoltServerOptions { MaxConnections = 1 });
        await using var first = await WireClient.LogOnAsync(await ConnectAsync(server));
        await using var second = await ConnectAsync(server);
        Assert.Equal(0, await second.ReadAsync(new byte[1]));
    }

    [Fact]
    public async Task OtherProtocols_areClosedWithoutAnAnswer()
    {
        await using var server = Listen(new BoltServerOptions());
        await using var client = await ConnectAsync(server);
        await client.WriteAsync("SSH-"u8.ToArray());
        Assert.Equal(0, await client.ReadAsync(new byte[1]));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("http://allowed.example", true)]
    [InlineData("http://localhost:7474", false)]
    [InlineData("http://127.0.0.1:5080", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    public async Task WebSocket_isAcceptedFromPagesThatAreAllowedOnly(string? origin, bool accepted)
    {
        await using var server = Listen(new BoltServerOptions { AcceptsOrigin = page => page is null or "http://allowed.example" });
        using var socket = new ClientWebSocket();
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        var connecting = socket.ConnectAsync(new Uri($"ws://{server.EndPoint}"), TestContext.Current.CancellationToken);
        if (!accepted)
        {
            await Assert.ThrowsAsync<WebSocketException>(() => connecting);
            return;
        }

        await connecting;
        await using var client = await WireClient.LogOnAsync(WebSocketStream.Create(socket, WebSocketMessageType.Binary));
        await client.SendAsync(new RunMessage("x", new Dictionary<string, object?> { ["x"] = 5 }, null), new PullMessage(-1, -1));
        Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal("RECORD [5]", await client.ReceiveAsync());
    }

    [Fact]
    public async Task WebSocketOfAPage_isRefusedUnlessSaidOtherwise()
    {
        await using var server = Listen(new BoltServerOptions());
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "http://localhost:5080");
        await Assert.ThrowsAsync<WebSocketException>(
            () => socket.ConnectAsync(new Uri($"ws://{server.EndPoint}"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Connection_isServedOnlyWhereItsPeerMayBe(bool accepted)
    {
        EndPoint? asked = null;
        await using var server = Listen(new BoltServerOptions
        {
            AcceptsPeer = peer =>
            {
                asked = peer;
                return accepted;
            },
        });
        using var socket = new TcpClient(AddressFamily.InterNetwork);
        await socket.ConnectAsync(server.EndPoint!, TestContext.Current.CancellationToken);
        var address = socket.Client.LocalEndPoint;
        await using var stream = socket.GetStream();
        if (accepted) await using (await WireClient.LogOnAsync(stream)) { }
        else Assert.Equal(0, await stream.ReadAsync(new byte[1], TestContext.Current.CancellationToken));

        Assert.Equal(address, asked);
        Assert.Equal(accepted, !_backend.Calls.IsEmpty);
    }

    [Fact]
    public async Task HttpRequest_isToldWhatThePortIs()
    {
        await using var server = Listen(new BoltServerOptions());
        using var http = new HttpClient();
        var answer = await http.GetAsync(new Uri($"http://{server.EndPoint}/"));
        Assert.Equal(HttpStatusCode.UpgradeRequired, answer.StatusCode);
        Assert.Contains("Bolt", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private BoltServer Listen(BoltServerOptions options)
    {
        var server = new BoltServer(_backend, options with { EndPoint = new IPEndPoint(IPAddress.Loopback, 0) });
        server.Start();
        return server;
    }

    private static async Task<NetworkStream> ConnectAsync(BoltServer server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.EndPoint!);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
