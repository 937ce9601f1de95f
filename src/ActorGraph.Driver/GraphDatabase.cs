#nullable disable annotations
using ActorGraph.Driver.Client;

namespace Neo4j.Driver;

/// <summary>Opens drivers.</summary>
public static class GraphDatabase
{
    /// <summary>Makes places where sessions share bookmarks.</summary>
    public static IBookmarkManagerFactory BookmarkManagerFactory { get; } = new BookmarkStoreFactory();

    /// <summary>A driver for a database that asks for no credentials.</summary>
    public static IDriver Driver(string uri) => Driver(uri, AuthTokens.None);

    /// <summary>A driver for a database that asks for no credentials.</summary>
    public static IDriver Driver(Uri uri) => Driver(uri, AuthTokens.None);

    /// <summary>A driver for a database that asks for no credentials.</summary>
    public static IDriver Driver(string uri, Action<ConfigBuilder> action) => Driver(uri, AuthTokens.None, action);

    /// <summary>A driver for a database that asks for no credentials.</summary>
    public static IDriver Driver(Uri uri, Action<ConfigBuilder> action) => Driver(uri, AuthTokens.None, action);

    /// <summary>A driver.</summary>
    public static IDriver Driver(string uri, IAuthToken authToken) => Driver(uri, authToken, null);

    /// <summary>A driver.</summary>
    public static IDriver Driver(Uri uri, IAuthToken authToken) => Driver(uri, authToken, null);

    /// <summary>
    /// A driver. Schemes: `bolt` one server, `neo4j` a cluster; with `+s` encrypted, with `+ssc` encrypted and any certificate
    /// trusted. Nothing is connected before the first work.
    /// </summary>
    public static IDriver Driver(string uri, IAuthToken authToken, Action<ConfigBuilder> action)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return Driver(new Uri(uri), authToken, action);
    }

    /// <summary>A driver, as for the address as text.</summary>
    public static IDriver Driver(Uri uri, IAuthToken authToken, Action<ConfigBuilder> action)
    {
        ArgumentNullException.ThrowIfNull(authToken);
        return Driver(uri, AuthTokenManagers.Static(authToken), action);
    }

    /// <summary>A driver whose credentials may change.</summary>
    public static IDriver Driver(Uri uri, IAuthTokenManager authTokenManager) => Driver(uri, authTokenManager, null);

    /// <summary>A driver whose credentials may change.</summary>
    public static IDriver Driver(string uri, IAuthTokenManager authTokenManager, Action<ConfigBuilder> action)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return Driver(new Uri(uri), authTokenManager, action);
    }

    /// <summary>A driver whose credentials may change.</summary>
    public static IDriver Driver(Uri uri, IAuthTokenManager authTokenManager, Action<ConfigBuilder> action)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(authTokenManager);
        var config = new Config();
        action?.Invoke(new ConfigBuilder(config));
        return DriverFactory.Open(DriverUri.Parse(uri), authTokenManager, config);
    }
}
