#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>The settings of one <see cref="IDriver.ExecutableQuery"/>.</summary>
public class QueryConfig(
    RoutingControl routing = RoutingControl.Writers,
    string database = null,
    string impersonatedUser = null,
    IBookmarkManager bookmarkManager = null,
    bool enableBookmarkManager = true,
    TransactionConfig transactionConfig = null,
    IAuthToken authToken = null)
{
    /// <summary>The settings of the transaction.</summary>
    public TransactionConfig TransactionConfig { get; } = transactionConfig;

    /// <summary>The kind of server asked.</summary>
    public RoutingControl Routing { get; } = routing;

    /// <summary>The database; null is the user's home database.</summary>
    public string Database { get; } = database;

    /// <summary>The user on whose behalf the query runs.</summary>
    public string ImpersonatedUser { get; } = impersonatedUser;

    /// <summary>Where bookmarks are kept; null is the driver's own place.</summary>
    public IBookmarkManager BookmarkManager { get; } = bookmarkManager;

    /// <summary>Whether queries see what earlier ones wrote.</summary>
    public bool EnableBookmarkManager { get; } = enableBookmarkManager;

    /// <summary>The query's own credentials; null is the driver's.</summary>
    public IAuthToken AuthToken { get; } = authToken;
}
