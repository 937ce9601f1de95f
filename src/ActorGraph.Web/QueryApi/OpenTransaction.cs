using ActorGraph.Web.Database;
using ActorGraph.Web.Http;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>A transaction that stays open between requests. One request at a time works in it.</summary>
internal sealed class OpenTransaction(
    string id, string database, QuerySession session, IAsyncTransaction transaction, WatchedTransaction watched,
    CancellationTokenSource stop) : IAsyncDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    public string Id { get; } = id;

    public string Database { get; } = database;

    /// <summary>When it is rolled back unless a request comes before.</summary>
    public DateTimeOffset Expires { get; set; }

    public Bookmarks? LastBookmarks => session.LastBookmarks;

    public bool TryEnter() => _oneAtATime.Wait(0);

    public void Leave() => _oneAtATime.Release();

    /// <summary>By what its answers are waited for.</summary>
    public DatabaseAnswers Answers => session.Answers;

    public Task<IResultCursor> RunAsync(Query query) => Answers.WaitAsync(transaction.RunAsync(query));

    public Task CommitAsync() => Answers.WaitAsync(transaction.CommitAsync());

    /// <summary>Stops what runs in it: its reader has gone, or its time is over.</summary>
    public async Task StopAsync()
    {
        try
        {
            await stop.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended in the meantime.
        }
    }

    /// <summary>Rolls back what was not committed.</summary>
    public async ValueTask DisposeAsync()
    {
        watched.Dispose();
        stop.Dispose();
        try
        {
            await Answers.EndAsync(() => transaction.DisposeAsync().AsTask());
            await session.DisposeAsync();
        }
        catch (Neo4jException)
        {
            // The database has ended it already, or cannot be reached; either way nothing of it remains.
        }
    }
}
