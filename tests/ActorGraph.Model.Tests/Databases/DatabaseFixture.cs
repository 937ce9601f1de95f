using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Databases;

/// <summary>Starts each database when the first test asks for it, and stops it after the last.</summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private readonly Dictionary<string, (ITestDatabase Database, string? Problem)> _started = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var (database, _) in _started.Values)
            await database.DisposeAsync();
    }

    /// <summary>The database, emptied. Skips the test where it cannot run.</summary>
    public async Task<CaseDatabase> OpenEmptyAsync(string name)
    {
        if (!_started.TryGetValue(name, out var started))
        {
            var database = TestDatabases.All[name]();
            _started[name] = started = (database, await database.TryStartAsync());
        }
        if (started.Problem is not null)
            Assert.Skip(started.Problem);
        var opened = new CaseDatabase(started.Database.Driver);
        await opened.RunAsync("MATCH (n) DETACH DELETE n");
        return opened;
    }
}
