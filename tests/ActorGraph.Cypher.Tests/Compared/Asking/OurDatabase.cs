using ActorGraph.Driver;
using ActorGraph.Server;
using Neo4j.Driver;

namespace ActorGraph.Cypher.Tests.Compared.Asking;

/// <summary>An empty graph of ours, asked through the same client as Neo4j.</summary>
internal sealed class OurDatabase : IAsyncDisposable
{
    private readonly CaseServer _server = new(CypherDatabase.InMemory());

    public OurDatabase() => Driver = EmbeddedDriver.Create(_server.ConnectAsync, AuthTokens.None);

    /// <summary>The way in.</summary>
    public IDriver Driver { get; }

    /// <summary>The answer to a case, in a graph of its own.</summary>
    public static async Task<Answer> AnswerAsync(ComparisonCase @case)
    {
        await using var database = new OurDatabase();
        foreach (var statement in @case.Before)
            await database.Driver.PrepareAsync(statement);
        return await database.Driver.AskAsync(@case.Query, @case.Parameters, @case.InOrder, @case.Notified);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Driver.DisposeAsync();
        await _server.DisposeAsync();
    }
}
