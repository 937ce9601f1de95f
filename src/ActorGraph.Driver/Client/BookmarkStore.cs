using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Keeps bookmarks for sessions that want to see each other's writes.</summary>
internal sealed class BookmarkStore(BookmarkManagerConfig config) : IBookmarkManager
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _bookmarks = [.. config.InitialBookmarks ?? []];

    public async Task UpdateBookmarksAsync(string[] previousBookmarks, string[] newBookmarks, CancellationToken cancellationToken = default)
    {
        string[] current;
        lock (_lock)
        {
            _bookmarks.ExceptWith(previousBookmarks);
            _bookmarks.UnionWith(newBookmarks);
            current = [.. _bookmarks];
        }

        if (config.NotifyBookmarksAsync is { } notify) await notify(current, cancellationToken).ConfigureAwait(false);
    }

    public async Task<string[]> GetBookmarksAsync(CancellationToken cancellationToken = default)
    {
        string[] current;
        lock (_lock) current = [.. _bookmarks];
        if (config.BookmarkSupplierAsync is not { } supply) return current;
        return [.. current.Union(await supply(cancellationToken).ConfigureAwait(false))];
    }
}
