#nullable disable annotations
namespace Neo4j.Driver.Mapping;

/// <summary>Maps what a query of the driver itself returned to objects.</summary>
public static class ExecutableQueryMappingExtensions
{
    /// <summary>The records as objects.</summary>
    /// <exception cref="MappingFailedException">A record has no value for a property or parameter that needs one.</exception>
    public static async Task<IReadOnlyList<T>> AsObjectsAsync<T>(this Task<EagerResult<IReadOnlyList<IRecord>>> recordsTask)
    {
        ArgumentNullException.ThrowIfNull(recordsTask);
        var result = await recordsTask.ConfigureAwait(false);
        return result.Result.Select(record => record.AsObject<T>()).ToArray();
    }

    /// <summary>The records as objects of the type of another one.</summary>
    /// <exception cref="MappingFailedException">A record has no value for a property or parameter that needs one.</exception>
    public static Task<IReadOnlyList<T>> AsObjectsFromBlueprintAsync<T>(
        this Task<EagerResult<IReadOnlyList<IRecord>>> recordsTask, T blueprint) => recordsTask.AsObjectsAsync<T>();
}
