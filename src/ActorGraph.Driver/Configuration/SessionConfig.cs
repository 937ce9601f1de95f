#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>The settings of a session. Made by <see cref="SessionConfigBuilder"/>.</summary>
public sealed class SessionConfig
{
    internal SessionConfig()
    {
    }

    /// <summary>The database; null is the user's home database.</summary>
    public string Database { get; internal set; }

    /// <summary>The access mode of transactions that name none.</summary>
    public AccessMode DefaultAccessMode { get; internal set; } = AccessMode.Write;

    /// <summary>What the first transaction must see.</summary>
    public IEnumerable<Bookmarks> Bookmarks { get; internal set; }

    /// <summary>How many records are asked of the server at a time; null is the driver's setting.</summary>
    public long? FetchSize { get; internal set; }

    /// <summary>The user on whose behalf the session works.</summary>
    public string ImpersonatedUser { get; internal set; }

    /// <summary>The session's own credentials; null is the driver's.</summary>
    public IAuthToken AuthToken { get; internal set; }

    /// <summary>Which notifications the server is asked for; null is the driver's setting.</summary>
    public INotificationsConfig NotificationsConfig { get; internal set; }

    internal IBookmarkManager BookmarkManager { get; set; }
}
