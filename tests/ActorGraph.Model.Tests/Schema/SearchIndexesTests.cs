using ActorGraph.Model.Schema;
using ActorGraph.Model.Storage;
using ActorGraph.Model.Tests.Databases;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Schema;

/// <summary>The indexes of a search follow what labels there are, and no more are made than that.</summary>
public sealed class SearchIndexesTests(DatabaseFixture fixture) : DatabaseTests(fixture), IAsyncLifetime
{
    private CaseDatabase? _database;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Other tests count the indexes of the shared database.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_database is not null) await ClearAsync(_database);
    }

    [Theory]
    [InlineData("embedded", "actorNames, claimTexts, matterNames, sourceTitles")]
    [InlineData("neo4j", "actorNames, claimTexts, matterNames, modelNamesFolded, sourceTitles")]
    public async Task Case_of_the_model_has_those_of_the_model(string name, string indexes)
    {
        var database = await OpenAsync(name);
        await database.RunAsync("CREATE (:Actor:Person {name: 'An actor'}), (:ActorGraphTransfer), (:Statement {stance: 'asserted'})");

        Assert.Equal(indexes, await CompleteAsync(database));
        Assert.Equal(indexes, await CompleteAsync(database));
    }

    [Theory]
    [InlineData("embedded", "otherNames1: Film, Person | otherNames2: Later | ")]
    [InlineData("neo4j", "otherNames1: Film, Person | otherNames1Folded: Film, Person | otherNames2: Later | otherNames2Folded: Later | ")]
    public async Task Labels_that_the_model_does_not_search_have_one_index_each_time_that_some_are_new(string name, string indexes)
    {
        var database = await OpenAsync(name);
        await database.RunAsync("CREATE (:Person {name: 'No actor'}), (:Film {title: 'Title'})");
        await CompleteAsync(database);
        await database.RunAsync("CREATE (:Later {name: 'Later'}), (:Film {title: 'Title'})");
        await CompleteAsync(database);
        await CompleteAsync(database);

        var found = await database.RunAsync(
            "SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes WHERE name STARTS WITH 'other' RETURN name, labelsOrTypes AS labels ORDER BY name");
        Assert.Equal(indexes, string.Concat(found.Select(index => $"{index["name"]}: {string.Join(", ", index["labels"].As<List<string>>().Order(StringComparer.Ordinal))} | ")));
    }

    private async Task<CaseDatabase> OpenAsync(string name)
    {
        _database = await Fixture.OpenEmptyAsync(name);
        await ClearAsync(_database);
        return _database;
    }

    private static async Task<string> CompleteAsync(CaseDatabase database)
    {
        await SearchIndexes.CompleteAsync(database, Cancellation);
        await database.RunAsync("CALL db.awaitIndexes(60)");
        return string.Join(", ", (await SearchIndexes.CompleteAsync(database, Cancellation)).Select(index => index.Name));
    }

    private static async Task ClearAsync(CaseDatabase database)
    {
        await database.RunAsync("MATCH (n) DETACH DELETE n");
        foreach (var index in await database.LinesAsync("SHOW FULLTEXT INDEXES YIELD name")) await database.RunAsync($"DROP INDEX `{index}`");
    }
}
