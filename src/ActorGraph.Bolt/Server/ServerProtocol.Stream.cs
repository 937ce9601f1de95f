using ActorGraph.Bolt.Messages;

namespace ActorGraph.Bolt.Server;

internal sealed partial class ServerProtocol
{
    private readonly Dictionary<long, OpenResult> _results = [];
    private long _lastQueryId = StreamMessage.LastQuery;

    private async ValueTask<ServerState> RunAutoCommitAsync(RunMessage run, CancellationToken cancellationToken)
    {
        var transaction = Options(run.Transaction ?? new TransactionFields());
        var result = await Session.RunAsync(run.Query, run.Parameters, transaction, cancellationToken).ConfigureAwait(false);
        return Succeed(ServerState.Streaming, Open(result));
    }

    private async ValueTask<ServerState> RunInTransactionAsync(RunMessage run, CancellationToken cancellationToken)
    {
        var result = await Session.RunAsync(run.Query, run.Parameters, null, cancellationToken).ConfigureAwait(false);
        var metadata = Open(result);
        metadata["qid"] = _lastQueryId;
        return Succeed(ServerState.TxStreaming, metadata);
    }

    private async ValueTask<ServerState> PullAsync(PullMessage pull, CancellationToken cancellationToken)
    {
        var (id, open) = Find(pull.QueryId);
        var records = new BoltRecordWriter(writer, open.Result.Fields.Count, _dialect, send);
        var more = await open.Result.PullAsync(pull.Count, records, cancellationToken).ConfigureAwait(false);
        open.Records += records.Records;
        return await AfterRecordsAsync(id, open, more).ConfigureAwait(false);
    }

    private async ValueTask<ServerState> DiscardAsync(DiscardMessage discard, CancellationToken cancellationToken)
    {
        var (id, open) = Find(discard.QueryId);
        var more = await open.Result.DiscardAsync(discard.Count, cancellationToken).ConfigureAwait(false);
        return await AfterRecordsAsync(id, open, more).ConfigureAwait(false);
    }

    private async ValueTask<ServerState> AfterRecordsAsync(long id, OpenResult open, bool more)
    {
        if (more) return Succeed(State, new Dictionary<string, object?> { ["has_more"] = true });
        _results.Remove(id);
        var next = State == ServerState.Streaming ? ServerState.Ready : _results.Count > 0 ? ServerState.TxStreaming : ServerState.TxReady;
        Conclude(open);
        await open.Result.DisposeAsync().ConfigureAwait(false);
        return next;
    }

    /// <summary>
    /// Ends a result. By now it may be committed, so that whatever fails here must not make it look as if it were not: then less is said
    /// of it.
    /// </summary>
    private void Conclude(OpenResult open)
    {
        var summary = new BoltSummary();
        try
        {
            summary = open.Result.Summary;
            _responses.Success(SummaryMetadata.Of(summary, version, open.Result.Fields.Count > 0, open.Records > 0));
        }
        catch (Exception error)
        {
            writer.Abandon();
            options.OnFault(identity.Id, error);
            var least = summary with { Plan = null, Profile = null, Notifications = [] };
            _responses.Success(SummaryMetadata.Of(least, version, open.Result.Fields.Count > 0, open.Records > 0));
        }
    }

    private Dictionary<string, object?> Open(IBoltResult result)
    {
        _results[++_lastQueryId] = new OpenResult(result);
        var metadata = new Dictionary<string, object?> { ["fields"] = result.Fields };
        if (result.AvailableAfter is { } time) metadata["t_first"] = (long)time.TotalMilliseconds;
        return metadata;
    }

    private (long Id, OpenResult Result) Find(long queryId)
    {
        var id = queryId == StreamMessage.LastQuery || State == ServerState.Streaming ? _lastQueryId : queryId;
        return _results.TryGetValue(id, out var result)
            ? (id, result)
            : throw new BoltFailureException(
                "Neo.ClientError.Request.Invalid", $"No open result has the `qid` {queryId}. It was read to its end, or never begun.");
    }

    private async ValueTask CloseResultsAsync()
    {
        var open = _results.Values.ToArray();
        _results.Clear();
        _lastQueryId = StreamMessage.LastQuery;
        foreach (var result in open) await result.Result.DisposeAsync().ConfigureAwait(false);
    }
}
