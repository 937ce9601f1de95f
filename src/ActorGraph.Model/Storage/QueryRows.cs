using ActorGraph.Model.Telemetry;
using Neo4j.Driver;

namespace ActorGraph.Model.Storage;

/// <summary>Runs a query and reads its records one after the other.</summary>
internal static class QueryRows
{
    private const string Operation = "query";

    public static async IAsyncEnumerable<IRecord> ReadAsync(
        IAsyncQueryRunner runner,
        string query,
        Dictionary<string, object>? parameters,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var operation = DatabaseOperation.Begin(Operation);
        var cursor = await BeginAsync(runner, query, parameters, operation).ConfigureAwait(false);
        while (await FetchAsync(cursor, operation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return cursor.Current;
        }
    }

    public static async Task<IResultSummary> RunAsync(
        IAsyncQueryRunner runner, string query, Dictionary<string, object>? parameters, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var operation = DatabaseOperation.Begin(Operation);
        var cursor = await BeginAsync(runner, query, parameters, operation).ConfigureAwait(false);
        try
        {
            return await cursor.ConsumeAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            operation?.Fail(error);
            throw;
        }
    }

    private static async Task<IResultCursor> BeginAsync(
        IAsyncQueryRunner runner, string query, Dictionary<string, object>? parameters, DatabaseOperation? operation)
    {
        try
        {
            return await runner.RunAsync(query, parameters ?? []).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            operation?.Fail(error);
            throw;
        }
    }

    private static async ValueTask<bool> FetchAsync(IResultCursor cursor, DatabaseOperation? operation)
    {
        try
        {
            return await cursor.FetchAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            operation?.Fail(error);
            throw;
        }
    }

    public static List<string> Texts(this IRecord record, string column) =>
        [.. ((System.Collections.IEnumerable)record[column]).Cast<string>()];
}
