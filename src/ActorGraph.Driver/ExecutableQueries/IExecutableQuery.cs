#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A query that runs in a transaction of its own.</summary>
public interface IExecutableQuery<TIn, TOut> : IConfiguredQuery<TIn, TOut>
{
    /// <summary>Sets how it runs.</summary>
    IExecutableQuery<TIn, TOut> WithConfig(QueryConfig config);

    /// <summary>Sets its parameters.</summary>
    IExecutableQuery<TIn, TOut> WithParameters(Dictionary<string, object> parameters);

    /// <summary>Sets its parameters to the properties of an object.</summary>
    IExecutableQuery<TIn, TOut> WithParameters(object parameters);

    /// <summary>Reads the records one by one.</summary>
    IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<TIn>, Task<TResult>> streamProcessor);
}
