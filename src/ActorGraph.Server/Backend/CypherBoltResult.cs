using ActorGraph.Bolt.Server;
using ActorGraph.Cypher;
using ActorGraph.Server.Values;

namespace ActorGraph.Server.Backend;

/// <summary>The rows of a query as Bolt records. It is always one row ahead, since Bolt wants to know with a batch whether more follow.</summary>
internal sealed class CypherBoltResult(
    CypherResult result, Guid store, TimeSpan availableAfter, Func<QuerySummary, TimeSpan, BoltSummary> summarize, Func<CancellationToken, CancellationTokenRegistration> interruptedBy) : IBoltResult
{
    private readonly long _started = TimeProvider.System.GetTimestamp();
    private bool _looked;
    private bool _hasNext;

    /// <inheritdoc/>
    public IReadOnlyList<string> Fields => result.Columns;

    /// <inheritdoc/>
    public TimeSpan? AvailableAfter => availableAfter;

    /// <inheritdoc/>
    public BoltSummary Summary => summarize(result.Summary, TimeProvider.System.GetElapsedTime(_started));

    /// <inheritdoc/>
    public async ValueTask<bool> PullAsync(long count, BoltRecordWriter writer, CancellationToken cancellationToken)
    {
        using var interruption = interruptedBy(cancellationToken);
        Look();
        for (var left = count; _hasNext && left != 0; left--)
        {
            writer.BeginRecord();
            Write(writer);
            await writer.EndRecordAsync(cancellationToken).ConfigureAwait(false);
            _hasNext = Next();
        }

        return _hasNext;
    }

    /// <inheritdoc/>
    public ValueTask<bool> DiscardAsync(long count, CancellationToken cancellationToken)
    {
        using var interruption = interruptedBy(cancellationToken);
        if (count < 0 && !_looked)
        {
            Failures.Guard(() =>
            {
                result.Dispose();
                return true;
            });
            _looked = true;
            return ValueTask.FromResult(false);
        }

        Look();
        for (var left = count; _hasNext && left != 0; left--) _hasNext = Next();
        return ValueTask.FromResult(_hasNext);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        result.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Look()
    {
        if (_looked) return;
        _looked = true;
        _hasNext = Next();
    }

    private bool Next() => Failures.Guard(result.MoveNext);

    private void Write(BoltRecordWriter writer)
    {
        foreach (var value in result.Current) RecordValues.Write(writer, value, result.Graph!, store);
    }
}
