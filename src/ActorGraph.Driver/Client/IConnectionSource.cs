using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Gives sessions connections to a server that can do their work.</summary>
internal interface IConnectionSource : IAsyncDisposable
{
    /// <summary>A connection, and the database that the work is for where the server has named it.</summary>
    ValueTask<(BoltConnection Connection, string? Database)> AcquireAsync(ConnectionRequest request, CancellationToken cancellationToken);

    ValueTask ReleaseAsync(BoltConnection connection);
}

/// <summary>What a connection is for.</summary>
internal sealed record ConnectionRequest(
    AccessMode Mode, string? Database, string? ImpersonatedUser, IReadOnlyList<string> Bookmarks, AuthToken Auth);
