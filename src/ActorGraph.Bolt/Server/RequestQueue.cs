using ActorGraph.Bolt.Messages;

namespace ActorGraph.Bolt.Server;

/// <summary>
/// Requests that were received and not yet handled. Bounded in the memory that they take: the receiver waits when the handler is
/// behind. A single request is always let in, however large it is. The bound is far, since a receiver that waits sees neither a
/// RESET nor that its client has gone, and what is at work could not be ended.
/// </summary>
internal sealed class RequestQueue(int mostBytes) : IDisposable
{
    // What a request takes beside its bytes.
    private const int BytesPerRequest = 512;

    private readonly Queue<(IRequest Request, int Bytes)> _requests = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly SemaphoreSlim _taken = new(0);
    private long _bytes;
    private bool _receiverWaits;

    public bool IsEmpty
    {
        get
        {
            lock (_requests) return _requests.Count == 0;
        }
    }

    public async ValueTask AddAsync(IRequest request, int length, CancellationToken cancellationToken)
    {
        var bytes = length + BytesPerRequest;
        while (true)
        {
            lock (_requests)
            {
                _receiverWaits = _requests.Count > 0 && _bytes + bytes > mostBytes;
                if (!_receiverWaits)
                {
                    _requests.Enqueue((request, bytes));
                    _bytes += bytes;
                    _arrived.Release();
                    return;
                }
            }

            await _taken.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The next request.</summary>
    public async ValueTask<IRequest> TakeAsync(CancellationToken cancellationToken)
    {
        await _arrived.WaitAsync(cancellationToken).ConfigureAwait(false);
        lock (_requests)
        {
            var (request, bytes) = _requests.Dequeue();
            _bytes -= bytes;
            if (_receiverWaits) _taken.Release();
            _receiverWaits = false;
            return request;
        }
    }

    public void Dispose()
    {
        _arrived.Dispose();
        _taken.Dispose();
    }
}
