using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>What a session needs of its driver: connections for its settings, and bookmarks.</summary>
internal sealed class ConnectionLease(IConnectionSource source, SessionConfig config, AuthToken auth, CancellationToken cancellationToken)
{
    private string[] _fromManager = [];

    /// <summary>What the next transaction must see.</summary>
    public string[] Bookmarks { get; private set; } =
        config.Bookmarks?.Where(bookmarks => bookmarks is not null).SelectMany(bookmarks => bookmarks.Values).Distinct().ToArray() ?? [];

    public CancellationToken Cancellation => cancellationToken;

    /// <summary>A connection, the database where the server has named it, and the bookmarks to begin with.</summary>
    public async ValueTask<(BoltConnection Connection, string? Database, string[] Bookmarks)> AcquireAsync(AccessMode mode)
    {
        var bookmarks = Bookmarks;
        if (config.BookmarkManager is { } manager)
        {
            _fromManager = await manager.GetBookmarksAsync(cancellationToken).ConfigureAwait(false);
            bookmarks = [.. bookmarks.Union(_fromManager)];
        }

        var request = new ConnectionRequest(mode, config.Database, config.ImpersonatedUser, bookmarks, auth);
        var (connection, database) = await source.AcquireAsync(request, cancellationToken).ConfigureAwait(false);
        return (connection, database, bookmarks);
    }

    public ValueTask ReleaseAsync(BoltConnection connection) => source.ReleaseAsync(connection);

    /// <summary>A transaction has committed: what it left behind replaces what it began with.</summary>
    public async ValueTask AdvanceAsync(string? bookmark)
    {
        if (string.IsNullOrEmpty(bookmark)) return;
        var before = Bookmarks.Union(_fromManager).ToArray();
        Bookmarks = [bookmark];
        if (config.BookmarkManager is { } manager)
            await manager.UpdateBookmarksAsync(before, Bookmarks, cancellationToken).ConfigureAwait(false);
    }
}
