#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A query whose records become one thing.</summary>
public interface IReducedExecutableQuery<TOut>
{
    /// <summary>Runs the query.</summary>
    Task<EagerResult<TOut>> ExecuteAsync(CancellationToken token = default);
}
