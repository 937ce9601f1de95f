using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Neo4j.Driver;

namespace ActorGraph.Model.Storage;

/// <summary>The database that holds a case: a driver and which of its server's databases is meant.</summary>
/// <param name="Driver">Owned by the caller.</param>
/// <param name="Name">Null for the server's default database.</param>
public sealed record CaseDatabase(IDriver Driver, string? Name = null)
{
    /// <summary>Where the model says what it does.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Opens a session. The caller disposes it.</summary>
    /// <param name="mode">Whether it is to write.</param>
    /// <param name="bookmarks">What it is to have seen; null for no matter what.</param>
    public IAsyncSession OpenSession(AccessMode mode, Bookmarks? bookmarks = null) => Driver.AsyncSession(session =>
    {
        session.WithDefaultAccessMode(mode);
        if (Name is not null)
            session.WithDatabase(Name);
        if (bookmarks is not null)
            session.WithBookmarks(bookmarks);
    });
}
