using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>What a session needs of its driver: connections for its settings, credentials, and bookmarks.</summary>
internal sealed class ConnectionLease(IConnectionSource source, SessionConfig config, IAuthTokenManager tokens, CancellationToken cancellationToken)
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

        var token = DriverFactory.Token(await tokens.GetTokenAsync(cancellationToken).ConfigureAwait(false));
        try
        {
            var request = new ConnectionRequest(mode, config.Database, config.ImpersonatedUser, bookmarks, token);
            var (connection, database) = await source.AcquireAsync(request, cancellationToken).ConfigureAwait(false);
            return (connection, database, bookmarks);
        }
        catch (SecurityException error)
        {
            await TellAsync(token, error).ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask ReleaseAsync(BoltConnection connection)
    {
        if (connection is { Refusal: { } refusal, LoggedOn: { } token }) await TellAsync(token, refusal).ConfigureAwait(false);
        connection.Refusal = null;
        await source.ReleaseAsync(connection).ConfigureAwait(false);
    }

    /// <summary>A transaction has committed: what it left behind replaces what it began with.</summary>
    public async ValueTask AdvanceAsync(string? bookmark)
    {
        if (string.IsNullOrEmpty(bookmark)) return;
        var before = Bookmarks.Union(_fromManager).ToArray();
        Bookmarks = [bookmark];
        if (config.BookmarkManager is { } manager)
            await manager.UpdateBookmarksAsync(before, Bookmarks, cancellationToken).ConfigureAwait(false);
    }

    // Who gives the credentials learns of a refusal before the work is tried again, which it is where there are others.
    private async ValueTask TellAsync(AuthToken token, SecurityException error)
    {
        if (await tokens.HandleSecurityExceptionAsync(token, error, cancellationToken).ConfigureAwait(false)) error.OthersAreGiven = true;
    }
}
