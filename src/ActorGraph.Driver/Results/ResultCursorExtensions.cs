#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Reads whole results.</summary>
public static class ResultCursorExtensions
{
    /// <summary>The only record; an <see cref="InvalidOperationException"/> when there is none or more than one.</summary>
    public static async Task<IRecord> SingleAsync(this IResultCursor result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!await result.FetchAsync().ConfigureAwait(false))
            throw new InvalidOperationException("The result is empty, where one record was expected.");
        var record = result.Current;
        if (await result.FetchAsync().ConfigureAwait(false))
            throw new InvalidOperationException("The result contains more than one record, where one was expected.");
        return record;
    }

    /// <summary>What an operation makes of the only record.</summary>
    public static async Task<T> SingleAsync<T>(this IResultCursor result, Func<IRecord, T> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation(await result.SingleAsync().ConfigureAwait(false));
    }

    /// <summary>All records not yet read.</summary>
    public static async Task<List<IRecord>> ToListAsync(
        this IResultCursor result, int initialCapacity = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var records = new List<IRecord>(initialCapacity);
        while (await result.FetchAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            records.Add(result.Current);
        }

        return records;
    }

    /// <summary>All records not yet read.</summary>
    public static Task<List<IRecord>> ToListAsync(this IResultCursor result, CancellationToken cancellationToken) =>
        result.ToListAsync(0, cancellationToken);

    /// <summary>What an operation makes of the records not yet read.</summary>
    public static async Task<List<T>> ToListAsync<T>(
        this IResultCursor result, Func<IRecord, T> operation, int initialCapacity = 0)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(operation);
        var list = new List<T>(initialCapacity);
        while (await result.FetchAsync().ConfigureAwait(false)) list.Add(operation(result.Current));
        return list;
    }

    /// <summary>Does something with every record not yet read.</summary>
    public static async Task<IResultSummary> ForEachAsync(this IResultCursor result, Action<IRecord> operation)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(operation);
        while (await result.FetchAsync().ConfigureAwait(false)) operation(result.Current);
        return await result.ConsumeAsync().ConfigureAwait(false);
    }
}
