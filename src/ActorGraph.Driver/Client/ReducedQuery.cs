using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>A query of the driver itself, whose records become one thing.</summary>
internal sealed class ReducedQuery<T>(QueryRun run, Func<IResultCursor, Task<T>> read) : IReducedExecutableQuery<T>
{
    public Task<EagerResult<T>> ExecuteAsync(CancellationToken token = default) => run.ExecuteAsync(read, token);
}
