using ActorGraph.Bolt.Server;
using ActorGraph.Bolt.Tests.Server;
using Neo4j.Driver;

namespace ActorGraph.Driver.Tests.Client;

#pragma warning disable CS0618 // What is tested is obsolete, and applications still have it.

public sealed class OldNamesTests : IAsyncDisposable
{
    private readonly FakeBackend _backend = new();
    private readonly BoltServer _server;
    private readonly IDriver _driver;

    public OldNamesTests()
    {
        _server = new BoltServer(_backend);
        _driver = EmbeddedDriver.Create(_server.ConnectAsync, AuthTokens.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _driver.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task ManagedTransactions_workUnderTheirOldNames()
    {
        await using var session = _driver.AsyncSession();

        var read = await session.ReadTransactionAsync(async transaction => (await (await transaction.RunAsync("x", new { x = 1 })).SingleAsync())[0]);
        await session.ReadTransactionAsync(async transaction => await transaction.CommitAsync());
        var written = await session.WriteTransactionAsync(async transaction => (await (await transaction.RunAsync("x", new { x = 2 })).SingleAsync())[0]);
        await session.WriteTransactionAsync(async transaction => await transaction.RollbackAsync());

        Assert.Equal((1L, 2L), (read, written));
        Assert.Equal([true, true, false, false], _backend.Transactions.Select(options => options.IsRead));
        Assert.Equal(["commit", "commit", "commit", "rollback"], _backend.Calls.Where(call => call is "commit" or "rollback"));
    }

    [Fact]
    public async Task LastBookmark_isThatOfTheLastTransaction()
    {
        await using var session = _driver.AsyncSession(builder => builder.WithBookmarks(Bookmark.From("a") + Bookmark.From("b")));
        await using var fresh = _driver.AsyncSession();

        Assert.Null(fresh.LastBookmark);
        Assert.Equal(["a", "b"], session.LastBookmark.Values);
        await session.WriteTransactionAsync(async transaction => await (await transaction.RunAsync("x")).ConsumeAsync());
        Assert.Equal(["bookmark:1"], session.LastBookmark.Values);
        Assert.Equal(["a", "b"], _backend.Transactions.Single().Bookmarks);
    }
}
