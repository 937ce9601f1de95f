#nullable disable annotations
using System.Runtime.CompilerServices;

namespace Neo4j.Driver.Mapping;

/// <summary>Maps records to objects as they are read.</summary>
public static class AsyncEnumerableExtensions
{
    /// <summary>The records as objects.</summary>
    /// <exception cref="MappingFailedException">A record has no value for a property or parameter that needs one.</exception>
    public static async ValueTask<IReadOnlyList<T>> ToListAsync<T>(
        this IAsyncEnumerable<IRecord> asyncEnumerable, CancellationToken cancellationToken = default)
    {
        var list = new List<T>();
        await foreach (var item in asyncEnumerable.AsObjectsAsync<T>(cancellationToken).ConfigureAwait(false)) list.Add(item);
        return list;
    }

    /// <summary>The records as objects of the type of another one.</summary>
    /// <exception cref="MappingFailedException">A record has no value for a property or parameter that needs one.</exception>
    public static ValueTask<IReadOnlyList<T>> ToListFromBlueprintAsync<T>(
        this IAsyncEnumerable<IRecord> asyncEnumerable, T blueprint, CancellationToken cancellationToken = default) =>
        asyncEnumerable.ToListAsync<T>(cancellationToken);

    /// <summary>The records as objects, one by one.</summary>
    /// <exception cref="MappingFailedException">A record has no value for a property or parameter that needs one.</exception>
    public static async IAsyncEnumerable<T> AsObjectsAsync<T>(
        this IAsyncEnumerable<IRecord> asyncEnumerable, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var record in asyncEnumerable.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return record.AsObject<T>();
    }

    /// <summary>The records as objects of the type of another one, one by one.</summary>
    /// <exception cref="MappingFailedException">A record has no value for a property or parameter that needs one.</exception>
    public static IAsyncEnumerable<T> AsObjectsFromBlueprintAsync<T>(
        this IAsyncEnumerable<IRecord> asyncEnumerable, T blueprint, CancellationToken cancellationToken = default) =>
        asyncEnumerable.AsObjectsAsync<T>(cancellationToken);
}
