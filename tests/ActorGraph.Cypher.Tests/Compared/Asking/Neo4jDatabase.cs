using Neo4j.Driver;

namespace ActorGraph.Cypher.Tests.Compared.Asking;

/// <summary>A real Neo4j, whose one graph is emptied before each case that needs another one.</summary>
internal sealed class Neo4jDatabase(IDriver driver)
{
    private IReadOnlyList<string>? _held;

    /// <summary>The answer to a case.</summary>
    public async Task<Answer> AnswerAsync(ComparisonCase @case)
    {
        if (_held is null || !_held.SequenceEqual(@case.Before))
        {
            await ClearAsync();
            foreach (var statement in @case.Before)
                await driver.PrepareAsync(statement);
            _held = @case.Before;
        }

        var answer = await driver.AskAsync(@case.Query, @case.Parameters, @case.InOrder, @case.Notified);

        // What fails in the middle of several transactions may have changed something too.
        if (answer.Lines.Any(line => line.StartsWith("counted ", StringComparison.Ordinal) || line.StartsWith("error ", StringComparison.Ordinal)))
            _held = null;
        return answer;
    }

    /// <summary>Empties the graph.</summary>
    public async Task ClearAsync()
    {
        // Neo4j lists the labels of a node in the order in which it has first met them, whatever became of the nodes since.
        await driver.PrepareAsync("UNWIND ['A', 'B', 'C', 'X', 'Y'] AS label CALL db.createLabel(label) FINISH");
        await driver.PrepareAsync("MATCH (n) DETACH DELETE n");
        foreach (var name in await NamesAsync("SHOW CONSTRAINTS YIELD name"))
            await driver.PrepareAsync($"DROP CONSTRAINT `{name}`");
        foreach (var name in await NamesAsync("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"))
            await driver.PrepareAsync($"DROP INDEX `{name}`");
    }

    private async Task<List<string>> NamesAsync(string query)
    {
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(query);
        return await cursor.ToListAsync(record => record["name"].As<string>());
    }
}
