#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A database and its connections. Safe for many threads; an application holds one.</summary>
public interface IDriver : IDisposable, IAsyncDisposable
{
    /// <summary>The driver's settings.</summary>
    Config Config { get; }

    /// <summary>Whether connections are encrypted.</summary>
    bool Encrypted { get; }

    /// <summary>A session with default settings.</summary>
    IAsyncSession AsyncSession();

    /// <summary>A session.</summary>
    IAsyncSession AsyncSession(Action<SessionConfigBuilder> action);

    /// <summary>Closes every connection.</summary>
    Task CloseAsync();

    /// <summary>Connects, and says which server answers.</summary>
    Task<IServerInfo> GetServerInfoAsync();

    /// <summary>Connects; false when that fails.</summary>
    Task<bool> TryVerifyConnectivityAsync();

    /// <summary>Connects; throws what keeps it from doing so.</summary>
    Task VerifyConnectivityAsync();

    /// <summary>Whether the server has several databases.</summary>
    Task<bool> SupportsMultiDbAsync();

    /// <summary>Whether sessions can have credentials of their own.</summary>
    Task<bool> SupportsSessionAuthAsync();

    /// <summary>A query that runs in a transaction of its own, tried again after transient errors.</summary>
    IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher);

    /// <summary>Whether the server accepts the credentials.</summary>
    Task<bool> VerifyAuthenticationAsync(IAuthToken authToken);
}
