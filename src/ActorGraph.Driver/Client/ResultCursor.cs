using System.Runtime.CompilerServices;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>
/// The caller's side of a result. When the server has said everything, <paramref name="onFinished"/> runs once, before
/// the caller learns of it: it gives the connection back, or marks the transaction as failed.
/// </summary>
internal sealed class ResultCursor(ResultStream stream, Func<ResultStream, ValueTask> onFinished) : IResultCursor
{
    private Record? _current;
    private Record? _peeked;
    private bool _ended;
    private bool _told;
    private IResultSummary? _summary;

    public IRecord Current => _current ?? throw new InvalidOperationException("No record was fetched yet, or the last one has passed. Call `FetchAsync` first.");

    public bool IsOpen => !_ended;

    /// <summary>False as long as the connection is needed for this result.</summary>
    public bool IsFinished => stream.IsFinished;

    public async Task<string[]> KeysAsync()
    {
        try
        {
            return await stream.ReadKeysAsync().ConfigureAwait(false);
        }
        finally
        {
            await TellAsync().ConfigureAwait(false);
        }
    }

    public async Task<IRecord> PeekAsync()
    {
        _peeked ??= await NextAsync().ConfigureAwait(false);
        return _peeked!;
    }

    public async Task<bool> FetchAsync()
    {
        _current = _peeked ?? await NextAsync().ConfigureAwait(false);
        _peeked = null;
        return _current is not null;
    }

    public async Task<IResultSummary> ConsumeAsync()
    {
        if (_summary is not null) return _summary;
        (_ended, _current, _peeked) = (true, null, null);
        try
        {
            await stream.ConsumeAsync().ConfigureAwait(false);
        }
        finally
        {
            await TellAsync().ConfigureAwait(false);
        }

        return _summary = new ResultSummary(stream);
    }

    public async IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (await FetchAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Current;
        }
    }

    private async ValueTask<Record?> NextAsync()
    {
        if (_ended && _summary is not null)
            throw new ResultConsumedException("The result was consumed, so that its records are gone. Read them before `ConsumeAsync`.");
        if (_ended) return null;
        Record? record = null;
        try
        {
            record = await stream.NextAsync().ConfigureAwait(false);
        }
        finally
        {
            _ended = record is null;
            await TellAsync().ConfigureAwait(false);
        }

        return record;
    }

    private async ValueTask TellAsync()
    {
        if (_told || !stream.IsFinished) return;
        _told = true;
        await onFinished(stream).ConfigureAwait(false);
    }
}
