using ActorGraph.Model.Telemetry;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;
using ActorGraph.Web.Http;
using Microsoft.Extensions.Options;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>
/// Asks the case on behalf of one request: in read mode, within the deadline, and stopped when the request is given up. Where the
/// database is lost meanwhile, its answer is not waited for.
/// </summary>
internal sealed class CaseReader(
    OpenCase openCase, DatabaseWatch watch, QueryStop stop, QueryShares shares, IOptions<LimitSettings> limits, IHttpContextAccessor accessor)
{
    /// <summary>The records of one query.</summary>
    public Task<List<IRecord>> ReadAsync(string cypher, Dictionary<string, object> parameters) => ReadAsync(async runner =>
    {
        var cursor = await runner.RunAsync(cypher, parameters);
        return await cursor.ToListAsync();
    });

    /// <summary>Several queries that see the same state of the case.</summary>
    public async Task<T> ReadAsync<T>(Func<IAsyncQueryRunner, Task<T>> work)
    {
        var context = accessor.HttpContext ?? throw new InvalidOperationException("The case is read on behalf of a request.");
        using var place = await shares.TakeAsync(ClientSession.Of(context), context.RequestAborted);
        return await DatabaseOperation.RunAsync(OperationOf(context), openCase.Database, async () =>
        {
            using var watched = stop.Watch(context.RequestAborted);
            return await new DatabaseAnswers(watch).WaitAsync(AskAsync(work, watched));
        });
    }

    /// <summary>What is asked is named after the endpoint that asks.</summary>
    private static string OperationOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "read";

    private async Task<T> AskAsync<T>(Func<IAsyncQueryRunner, Task<T>> work, WatchedTransaction watched)
    {
        await using var session = openCase.Session(AccessMode.Read);
        return await session.ExecuteReadAsync(
            work, transaction => transaction.WithTimeout(limits.Value.Deadline).WithMetadata(watched.Metadata));
    }
}
