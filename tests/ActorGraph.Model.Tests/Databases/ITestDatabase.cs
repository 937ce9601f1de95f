using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Databases;

/// <summary>A database that the tests of this project run against.</summary>
public interface ITestDatabase : IAsyncDisposable
{
    /// <summary>A driver to it, which it owns; starts it where it does not run yet. Skips the test where it cannot run on this machine.</summary>
    Task<IDriver> StartAsync();
}
