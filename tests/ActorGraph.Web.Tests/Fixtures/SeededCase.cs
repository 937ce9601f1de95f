using System.Net;
using ActorGraph.Cypher;
using ActorGraph.Model.Import;
using ActorGraph.Model.Interchange;
using ActorGraph.Model.Schema;
using ActorGraph.Model.Storage;
using ActorGraph.Server;
using ActorGraph.TestSupport.Neo4j;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;
using ActorGraph.Web.Hosting;
using Neo4j.Driver;

namespace ActorGraph.Web.Tests.Fixtures;

/// <summary>The application, serving the seed case on the engine of its own and on a real Neo4j. Each is started by the first test that asks for it.</summary>
public sealed class SeededCase : IAsyncDisposable
{
    private readonly Lazy<Task<ServedCase>> _embedded = new(ServeEmbeddedAsync);
    private readonly Lazy<Task<ServedCase>> _onNeo4j;

    public SeededCase() => _onNeo4j = new(ServeNeo4jAsync);

    public Neo4jServer Neo4j { get; } = new();

    /// <summary>On the engine of its own.</summary>
    public Task<ServedCase> ServeAsync() => _embedded.Value;

    /// <summary>On a real Neo4j; skips the test where there is none.</summary>
    public async Task<ServedCase> OnNeo4jAsync()
    {
        await Neo4j.RequireAsync();
        return await _onNeo4j.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_embedded.IsValueCreated) await (await _embedded.Value).DisposeAsync();
        if (_onNeo4j.IsValueCreated) await (await _onNeo4j.Value).DisposeAsync();
        await Neo4j.DisposeAsync();
    }

    private static async Task<ServedCase> ServeEmbeddedAsync()
    {
        var server = new CaseServer(CypherDatabase.InMemory());
        server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        var driver = GraphDatabase.Driver($"bolt://{server.EndPoint}", AuthTokens.None);
        var openCase = new OpenCase(driver, DatabaseKind.Embedded, "seed", CaseServer.Agent, server) { Database = CaseServer.DatabaseName };
        await SeedAsync(openCase);
        return await ServedCase.StartAsync(openCase, ownsCase: true);
    }

    private async Task<ServedCase> ServeNeo4jAsync()
    {
        var neo4j = await Neo4j.RequireAsync();
        var openCase = await RemoteCase.ConnectAsync(new DatabaseSettings(neo4j.Bolt, neo4j.User, neo4j.Password, null));
        await SeedAsync(openCase);
        return await ServedCase.StartAsync(openCase, ownsCase: true);
    }

    private static async Task SeedAsync(OpenCase openCase)
    {
        var database = new CaseDatabase(openCase.Driver, openCase.Database);
        await SchemaSetup.RunAsync(database);
        await new Importer(database).ImportAsync(InterchangeFile.InFolder(Path.Combine(Product.Folder, "seed")));
        await using var session = openCase.Session(AccessMode.Read);
        await (await session.RunAsync("CALL db.awaitIndexes(60)")).ConsumeAsync();
    }
}
