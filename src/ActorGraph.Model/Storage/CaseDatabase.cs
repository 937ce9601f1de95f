using Neo4j.Driver;

namespace ActorGraph.Model.Storage;

/// <summary>The database that holds a case: a driver and which of its server's databases is meant.</summary>
/// <param name="Driver">Owned by the caller.</param>
/// <param name="Name">Null for the server's default database.</param>
public sealed record CaseDatabase(IDriver Driver, string? Name = null)
{
    /// <summary>Opens a session. The caller disposes it.</summary>
    public IAsyncSession OpenSession(AccessMode mode) => Driver.AsyncSession(session =>
    {
        session.WithDefaultAccessMode(mode);
        if (Name is not null)
            session.WithDatabase(Name);
    });
}
