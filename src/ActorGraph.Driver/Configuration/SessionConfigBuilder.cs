#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Builds the settings of a session.</summary>
public sealed class SessionConfigBuilder
{
    private readonly SessionConfig _config;

    internal SessionConfigBuilder(SessionConfig config) => _config = config;

    /// <summary>Settings for a session on a database, as <see cref="IDriver.AsyncSession(Action{SessionConfigBuilder})"/> takes them.</summary>
    public static Action<SessionConfigBuilder> ForDatabase(string database) => builder => builder.WithDatabase(database);

    /// <summary>Sets the database.</summary>
    public SessionConfigBuilder WithDatabase(string database)
    {
        ArgumentException.ThrowIfNullOrEmpty(database);
        _config.Database = database;
        return this;
    }

    /// <summary>Sets the access mode of transactions that name none.</summary>
    public SessionConfigBuilder WithDefaultAccessMode(AccessMode defaultAccessMode)
    {
        _config.DefaultAccessMode = defaultAccessMode;
        return this;
    }

    /// <summary>Sets the session's own credentials.</summary>
    public SessionConfigBuilder WithAuthToken(IAuthToken authToken)
    {
        _config.AuthToken = authToken;
        return this;
    }

    /// <summary>Sets what the first transaction must see.</summary>
    public SessionConfigBuilder WithBookmarks(params Bookmarks[] bookmarks)
    {
        _config.Bookmarks = bookmarks;
        return this;
    }

    /// <summary>Sets what the first transaction must see.</summary>
    [Obsolete("Pass `Bookmarks`.")]
    public SessionConfigBuilder WithBookmarks(params Bookmark[] bookmark)
    {
        _config.Bookmarks = bookmark?.Select(one => one is null ? null : Bookmarks.From(one.Values)).ToArray();
        return this;
    }

    /// <summary>Sets how many records are asked of the server at a time; -1 is all.</summary>
    public SessionConfigBuilder WithFetchSize(long size)
    {
        _config.FetchSize = FetchSizes.Check(size);
        return this;
    }

    /// <summary>Sets the user on whose behalf the session works.</summary>
    public SessionConfigBuilder WithImpersonatedUser(string impersonatedUser)
    {
        ArgumentException.ThrowIfNullOrEmpty(impersonatedUser);
        _config.ImpersonatedUser = impersonatedUser;
        return this;
    }

    /// <summary>Shares bookmarks with other sessions.</summary>
    public SessionConfigBuilder WithBookmarkManager(IBookmarkManager bookmarkManager)
    {
        _config.BookmarkManager = bookmarkManager;
        return this;
    }

    /// <summary>Asks for notifications from a severity up and without the named categories.</summary>
    public SessionConfigBuilder WithNotifications(Severity? minimumSeverity, Category[] disabledCategories)
    {
        _config.NotificationsConfig = NotificationFilter.Of(minimumSeverity, disabledCategories);
        return this;
    }

    /// <summary>Asks for notifications from a severity up and without the named classifications.</summary>
    public SessionConfigBuilder WithNotifications(Severity? minimumSeverity, Classification[] disabledClassifications)
    {
        _config.NotificationsConfig = NotificationFilter.Of(minimumSeverity, disabledClassifications);
        return this;
    }

    /// <summary>Asks for no notifications.</summary>
    public SessionConfigBuilder WithNotificationsDisabled()
    {
        _config.NotificationsConfig = NotificationFilter.Off;
        return this;
    }
}
