using ActorGraph.Bolt.Messages;
using ActorGraph.Cypher;
using ActorGraph.Driver;
using ActorGraph.Server.Tests.Transactions;
using ActorGraph.TestSupport.Telemetry;
using Microsoft.Extensions.Logging;
using Neo4j.Driver;

namespace ActorGraph.Server.Tests.Telemetry;

/// <summary>What a server tells those who measure, trace and log it.</summary>
public sealed class ServerTelemetryTests
{
    private const string Secret = "RETURN 'confidential' AS secret";

    [Fact]
    public async Task Query_that_ends_is_measured_with_its_kind()
    {
        await using var served = new ServedGraph();
        using var heard = new HeardTelemetry(CaseServer.TelemetryName, served.Server);

        await RunAsync(served, "CREATE (:A)");
        await RunAsync(served, "MATCH (a:A) RETURN a");

        Assert.Equal(["actorgraph.query.kind=write", "actorgraph.query.kind=read"], heard.Of("actorgraph.queries").Select(query => query.Tags));
        Assert.Equal(["actorgraph.query.kind=write", "actorgraph.query.kind=read"], heard.Of("actorgraph.query.duration").Select(query => query.Tags));
        Assert.All(heard.Of("actorgraph.query.duration"), query => Assert.InRange(query.Value, 0, 60));
    }

    [Fact]
    public async Task Query_that_fails_is_measured_with_its_code()
    {
        await using var served = new ServedGraph();
        using var heard = new HeardTelemetry(CaseServer.TelemetryName, served.Server);

        await Assert.ThrowsAnyAsync<Neo4jException>(() => RunAsync(served, "RETURN 1 / 0"));
        await Assert.ThrowsAnyAsync<Neo4jException>(() => RunAsync(served, "RETRUN 1"));

        Assert.Equal(
            ["error.type=Neo.ClientError.Statement.ArithmeticError", "error.type=Neo.ClientError.Statement.SyntaxError"],
            heard.Of("actorgraph.queries").Select(query => query.Tags));
    }

    [Fact]
    public async Task Query_whose_rest_nobody_wants_is_measured_as_given_up()
    {
        await using var served = new ServedGraph();
        using var heard = new HeardTelemetry(CaseServer.TelemetryName, served.Server);
        var client = await served.ConnectAsync();

        await client.SendAsync(ServedGraph.Run("UNWIND range(1, 9) AS x RETURN x"), ServedGraph.Pull(2));
        for (var answer = 0; answer < 4; answer++) await client.ReceiveAsync();
        await client.SendAsync(new ResetMessage());
        await client.ReceiveAsync();

        Assert.Equal("error.type=given_up", Assert.Single(heard.Of("actorgraph.queries")).Tags);
    }

    [Fact]
    public async Task State_of_the_server_is_read_when_somebody_asks()
    {
        await using var served = new ServedGraph();
        using var heard = new HeardTelemetry(CaseServer.TelemetryName, served.Server);
        var writer = await served.WriterAsync();
        var waiting = await served.ConnectAsync();
        await waiting.SendAsync(ServedGraph.Run("CREATE (:Waiting)"), ServedGraph.Pull());
        while (served.Server.Database.Store.WaitingWriters == 0) await Task.Delay(10, TestContext.Current.CancellationToken);

        Assert.Equal([(0, "network.transport=tcp"), (2, "network.transport=memory")], Read("actorgraph.bolt.connections"));
        Assert.Equal([(2, "")], Read("actorgraph.transactions.open"));
        Assert.Equal([(1, "")], Read("actorgraph.transactions.waiting_writers"));
        Assert.Equal([(0, "")], Read("actorgraph.commits"));

        await writer.SendAsync(new CommitMessage());
        await writer.ReceiveAsync();
        for (var answer = 0; answer < 2; answer++) await waiting.ReceiveAsync();

        Assert.Equal([(0, "")], Read("actorgraph.transactions.open"));
        Assert.Equal([(2, "")], Read("actorgraph.commits"));

        IEnumerable<(int, string)> Read(string instrument) => heard.Read(instrument).Select(measured => ((int)measured.Value, measured.Tags));
    }

    [Fact]
    public async Task Connection_that_ends_is_no_longer_counted()
    {
        await using var served = new ServedGraph();
        using var heard = new HeardTelemetry(CaseServer.TelemetryName, served.Server);

        await RunAsync(served, "RETURN 1");

        while (heard.Read("actorgraph.bolt.connections").Sum(measured => measured.Value) > 0) await Task.Delay(10, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Trace_of_a_query_goes_on_with_the_clients_and_holds_no_text()
    {
        await using var served = new ServedGraph();
        using var heard = new HeardTelemetry(CaseServer.TelemetryName);
        const string trace = "0af7651916cd43dd8448eb211c80319c";

        await RunAsync(served, Secret, trace);

        var span = Assert.Single(heard.Activities, span => span.TraceId.ToString() == trace);
        Assert.Equal("b7ad6b7169203331", span.ParentSpanId.ToString());
        Assert.Equal(
            ["actorgraph.query.kind=read", "db.namespace=neo4j", "db.response.returned_rows=1", "db.system.name=actorgraph", "network.transport=memory"],
            span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Slow_query_is_in_the_log_and_its_text_only_where_that_is_asked_for(bool tellsText)
    {
        using var log = new HeardLog();
        await using var served = new ServedGraph(new CaseServerOptions { Loggers = log, SlowQuery = TimeSpan.FromTicks(1), TellsQueryText = tellsText });

        await RunAsync(served, Secret);

        var entry = Assert.Single(log.Entries, entry => entry.Level == LogLevel.Warning).Text;
        Assert.StartsWith("A query was slow: ", entry, StringComparison.Ordinal);
        Assert.Contains("1 rows, kind read", entry, StringComparison.Ordinal);
        Assert.Equal(tellsText, entry.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_within_its_time_is_not_in_the_log()
    {
        using var log = new HeardLog();
        await using var served = new ServedGraph(new CaseServerOptions { Loggers = log, SlowQuery = TimeSpan.FromHours(1), TellsQueryText = true });

        await RunAsync(served, Secret);

        Assert.DoesNotContain(log.Entries, entry => entry.Level >= LogLevel.Information || entry.Text.Contains("confidential", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writer_that_is_idle_while_others_wait_is_named_in_the_log()
    {
        using var log = new HeardLog();
        await using var served = new ServedGraph(new CaseServerOptions { Loggers = log, WriterIdle = TimeSpan.FromMilliseconds(300) });
        await served.WriterAsync();

        await RunAsync(served, "CREATE (:Next)");

        while (log.Entries.All(entry => entry.Level < LogLevel.Warning)) await Task.Delay(10, TestContext.Current.CancellationToken);
        var entry = Assert.Single(log.Entries, entry => entry.Level == LogLevel.Warning).Text;
        Assert.Matches("^The transaction `neo4j-transaction-1` was ended: it held the writer's lock and was idle for 0[.]3 s while others waited[.]", entry);
    }

    private static async Task RunAsync(ServedGraph served, string query, string? trace = null)
    {
        await using var driver = EmbeddedDriver.Create(served.Server.ConnectAsync, AuthTokens.None);
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(query, transaction =>
        {
            if (trace is not null) transaction.WithMetadata(new Dictionary<string, object> { ["traceparent"] = $"00-{trace}-b7ad6b7169203331-01" });
        });
        await cursor.ToListAsync();
    }
}
