using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Databases;

internal static class CaseDatabaseQueries
{
    /// <summary>Runs a query in a transaction of its own.</summary>
    public static async Task<List<IRecord>> RunAsync(this CaseDatabase database, string query, Dictionary<string, object>? parameters = null)
    {
        await using var session = database.OpenSession(AccessMode.Write);
        var cursor = await session.RunAsync(query, parameters ?? []);
        return await cursor.ToListAsync();
    }

    /// <summary>The only value of the only record.</summary>
    public static async Task<T> OneAsync<T>(this CaseDatabase database, string query) => (await database.RunAsync(query)).Single()[0].As<T>();

    /// <summary>The records as text, one a line.</summary>
    public static async Task<List<string>> LinesAsync(this CaseDatabase database, string query) =>
        [.. (await database.RunAsync(query)).Select(record => string.Join(' ', record.Keys.Select(key => Show(record[key]))))];

    private static string Show(object value) => value switch
    {
        null => "-",
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Show))}]",
        _ => $"{value}",
    };
}
