using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Databases;

/// <summary>A database that the tests of this project run against.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    /// <summary>Starts it. The reason why not, where it cannot run on this machine.</summary>
    Task<string?> TryStartAsync();

    /// <summary>A driver to it, once it runs. Owned by the database.</summary>
    IDriver Driver { get; }
}
