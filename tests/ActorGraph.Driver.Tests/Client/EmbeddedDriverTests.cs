using ActorGraph.Bolt.Server;
using ActorGraph.Bolt.Tests.Server;
using Neo4j.Driver;

namespace ActorGraph.Driver.Tests.Client;

public sealed class EmbeddedDriverTests : IAsyncDisposable
{
    private readonly FakeBackend _backend = new();
    private readonly BoltServer _server;
    private readonly IDriver _driver;

    public EmbeddedDriverTests()
    {
        _server = new BoltServer(_backend);
        _driver = EmbeddedDriver.Create(_server.ConnectAsync, AuthTokens.Basic("ada", "secret"));
    }

    public async ValueTask DisposeAsync()
    {
        await _driver.DisposeAsync();
        await _server.DisposeAsync();
    }

    public static IEnumerable<TheoryDataRow<object?>> Values => new object?[]
    {
        null,
        true,
        0L,
        long.MinValue,
        1.5,
        double.NegativeInfinity,
        "čeština 😀",
        new string('x', 70_000),
        new byte[] { 1, 2, 255 },
        new List<object?> { 1L, null, new List<object?> { "a" } },
        new Dictionary<string, object?> { ["a"] = 1L, ["b"] = new Dictionary<string, object?>() },
        new LocalDate(-4712, 1, 1),
        new LocalDate(2024, 2, 29),
        new LocalTime(23, 59, 59, 999_999_999),
        new OffsetTime(12, 0, 0, -3600),
        new LocalDateTime(1582, 10, 4, 1, 2, 3, 4),
        new ZonedDateTime(1_700_000_000, 5, Zone.Of(7200)),
        new ZonedDateTime(1_700_000_000, 5, Zone.Of("Europe/Madrid")),
        new ZonedDateTime(1_700_000_000, 5, Zone.Of("Nowhere/Land")),
        new Duration(1, -2, -3, 4),
        new Point(4326, -5.6, 36.1),
        new Point(9157, 1, 2, 3),
    }.Select(value => new TheoryDataRow<object?>(value));

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task Parameter_comesBackAsItWasSent(object? value)
    {
        await using var session = _driver.AsyncSession();
        var cursor = await session.RunAsync("RETURN $x AS x", new Dictionary<string, object> { ["x"] = value! });
        var record = await cursor.SingleAsync();
        Assert.Equal(value, record["x"]);
    }

    [Fact]
    public async Task Result_readInBatches_givesEveryRecordInOrder()
    {
        _backend.OnRun = _ => new FakeResult(["n"], Enumerable.Range(0, 10_000).Select(n => new object?[] { n }));
        await using var session = _driver.AsyncSession(builder => builder.WithFetchSize(7));
        var cursor = await session.RunAsync("UNWIND");
        var numbers = await cursor.ToListAsync(record => record["n"].As<int>());
        Assert.Equal(Enumerable.Range(0, 10_000), numbers);
        var summary = await cursor.ConsumeAsync();
        Assert.Equal("neo4j", summary.Database.Name);
        Assert.Equal("Neo4j/5.26.0", summary.Server.Agent);
        Assert.Equal("5.8", summary.Server.ProtocolVersion);
        Assert.Equal(TimeSpan.FromMilliseconds(3), summary.ResultAvailableAfter);
        Assert.Equal(TimeSpan.FromMilliseconds(5), summary.ResultConsumedAfter);
    }

    [Fact]
    public async Task TransactionResults_readInterleaved_eachGiveTheirOwnRecords()
    {
        _backend.OnRun = run => new FakeResult(["n"], Enumerable.Range(0, 20).Select(n => new object?[] { run.Query + n }));
        await using var session = _driver.AsyncSession(builder => builder.WithFetchSize(3));
        await using var transaction = await session.BeginTransactionAsync();
        var a = await transaction.RunAsync("a");
        var b = await transaction.RunAsync("b");
        for (var i = 0; i < 20; i++)
        {
            Assert.True(await b.FetchAsync());
            Assert.Equal("b" + i, b.Current["n"]);
            Assert.True(await a.FetchAsync());
            Assert.Equal("a" + i, a.Current["n"]);
        }

        Assert.False(await a.FetchAsync());
        await transaction.CommitAsync();
        Assert.Equal(["bookmark:1"], session.LastBookmarks.Values);
        Assert.Equal(["open", "logon basic ada", "begin", "run a", "run b", "commit"], _backend.Calls);
    }

    [Fact]
    public async Task TransactionOptions_reachTheBackend()
    {
        await using var session = _driver.AsyncSession(builder => builder
            .WithDatabase("neo4j")
            .WithBookmarks(Bookmarks.From("b1", "b2"))
            .WithImpersonatedUser("eve")
            .WithNotifications(Severity.Warning, new[] { Classification.Performance }));
        await session.ExecuteReadAsync(
            async runner => await (await runner.RunAsync("RETURN 1")).ConsumeAsync(),
            builder => builder.WithTimeout(TimeSpan.FromSeconds(2)).WithMetadata(new Dictionary<string, object> { ["id"] = "q1" }));
        var options = Assert.Single(_backend.Transactions);
        Assert.True(options.IsRead);
        Assert.Equal("neo4j", options.Database);
        Assert.Equal(["b1", "b2"], options.Bookmarks);
        Assert.Equal(TimeSpan.FromSeconds(2), options.Timeout);
        Assert.Equal("q1", options.Metadata["id"]);
        Assert.Equal("eve", options.ImpersonatedUser);
        Assert.Equal("WARNING", options.Notifications.MinimumSeverity);
        Assert.Equal(["PERFORMANCE"], options.Notifications.Disabled!);
    }

    [Fact]
    public async Task Failure_ofAQuery_isTheExceptionOfItsCodeAndLeavesTheSessionUsable()
    {
        var calls = 0;
        _backend.OnRun = run => calls++ == 0
            ? throw new BoltFailureException("Neo.ClientError.Statement.SyntaxError", "Invalid input `x`.")
            : new FakeResult(["x"], [[1L]]);
        await using var session = _driver.AsyncSession();
        var cursor = await session.RunAsync("x");
        var error = await Assert.ThrowsAsync<ClientException>(() => cursor.FetchAsync());
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", error.Code);
        Assert.Equal("Invalid input `x`.", error.Message);
        Assert.False(error.IsRetriable);
        Assert.Equal(1L, (await (await session.RunAsync("RETURN 1")).SingleAsync())["x"]);
    }

    [Fact]
    public async Task Fault_ofTheBackend_isSentAsAReferenceOnly()
    {
        var faults = new List<(string Reference, Exception Error)>();
        var backend = new FakeBackend { OnRun = _ => throw new InvalidOperationException("secret detail") };
        await using var server = new BoltServer(backend, new BoltServerOptions { OnFault = (reference, error) => faults.Add((reference, error)) });
        await using var driver = EmbeddedDriver.Create(server.ConnectAsync, AuthTokens.None);
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("x");
        var error = await Assert.ThrowsAsync<DatabaseException>(() => cursor.FetchAsync());
        Assert.Equal("Neo.DatabaseError.General.UnknownError", error.Code);
        var fault = Assert.Single(faults);
        Assert.Equal("secret detail", fault.Error.Message);
        Assert.Contains(fault.Reference, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManagedTransaction_afterTransientErrors_isTriedAgain()
    {
        var attempts = 0;
        _backend.OnCommit = () => ++attempts < 3 ? new BoltFailureException("Neo.TransientError.Transaction.Outdated", "again") : null;
        await using var session = _driver.AsyncSession();
        var value = await session.ExecuteWriteAsync(async runner =>
            (await (await runner.RunAsync("RETURN $x", new { x = 7 })).SingleAsync())["x"].As<int>());
        Assert.Equal(7, value);
        Assert.Equal(3, attempts);
    }

    [Fact]
    public async Task ManagedTransaction_whoseWorkThrows_isRolledBack()
    {
        await using var session = _driver.AsyncSession();
        await Assert.ThrowsAsync<InvalidOperationException>(() => session.ExecuteWriteAsync(async runner =>
        {
            await (await runner.RunAsync("CREATE ()")).ConsumeAsync();
            throw new InvalidOperationException("ours");
        }));
        Assert.Equal(["open", "logon basic ada", "begin", "run CREATE ()", "rollback"], _backend.Calls);
    }

    [Fact]
    public async Task WrongCredentials_areAnAuthenticationException()
    {
        _backend.OnLogOn = _ => new BoltFailureException("Neo.ClientError.Security.Unauthorized", "Wrong password.");
        await Assert.ThrowsAsync<AuthenticationException>(() => _driver.VerifyConnectivityAsync());
        Assert.False(await _driver.VerifyAuthenticationAsync(AuthTokens.Basic("ada", "wrong")));
        Assert.False(await _driver.TryVerifyConnectivityAsync());
    }

    [Fact]
    public async Task SessionCredentials_logOnAgainOnTheSameConnection()
    {
        await _driver.VerifyConnectivityAsync();
        await using var session = _driver.AsyncSession(builder => builder.WithAuthToken(AuthTokens.Bearer("token")));
        await (await session.RunAsync("RETURN 1")).ConsumeAsync();
        Assert.Equal(["open", "logon basic ada", "reset", "logoff", "logon bearer ", "run RETURN 1"], _backend.Calls);
    }

    [Fact]
    public async Task ExecutableQuery_givesRecordsKeysAndSummaryAndPassesBookmarksOn()
    {
        var (records, summary, keys) = await _driver.ExecutableQuery("RETURN $x AS x").WithParameters(new { x = "ž" }).ExecuteAsync();
        Assert.Equal("ž", Assert.Single(records)["x"]);
        Assert.Equal(["x"], keys);
        Assert.Equal("RETURN $x AS x", summary.Query.Text);
        var mapped = await _driver.ExecutableQuery("RETURN $x AS x")
            .WithParameters(new Dictionary<string, object> { ["x"] = 4 })
            .WithConfig(new QueryConfig(RoutingControl.Readers))
            .WithMap(record => record["x"].As<int>())
            .WithFilter(number => number > 3)
            .ExecuteAsync();
        Assert.Equal([4], mapped.Result);
        Assert.Equal(["bookmark:1"], _backend.Transactions.Last().Bookmarks);
        Assert.True(_backend.Transactions.Last().IsRead);
    }

    [Fact]
    public async Task ExecutableQuery_whenCancelled_stopsTheWorkOfTheServer()
    {
        var started = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        _backend.OnRun = _ => new FakeResult(["x"], [[1L]])
        {
            Before = async cancellationToken =>
            {
                started.SetResult();
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }
                finally
                {
                    stopped.SetResult();
                }
            },
        };
        using var cancelling = new CancellationTokenSource();
        var running = _driver.ExecutableQuery("slow").ExecuteAsync(cancelling.Token);
        await started.Task;
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Pool_givesTheSameConnectionToOneSessionAfterTheOther()
    {
        for (var i = 0; i < 5; i++)
        {
            await using var session = _driver.AsyncSession();
            await (await session.RunAsync("RETURN 1")).ConsumeAsync();
        }

        Assert.Single(_backend.Calls, call => call == "open");
    }

    [Fact]
    public async Task Pool_whenFull_saysSoAfterTheTimeAllowed()
    {
        await using var driver = EmbeddedDriver.Create(
            _server.ConnectAsync,
            AuthTokens.None,
            builder => builder.WithMaxConnectionPoolSize(1).WithConnectionAcquisitionTimeout(TimeSpan.FromMilliseconds(20)));
        await using var first = driver.AsyncSession();
        await using var transaction = await first.BeginTransactionAsync();
        await using var second = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<ClientException>(() => second.RunAsync("RETURN 1"));
        Assert.Contains("all 1 are in use", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_withAnOpenTransaction_refusesAnotherQuery()
    {
        await using var session = _driver.AsyncSession();
        await using var transaction = await session.BeginTransactionAsync();
        await Assert.ThrowsAsync<TransactionNestingException>(() => session.RunAsync("RETURN 1"));
        await transaction.RollbackAsync();
        await Assert.ThrowsAsync<TransactionClosedException>(() => transaction.RunAsync("RETURN 1"));
        await (await session.RunAsync("RETURN 1")).ConsumeAsync();
    }
}
