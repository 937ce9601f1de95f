using Neo4j.Driver;

namespace ActorGraph.Driver.Tests.Client;

#pragma warning disable CS0618 // What is tested is obsolete, and applications still have it.

public sealed class OldNamesTests : FakeServerTests
{
    [Fact]
    public async Task ManagedTransactions_workUnderTheirOldNames()
    {
        await using var session = Driver.AsyncSession();

        var read = await session.ReadTransactionAsync(async transaction => (await (await transaction.RunAsync("x", new { x = 1 })).SingleAsync())[0]);
        await session.ReadTransactionAsync(async transaction => await transaction.CommitAsync());
        var written = await session.WriteTransactionAsync(async transaction => (await (await transaction.RunAsync("x", new { x = 2 })).SingleAsync())[0]);
        await session.WriteTransactionAsync(async transaction => await transaction.RollbackAsync());

        Assert.Equal((1L, 2L), (read, written));
        Assert.Equal([true, true, false, false], Backend.Transactions.Select(options => options.IsRead));
        Assert.Equal(["commit", "commit", "commit", "rollback"], Backend.Calls.Where(call => call is "commit" or "rollback"));
    }

    [Fact]
    public async Task LastBookmark_isThatOfTheLastTransaction()
    {
        await using var session = Driver.AsyncSession(builder => builder.WithBookmarks(Bookmark.From("a") + Bookmark.From("b")));
        await using var fresh = Driver.AsyncSession();

        Assert.Null(fresh.LastBookmark);
        Assert.Equal(["a", "b"], session.LastBookmark.Values);
        await session.WriteTransactionAsync(async transaction => await (await transaction.RunAsync("x")).ConsumeAsync());
        Assert.Equal(["bookmark:1"], session.LastBookmark.Values);
        Assert.Equal(["a", "b"], Backend.Transactions.Single().Bookmarks);
    }
}
