using ActorGraph.Model.Derivation;
using ActorGraph.Model.Import;
using ActorGraph.Model.Schema;
using ActorGraph.Model.Storage;
using ActorGraph.Model.Tests.Seed;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Databases;

internal static class SeededCase
{
    /// <summary>The database with the seed in it and nothing else.</summary>
    public static async Task<CaseDatabase> OpenSeededAsync(this DatabaseFixture fixture, string name)
    {
        var database = await fixture.OpenEmptyAsync(name);
        await SchemaSetup.RunAsync(database, TestContext.Current.CancellationToken);
        await new Importer(database).ImportAsync(SeedCase.Files, null, TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>Changes the record and rebuilds the picture in one transaction, as an edit does.</summary>
    public static async Task<DerivationSummary> ChangeAsync(this CaseDatabase database, string query)
    {
        await using var session = database.OpenSession(AccessMode.Write);
        return await session.ExecuteWriteAsync(async runner =>
        {
            await (await runner.RunAsync(query)).ConsumeAsync();
            return await DerivedRelationships.RebuildAsync(runner, TestContext.Current.CancellationToken);
        });
    }
}
