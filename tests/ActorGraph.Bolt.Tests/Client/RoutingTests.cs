using System.Collections.Concurrent;
using System.Net.Sockets;
using ActorGraph.Bolt.Client;
using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.Server;
using Neo4j.Driver;

namespace ActorGraph.Bolt.Tests.Client;

/// <summary>A cluster of scripted servers: `seed:1` routes, and the test says who reads and who writes.</summary>
public sealed class RoutingTests
{
    private static readonly Dictionary<string, object?> Nothing = [];

    private readonly ConcurrentQueue<string> _queries = new();
    private readonly HashSet<string> _down = [];
    private string[] _readers = ["reader1:1", "reader2:1"];
    private string[] _writers = ["writer1:1"];
    private Func<string, RunMessage, Exception?> _onRun = (_, _) => null;
    private int _discoveries;

    [Fact]
    public async Task Work_goesToTheServersOfItsKind()
    {
        await using var driver = Open();
        await RunAsync(driver, AccessMode.Read);
        await RunAsync(driver, AccessMode.Write);
        Assert.StartsWith("reader", _queries.First(), StringComparison.Ordinal);
        Assert.Equal("writer1:1 home", _queries.Last());
        Assert.Equal(1, _discoveries);
    }

    [Fact]
    public async Task ReaderThatIsDown_isPassedOver()
    {
        _down.Add("reader1:1");
        await using var driver = Open();
        for (var i = 0; i < 4; i++) await RunAsync(driver, AccessMode.Read);
        Assert.All(_queries, query => Assert.Equal("reader2:1 home", query));
        Assert.Equal(1, _discoveries);
    }

    [Fact]
    public async Task ClusterWithoutReaders_isReadAtItsWriter()
    {
        _readers = [];
        await using var driver = Open();
        await RunAsync(driver, AccessMode.Read);
        Assert.Equal(["writer1:1 home"], _queries);
    }

    [Fact]
    public async Task WriterThatNoLongerLeads_isReplacedAndTheWorkTriedAgain()
    {
        _onRun = (server, _) =>
        {
            if (server != "writer1:1") return null;
            _writers = ["writer2:1"];
            return new BoltFailureException("Neo.ClientError.Cluster.NotALeader", "Not here.");
        };
        await using var driver = Open();
        await RunAsync(driver, AccessMode.Write);
        Assert.Equal(["writer1:1 home", "writer2:1 home"], _queries);
        Assert.Equal(2, _discoveries);
    }

    [Fact]
    public async Task ClusterThatIsDown_isUnavailable()
    {
        _down.Add("seed:1");
        await using var driver = Open();
        await Assert.ThrowsAsync<ServiceUnavailableException>(() => RunAsync(driver, AccessMode.Read));
    }

    private BoltDriver Open()
    {
        var config = new Config { MaxTransactionRetryTime = TimeSpan.FromSeconds(5) };
        if (_down.Contains("seed:1")) config.MaxTransactionRetryTime = TimeSpan.Zero;
        var context = new Dictionary<string, object?> { ["address"] = "seed:1" };
        var opener = new ConnectionOpener(config, ConnectAsync, context, TimeProvider.System);
        var source = new RoutingSource(ServerAddress.From("seed", 1), context, opener, config, TimeProvider.System);
        return new BoltDriver(source, DriverFactory.Token(AuthTokens.None), config);
    }

    private ValueTask<Transport> ConnectAsync(ServerAddress address, CancellationToken cancellationToken)
    {
        var name = address.ToString();
        if (_down.Contains(name)) throw new SocketException((int)SocketError.ConnectionRefused);
        return ValueTask.FromResult(new Transport(ScriptedServer.Connect(request => Answer(name, request)), null));
    }

    private IReadOnlyDictionary<string, object?> Answer(string server, IRequest request)
    {
        switch (request)
        {
            case RouteMessage:
                _discoveries++;
                return new Dictionary<string, object?> { ["rt"] = Table() };
            case BeginMessage begin:
                _queries.Enqueue($"{server} {begin.Transaction.Database}");
                return Nothing;
            case RunMessage run:
                if (_onRun(server, run) is { } error) throw error;
                return new Dictionary<string, object?> { ["fields"] = Array.Empty<object?>() };
            default:
                return Nothing;
        }
    }

    private Dictionary<string, object?> Table()
    {
        var servers = new[] { ("ROUTE", ["seed:1"]), ("READ", _readers), ("WRITE", _writers) }
            .Select(role => new Dictionary<string, object?> { ["role"] = role.Item1, ["addresses"] = role.Item2 });
        return new() { ["ttl"] = 1000L, ["db"] = "home", ["servers"] = servers.ToArray() };
    }

    private static async Task RunAsync(BoltDriver driver, AccessMode mode)
    {
        await using var session = driver.AsyncSession();
        Func<IAsyncQueryRunner, Task> work = async runner => await (await runner.RunAsync("RETURN 1")).ConsumeAsync();
        await (mode == AccessMode.Read ? session.ExecuteReadAsync(work) : session.ExecuteWriteAsync(work));
    }
}
