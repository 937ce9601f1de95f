using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.Server;

namespace ActorGraph.Bolt.Tests.Server;

public sealed class ServerStateTests : IAsyncDisposable
{
    private const string Ignored = "IGNORED";
    private const string Success = "SUCCESS";
    private const string Violation = "FAILURE violation";

    private static readonly string[] States = ["Negotiation", "Authentication", "Ready", "Streaming", "TxReady", "TxStreaming", "Failed"];

    private static readonly Dictionary<string, IRequest> Requests = new()
    {
        ["HELLO"] = WireClient.Hello(),
        ["LOGON"] = new LogonMessage(new Dictionary<string, object?>()),
        ["LOGOFF"] = new LogoffMessage(),
        ["RESET"] = new ResetMessage(),
        ["RUN"] = new RunMessage("RETURN 1", new Dictionary<string, object?>(), null),
        ["PULL"] = new PullMessage(-1, -1),
        ["DISCARD"] = new DiscardMessage(-1, -1),
        ["BEGIN"] = new BeginMessage(WireClient.NoFields),
        ["COMMIT"] = new CommitMessage(),
        ["ROLLBACK"] = new RollbackMessage(),
        ["ROUTE"] = new RouteMessage(new Dictionary<string, object?>(), [], null, null),
        ["TELEMETRY"] = new TelemetryMessage(1),
    };

    // Rows are messages, columns the states above: S success, I ignored, V violation.
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["HELLO"] = "SVVVVVV",
        ["LOGON"] = "VSVVVVI",
        ["LOGOFF"] = "VVSVVVI",
        ["RESET"] = "VVSSSSS",
        ["RUN"] = "VVSVSSI",
        ["PULL"] = "VVVSVSI",
        ["DISCARD"] = "VVVSVSI",
        ["BEGIN"] = "VVSVVVI",
        ["COMMIT"] = "VVVVSSI",
        ["ROLLBACK"] = "VVVVSSI",
        ["ROUTE"] = "VVSVVVI",
        ["TELEMETRY"] = "VVSVVVI",
    };

    private readonly FakeBackend _backend = new();
    private readonly BoltServer _server;

    public ServerStateTests()
    {
        _backend.OnRun = run => run.Query == "fail"
            ? throw new BoltFailureException("Neo.ClientError.Statement.SyntaxError", "no")
            : new FakeResult(["n"], [[1L], [2L]]);
        _server = new BoltServer(_backend);
    }

    public static IEnumerable<TheoryDataRow<string, string, string>> Table =>
        from row in Expected
        from column in Enumerable.Range(0, States.Length)
        select new TheoryDataRow<string, string, string>(
            States[column], row.Key, row.Value[column] switch { 'S' => Success, 'I' => Ignored, _ => Violation });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Message_inAState_isAnsweredAsTheSpecificationSays(string state, string message, string expected)
    {
        await using var client = await InStateAsync(state);
        await client.SendAsync(Requests[message]);
        var answer = await client.ReceiveAsync();
        while (answer!.StartsWith("RECORD", StringComparison.Ordinal)) answer = await client.ReceiveAsync();
        if (expected != Violation)
        {
            Assert.StartsWith(expected, answer, StringComparison.Ordinal);
            return;
        }

        Assert.Contains("Neo.ClientError.Request.Invalid", answer, StringComparison.Ordinal);
        Assert.Null(await client.ReceiveAsync());
    }

    [Fact]
    public async Task Summary_thatCannotBeSaidWhole_doesNotMakeADoneRunFail()
    {
        var plan = new BoltPlan { OperatorType = "Create", Arguments = new Dictionary<string, object?> { ["Details"] = new object() } };
        _backend.OnRun = _ => new FakeResult(["n"], [[1L]]) { Summary = new BoltSummary { Bookmark = "bookmark:7", Profile = plan } };
        await using var client = await InStateAsync("Streaming");

        await client.SendAsync(new PullMessage(-1, -1));
        Assert.StartsWith("RECORD", await client.ReceiveAsync(), StringComparison.Ordinal);
        var ended = await client.ReceiveAsync();
        await client.SendAsync(Requests["RUN"]);

        Assert.StartsWith(Success, ended, StringComparison.Ordinal);
        Assert.Contains("bookmark:7", ended, StringComparison.Ordinal);
        Assert.DoesNotContain("profile", ended, StringComparison.Ordinal);
        Assert.StartsWith(Success, await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goodbye_closesTheConnectionAndTheSession()
    {
        var client = await InStateAsync("TxStreaming");
        await client.SendAsync(new GoodbyeMessage());
        Assert.Null(await client.ReceiveAsync());
        await client.DisposeAsync();
        await _server.DisposeAsync();
        Assert.Equal("dispose", _backend.Calls.Last());
    }

    [Fact]
    public async Task Failure_drainsWhatWasPipelinedAndEndsTheTransactionAtOnce()
    {
        await using var client = await InStateAsync("TxReady");
        await client.SendAsync(
            new RunMessage("fail", new Dictionary<string, object?>(), null), new PullMessage(-1, -1), new CommitMessage());
        Assert.StartsWith("FAILURE", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(Ignored, await client.ReceiveAsync());
        Assert.Equal(Ignored, await client.ReceiveAsync());
        Assert.Contains("reset", _backend.Calls);
        Assert.Equal("SUCCESS {}", await client.AskAsync(new ResetMessage()));
        Assert.DoesNotContain("commit", _backend.Calls);
    }

    [Fact]
    public async Task Reset_interruptsRunningWorkAheadOfItsTurn()
    {
        var started = new TaskCompletionSource();
        _backend.OnRun = _ => new FakeResult(["n"], [[1L]])
        {
            Before = async cancellationToken =>
            {
                started.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            },
        };
        await using var client = await WireClient.LogOnAsync(await _server.ConnectAsync());
        await client.SendAsync(Requests["RUN"], Requests["PULL"], Requests["RUN"]);
        Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
        await started.Task;
        await client.SendAsync(new ResetMessage());
        Assert.Contains("Neo.TransientError.Transaction.Terminated", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(Ignored, await client.ReceiveAsync());
        Assert.Equal("SUCCESS {}", await client.ReceiveAsync());
        Assert.StartsWith("SUCCESS", await client.AskAsync(Requests["BEGIN"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_haveTheMetadataOfTheSpecification()
    {
        await using var client = await WireClient.OpenAsync(await _server.ConnectAsync());
        Assert.Equal(
            "SUCCESS {server: Neo4j/5.26.0, connection_id: bolt-1, hints: {telemetry.enabled: False}}", await client.AskAsync(WireClient.Hello()));
        Assert.Equal("SUCCESS {}", await client.AskAsync(Requests["LOGON"]));
        Assert.Equal("SUCCESS {fields: [n], t_first: 3}", await client.AskAsync(Requests["RUN"]));
        Assert.Equal("RECORD [1]", await client.AskAsync(new PullMessage(1, -1)));
        Assert.Equal("SUCCESS {has_more: True}", await client.ReceiveAsync());
        Assert.Equal("RECORD [2]", await client.AskAsync(new PullMessage(1, -1)));
        Assert.Equal(
            "SUCCESS {type: r, t_last: 5, db: neo4j, statuses: [{gql_status: 00000, status_description: note: successful completion, "
            + "diagnostic_record: {OPERATION: , OPERATION_CODE: 0, CURRENT_SCHEMA: /}}]}",
            await client.ReceiveAsync());
        Assert.Equal(
            "SUCCESS {rt: {ttl: 300, db: neo4j, servers: [{addresses: [h:1], role: ROUTE}, {addresses: [h:1], role: READ}, {addresses: [h:1], role: WRITE}]}}",
            await client.AskAsync(new RouteMessage(new Dictionary<string, object?> { ["address"] = "h:1" }, [], null, null)));
    }

    [Theory]
    [InlineData(6, "FAILURE {code: Neo.ClientError.Statement.SyntaxError, message: no}")]
    [InlineData(
        7,
        "FAILURE {neo4j_code: Neo.ClientError.Statement.SyntaxError, message: no, gql_status: 50N42, "
        + "description: error: general processing exception - unexpected error. no, "
        + "diagnostic_record: {OPERATION: , OPERATION_CODE: 0, CURRENT_SCHEMA: /, _classification: CLIENT_ERROR}}")]
    public async Task Failure_isWrittenAsTheVersionHasIt(byte minor, string expected)
    {
        await using var client = await WireClient.LogOnAsync(await _server.ConnectAsync(), minor);
        Assert.Equal(expected, await client.AskAsync(new RunMessage("fail", new Dictionary<string, object?>(), null)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task EveryVersion_runsAQuery(byte minor)
    {
        await using var client = await WireClient.LogOnAsync(await _server.ConnectAsync(), minor);
        await client.SendAsync(Requests["RUN"], Requests["PULL"]);
        Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal("RECORD [1]", await client.ReceiveAsync());
        Assert.Equal("RECORD [2]", await client.ReceiveAsync());
        Assert.StartsWith("SUCCESS {type: r", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    private async Task<WireClient> InStateAsync(string state)
    {
        var stream = await _server.ConnectAsync();
        if (state == "Negotiation") return await WireClient.OpenAsync(stream);
        if (state == "Authentication")
        {
            var greeted = await WireClient.OpenAsync(stream);
            await greeted.AskAsync(WireClient.Hello());
            return greeted;
        }

        var client = await WireClient.LogOnAsync(stream);
        string[] way = state switch
        {
            "Streaming" => ["RUN"],
            "TxReady" => ["BEGIN"],
            "TxStreaming" => ["BEGIN", "RUN"],
            _ => [],
        };
        foreach (var step in way) Assert.StartsWith("SUCCESS", await client.AskAsync(Requests[step]), StringComparison.Ordinal);
        if (state == "Failed") await client.AskAsync(new RunMessage("fail", new Dictionary<string, object?>(), null));
        return client;
    }
}
