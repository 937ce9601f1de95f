using Neo4j.Driver;

namespace ActorGraph.Model.Storage;

/// <summary>Runs a query and reads its records one after the other.</summary>
internal static class QueryRows
{
    public static async IAsyncEnumerable<IRecord> ReadAsync(
        IAsyncQueryRunner runner,
        string query,
        Dictionary<string, object>? parameters,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var cursor = await runner.RunAsync(query, parameters ?? []).ConfigureAwait(false);
        while (await cursor.FetchAsync().ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return cursor.Current;
        }
    }

    public static async Task<IResultSummary> RunAsync(
        IAsyncQueryRunner runner, string query, Dictionary<string, object>? parameters, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var cursor = await runner.RunAsync(query, parameters ?? []).ConfigureAwait(false);
        return await cursor.ConsumeAsync().ConfigureAwait(false);
    }

    public static List<string> Texts(this IRecord record, string column) =>
        [.. ((System.Collections.IEnumerable)record[column]).Cast<string>()];
}
