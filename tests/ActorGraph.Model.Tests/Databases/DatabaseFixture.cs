using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Databases;

/// <summary>Starts each database when the first test asks for it, and stops it after the last.</summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private readonly Dictionary<string, ITestDatabase> _databases = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _databases.Values)
            await database.DisposeAsync();
    }

    /// <summary>The database, emptied. Skips the test where it cannot run.</summary>
    public async Task<CaseDatabase> OpenEmptyAsync(string name)
    {
        if (!_databases.TryGetValue(name, out var database))
            _databases[name] = database = TestDatabases.All[name]();
        var opened = new CaseDatabase(await database.StartAsync());
        await opened.RunAsync("MATCH (n) DETACH DELETE n");
        return opened;
    }
}
