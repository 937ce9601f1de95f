using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>A query of the driver itself, each of whose records is left out or made into something.</summary>
internal sealed class ShapedQuery<TIn, TOut>(QueryRun run, Func<IRecord, (bool Keep, TOut Value)> shape) : IConfiguredQuery<TIn, TOut>
{
    public IConfiguredQuery<TIn, TOut> WithFilter(Func<TOut, bool> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new ShapedQuery<TIn, TOut>(run, record => shape(record) is (true, var value) && filter(value) ? (true, value) : default);
    }

    public IConfiguredQuery<TOut, TNext> WithMap<TNext>(Func<TOut, TNext> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new ShapedQuery<TOut, TNext>(run, record => shape(record) is (true, var value) ? (true, map(value)) : default);
    }

    public IReducedExecutableQuery<TResult> WithReduce<TResult>(Func<TResult> seed, Func<TResult, TOut, TResult> accumulate) =>
        WithReduce(seed, accumulate, result => result);

    public IReducedExecutableQuery<TResult> WithReduce<TAccumulate, TResult>(
        Func<TAccumulate> seed, Func<TAccumulate, TOut, TAccumulate> accumulate, Func<TAccumulate, TResult> selectResult)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(accumulate);
        ArgumentNullException.ThrowIfNull(selectResult);
        return new ReducedQuery<TResult>(run, async cursor =>
        {
            var result = seed();
            while (await cursor.FetchAsync().ConfigureAwait(false))
                if (shape(cursor.Current) is (true, var value)) result = accumulate(result, value);
            return selectResult(result);
        });
    }

    public async Task<EagerResult<IReadOnlyList<TOut>>> ExecuteAsync(CancellationToken token = default) =>
        await run.ExecuteAsync<IReadOnlyList<TOut>>(ReadAsync, token).ConfigureAwait(false);

    private async Task<IReadOnlyList<TOut>> ReadAsync(IResultCursor cursor)
    {
        var list = new List<TOut>();
        while (await cursor.FetchAsync().ConfigureAwait(false))
            if (shape(cursor.Current) is (true, var value)) list.Add(value);
        return list;
    }
}
