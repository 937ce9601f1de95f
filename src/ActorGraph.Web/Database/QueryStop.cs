using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Neo4j.Driver;

namespace ActorGraph.Web.Database;

/// <summary>
/// Stops work that nobody waits for any more: each transaction carries an id of ours in its metadata, by which the database is
/// asked to terminate it. Works alike on every database that speaks Bolt, since it is Cypher.
/// </summary>
public sealed partial class QueryStop(OpenCase openCase, ILogger<QueryStop> logger)
{
    private const string MetadataKey = "actorgraph";
    private const string TraceKey = "traceparent";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Begins to watch a transaction that is configured with <see cref="WatchedTransaction.Metadata"/>; it is stopped when
    /// <paramref name="stop"/> is cancelled before the watch is disposed.
    /// </summary>
    public WatchedTransaction Watch(CancellationToken stop)
    {
        var id = Guid.NewGuid().ToString("N");
        var watched = new WatchedTransaction(MetadataOf(id));
        watched.StopOn(() => StopAsync(id, watched), stop);
        return watched;
    }

    /// <summary>A trace that somebody keeps goes on in the database.</summary>
    private static Dictionary<string, object> MetadataOf(string id)
    {
        var metadata = new Dictionary<string, object> { [MetadataKey] = id };
        if (Activity.Current is { Recorded: true, IdFormat: ActivityIdFormat.W3C, Id: { } trace }) metadata[TraceKey] = trace;
        return metadata;
    }

    /// <summary>The request may be cancelled before its transaction has begun, so that one look is not enough.</summary>
    private async Task StopAsync(string id, WatchedTransaction watched)
    {
        try
        {
            while (!watched.IsOver)
            {
                if (await TerminateAsync(id)) return;
                await Task.Delay(Pause);
            }
        }
        catch (Exception exception) when (exception is Neo4jException or ObjectDisposedException or InvalidOperationException)
        {
            LogNotStopped(exception);
        }
    }

    private async Task<bool> TerminateAsync(string id)
    {
        await using var session = openCase.Session(AccessMode.Write);
        var open = await session.RunAsync("SHOW TRANSACTIONS YIELD transactionId, metaData");
        var ours = new List<string>();
        while (await open.FetchAsync())
        {
            var metadata = open.Current["metaData"] as IReadOnlyDictionary<string, object>
                ?? (open.Current["metaData"] as IDictionary<string, object>)?.AsReadOnly();
            if (metadata?.GetValueOrDefault(MetadataKey) is string found && found == id)
                ours.Add((string)open.Current["transactionId"]);
        }

        if (ours.Count == 0) return false;
        var terminated = await session.RunAsync(
            "TERMINATE TRANSACTIONS $transactions", new Dictionary<string, object> { ["transactions"] = ours });
        await terminated.ConsumeAsync();
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A query whose reader has gone could not be stopped; its deadline will end it.")]
    private partial void LogNotStopped(Exception exception);
}
