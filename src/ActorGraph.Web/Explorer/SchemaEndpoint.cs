using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>`GET /api/schema`: what is in the case and what a query may call, for completion and for the list beside the editor.</summary>
internal static class SchemaEndpoint
{
    public static Task<SchemaDescription> ReadAsync(CaseReader reader) => reader.ReadAsync(async runner => new SchemaDescription(
        await ListAsync(runner, CypherFile.Labels, Counted),
        await ListAsync(runner, CypherFile.RelationshipTypes, Counted),
        [.. (await ListAsync(runner, CypherFile.PropertyKeys, record => record["name"].As<string>())).Order(StringComparer.Ordinal)],
        await ListAsync(runner, CypherFile.Patterns, record => new SchemaPattern(
            record["from"].As<string>(), record["type"].As<string>(), record["to"].As<string>(), record["count"].As<long>())),
        await ListAsync(runner, CypherFile.Functions, Callable),
        await ListAsync(runner, CypherFile.Procedures, Callable)));

    private static CountedName Counted(IRecord record) => new(record["name"].As<string>(), record["count"].As<long>());

    private static CallableName Callable(IRecord record) => new(record["name"].As<string>(), record["description"].As<string>());

    private static async Task<IReadOnlyList<T>> ListAsync<T>(IAsyncQueryRunner runner, string cypher, Func<IRecord, T> read) =>
        await (await runner.RunAsync(cypher)).ToListAsync(read);
}

public sealed record SchemaDescription(
    IReadOnlyList<CountedName> Labels,
    IReadOnlyList<CountedName> RelationshipTypes,
    IReadOnlyList<string> PropertyKeys,
    IReadOnlyList<SchemaPattern> Patterns,
    IReadOnlyList<CallableName> Functions,
    IReadOnlyList<CallableName> Procedures);

/// <summary>A label or relationship type with the number of nodes or relationships that have it.</summary>
public sealed record CountedName(string Name, long Count);

/// <summary>How often relationships of a type lead from nodes of one label to nodes of another.</summary>
public sealed record SchemaPattern(string From, string Type, string To, long Count);

/// <summary>A function or procedure, with what it does.</summary>
public sealed record CallableName(string Name, string Description);
