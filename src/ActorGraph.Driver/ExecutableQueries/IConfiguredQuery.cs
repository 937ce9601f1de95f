#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A query whose records are still to be shaped.</summary>
public interface IConfiguredQuery<TIn, TOut>
{
    /// <summary>Keeps what the filter accepts.</summary>
    IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter);

    /// <summary>Makes something else of each record.</summary>
    IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> map);

    /// <summary>Makes one thing of all records.</summary>
    IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, TOut, TResult> accumulate);

    /// <summary>Makes one thing of all records.</summary>
    IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed,
        Func<TAccumulate, TOut, TAccumulate> accumulate,
        Func<TAccumulate, TResult> selectResult);

    /// <summary>Runs the query and reads all of its records.</summary>
    Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default);
}
