using ActorGraph.Bolt.Server;
using ActorGraph.Cypher;
using ActorGraph.Cypher.Errors;
using ActorGraph.Server.Scheduling;
using ActorGraph.Server.Telemetry;
using ActorGraph.Server.Values;

namespace ActorGraph.Server.Backend;

/// <summary>The rows of a query as Bolt records. It is always one row ahead, since Bolt wants to know with a batch whether more follow.</summary>
internal sealed class CypherBoltResult(
    CypherResult result,
    TimeSpan availableAfter,
    Func<QuerySummary, TimeSpan, BoltSummary> summarize,
    Func<CancellationToken, CancellationTokenRegistration> interruptedBy,
    Turn turn,
    ServedQuery? served) : IBoltResult
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
        await turn.BeginAsync().ConfigureAwait(false);
        try
        {
            await LookAsync().ConfigureAwait(false);
            for (var left = count; _hasNext && left != 0; left--)
            {
                writer.BeginRecord();
                Write(writer);
                served?.Row();
                await EndRecordAsync(writer, cancellationToken).ConfigureAwait(false);
                _hasNext = await NextAsync().ConfigureAwait(false);
            }

            if (!_hasNext) served?.End(result.Type);
            return _hasNext;
        }
        catch (Exception error)
        {
            served?.Fail(error);
            throw;
        }
        finally
        {
            turn.Rest();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DiscardAsync(long count, CancellationToken cancellationToken)
    {
        using var interruption = interruptedBy(cancellationToken);
        await turn.BeginAsync().ConfigureAwait(false);
        try
        {
            if (count < 0)
            {
                await Failures.GuardAsync(FinishAsync()).ConfigureAwait(false);
                (_looked, _hasNext) = (true, false);
                served?.End(result.Type);
                return false;
            }

            await LookAsync().ConfigureAwait(false);
            for (var left = count; _hasNext && left != 0; left--) _hasNext = await NextAsync().ConfigureAwait(false);
            if (!_hasNext) served?.End(result.Type);
            return _hasNext;
        }
        catch (Exception error)
        {
            served?.Fail(error);
            throw;
        }
        finally
        {
            turn.Rest();
        }
    }

    /// <summary>Gives up what was not pulled or discarded, and rolls back what it has written.</summary>
    public ValueTask DisposeAsync()
    {
        result.Cancel();
        served?.GiveUp();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<bool> FinishAsync()
    {
        await result.FinishAsync().ConfigureAwait(false);
        return false;
    }

    private async ValueTask LookAsync()
    {
        if (_looked) return;
        _looked = true;
        _hasNext = await NextAsync().ConfigureAwait(false);
    }

    private ValueTask<bool> NextAsync()
    {
        try
        {
            var next = result.MoveNextAsync();
            return next.IsCompletedSuccessfully ? next : Failures.GuardAsync(next);
        }
        catch (CypherException error)
        {
            throw Failures.Of(error);
        }
    }

    private ValueTask EndRecordAsync(BoltRecordWriter writer, CancellationToken cancellationToken)
    {
        var sending = writer.EndRecordAsync(cancellationToken);
        return sending.IsCompletedSuccessfully ? ValueTask.CompletedTask : StandStillAsync(sending);
    }

    /// <summary>A client that is slow to read keeps nobody from working.</summary>
    private async ValueTask StandStillAsync(ValueTask sending)
    {
        turn.Rest();
        await sending.ConfigureAwait(false);
        await turn.ResumeAsync().ConfigureAwait(false);
    }

    private void Write(BoltRecordWriter writer)
    {
        foreach (var value in result.Current) RecordValues.Write(writer, value, result.Graph!);
    }
}
