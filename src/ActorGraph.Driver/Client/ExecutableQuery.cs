using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>A query of the driver itself, whose records are given as they are.</summary>
internal sealed class ExecutableQuery(QueryRun run) : IExecutableQuery<IRecord, IRecord>
{
    public IExecutableQuery<IRecord, IRecord> WithConfig(QueryConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new ExecutableQuery(run with { Config = config });
    }

    public IExecutableQuery<IRecord, IRecord> WithParameters(Dictionary<string, object> parameters) =>
        new ExecutableQuery(run with { Query = new Query(run.Query.Text, parameters) });

    public IExecutableQuery<IRecord, IRecord> WithParameters(object parameters) =>
        new ExecutableQuery(run with { Query = new Query(run.Query.Text, parameters) });

    public IReducedExecutableQuery<TResult> WithStreamProcessor<TResult>(Func<IAsyncEnumerable<IRecord>, Task<TResult>> streamProcessor)
    {
        ArgumentNullException.ThrowIfNull(streamProcessor);
        return new ReducedQuery<TResult>(run, cursor => streamProcessor(cursor));
    }

    public IConfiguredQuery<IRecord, IRecord> WithFilter(Func<IRecord, bool> filter) => Shaped.WithFilter(filter);

    public IConfiguredQuery<IRecord, TNext> WithMap<TNext>(Func<IRecord, TNext> map) => Shaped.WithMap(map);

    public IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, IRecord, TResult> accumulate) =>
        Shaped.WithReduce(seed, accumulate);

    public IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed, Func<TAccumulate, IRecord, TAccumulate> accumulate, Func<TAccumulate, TResult> selectResult) =>
        Shaped.WithReduce(seed, accumulate, selectResult);

    public Task<EagerResult<IReadOnlyList<IRecord>>> ExecuteAsync(CancellationToken token = default) => Shaped.ExecuteAsync(token);

    private ShapedQuery<IRecord, IRecord> Shaped => new(run, record => (true, record));
}
