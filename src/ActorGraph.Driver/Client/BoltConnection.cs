using System.Net.Sockets;
using ActorGraph.Bolt;
using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.PackStream;
using ActorGraph.Driver.Wire;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>
/// One open connection, used by one session at a time. Requests are queued with the handler of their answer, sent together,
/// and answered in their order. A failure of the transport breaks the connection for good; a failure of the server makes it
/// ignore everything until <see cref="ResetAsync"/>.
/// </summary>
internal sealed class BoltConnection(Transport transport, BoltVersion version, ServerAddress address) : IAsyncDisposable
{
    private const int MaxMessageBytes = 512 * 1024 * 1024;

    private readonly MessageReader _reader = new(transport.Stream, MaxMessageBytes);
    private readonly MessageWriter _writer = new(transport.Stream, ParameterWriter.Instance);
    private readonly ValueReader _values = new(new DriverReader());
    private readonly Queue<ResponseHandler> _awaited = new();
    private Neo4jException? _failure;

    public BoltVersion Version { get; } = version;

    public ServerAddress Address { get; } = address;

    public string Agent { get; set; } = string.Empty;

    public AuthToken? LoggedOn { get; set; }

    public bool TakesTelemetry { get; set; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset IdleSince { get; set; }

    /// <summary>How long the server may keep silent while it owes an answer; null is for ever.</summary>
    public TimeSpan? SilenceLimit { get; set; }

    /// <summary>Ends what the present user of the connection waits for, and the connection with it.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>True when the connection can no longer be used.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>True when nothing is owed by either side.</summary>
    public bool IsClean => !IsBroken && _failure is null && _awaited.Count == 0 && !_writer.HasUnsent;

    /// <summary>What the server refused its present user for reasons of security; null where nothing.</summary>
    public SecurityException? Refusal { get; set; }

    /// <summary>False when the peer is known to have closed the connection while it was idle.</summary>
    public bool LooksAlive => !IsBroken && transport.LooksAlive;

    /// <summary>Shown failures of the transport and of the server; what it gives back is what the session sees.</summary>
    public Func<BoltConnection, Neo4jException, Neo4jException>? OnFailure { get; set; }

    /// <summary>Queues a request.</summary>
    /// <exception cref="ArgumentException">A parameter has no counterpart in the database; nothing was queued.</exception>
    public void Enqueue(IRequest request, ResponseHandler handler)
    {
        try
        {
            request.Write(_writer, Version);
        }
        catch
        {
            _writer.Abandon();
            throw;
        }

        _awaited.Enqueue(handler);
    }

    /// <summary>Sends what is queued.</summary>
    public async ValueTask SendAsync()
    {
        if (IsBroken) throw Lost(null);
        try
        {
            await _writer.SendAsync(Cancellation).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            throw Break(error);
        }
    }

    /// <summary>Receives one message and gives it to the handler it is for.</summary>
    public async ValueTask ReceiveAsync()
    {
        if (IsBroken) throw Lost(null);
        try
        {
            var message = await ReadAsync().ConfigureAwait(false) ?? throw new EndOfStreamException("The server closed the connection.");
            Dispatch(message.Span);
        }
        catch (Exception error)
        {
            throw Break(error);
        }
    }

    /// <summary>Sends what is queued and receives until everything is answered.</summary>
    public async ValueTask SettleAsync()
    {
        await SendAsync().ConfigureAwait(false);
        while (_awaited.Count > 0) await ReceiveAsync().ConfigureAwait(false);
    }

    /// <summary>Sends one request and receives until it is answered.</summary>
    public async ValueTask<IReadOnlyDictionary<string, object?>> AskAsync(IRequest request)
    {
        var handler = new SummaryHandler();
        Enqueue(request, handler);
        await SendAsync().ConfigureAwait(false);
        while (!handler.IsAnswered) await ReceiveAsync().ConfigureAwait(false);
        handler.ThrowIfFailed();
        return handler.Metadata;
    }

    /// <summary>Ends what the server is doing for this connection.</summary>
    public async ValueTask ResetAsync()
    {
        var reset = new SummaryHandler();
        Enqueue(new ResetMessage(), reset);
        await SettleAsync().ConfigureAwait(false);
        reset.ThrowIfFailed();
        _failure = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (!IsBroken)
        {
            IsBroken = true;
            try
            {
                using var briefly = new CancellationTokenSource(TimeSpan.FromSeconds(1));
                new GoodbyeMessage().Write(_writer, Version);
                await _writer.SendAsync(briefly.Token).ConfigureAwait(false);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The goodbye is a courtesy.
            }
        }

        await transport.DisposeAsync().ConfigureAwait(false);
        _reader.Dispose();
        _writer.Dispose();
    }

    private async ValueTask<ReadOnlyMemory<byte>?> ReadAsync()
    {
        if (SilenceLimit is not { } limit) return await _reader.ReadAsync(Cancellation).ConfigureAwait(false);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        silence.CancelAfter(limit);
        try
        {
            return await _reader.ReadAsync(silence.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (!Cancellation.IsCancellationRequested)
        {
            throw new ConnectionReadTimeoutException($"The server {Address} has been silent for {limit.TotalSeconds} seconds.", error);
        }
    }

    private void Dispatch(ReadOnlySpan<byte> message)
    {
        var reader = new PackStreamReader(message, PackStreamLimits.Response);
        var (tag, fields) = reader.ReadStructureHeader();
        if (_awaited.Count == 0) throw new ProtocolException($"The server sent the message `{tag:X2}`, and nothing was asked of it.");
        switch (tag, fields)
        {
            case (MessageTag.Record, 1):
                _awaited.Peek().OnRecord(ReadRecord(ref reader));
                break;
            case (MessageTag.Success, 1):
                _awaited.Dequeue().OnSuccess(_values.ReadMapOrNull(ref reader));
                break;
            case (MessageTag.Failure, 1):
                _failure = Shown(FailureMapping.FromMetadata(_values.ReadMap(ref reader)));
                Refusal = _failure as SecurityException ?? Refusal;
                _awaited.Dequeue().OnFailure(_failure);
                break;
            case (MessageTag.Ignored, 0):
                _awaited.Dequeue().OnFailure(_failure ?? new ClientException("The server ignored the request, because the connection was reset."));
                break;
            default:
                throw new ProtocolException($"The server sent the message `{tag:X2}` with {fields} fields, which Bolt {Version} does not have.");
        }
    }

    private object?[] ReadRecord(ref PackStreamReader reader)
    {
        var values = new object?[reader.ReadListHeader()];
        for (var i = 0; i < values.Length; i++) values[i] = _values.Read(ref reader);
        return values;
    }

    private Exception Break(Exception error)
    {
        IsBroken = true;
        if (error is OperationCanceledException) return error;
        var failure = error switch
        {
            Neo4jException known => known,
            PackStreamException or MessageTooLargeException => new ProtocolException($"The server {Address} sent what is not Bolt. {error.Message}"),
            IOException or SocketException or ObjectDisposedException => Lost(error),
            _ => null,
        };
        return failure is null ? error : Shown(failure);
    }

    private Neo4jException Shown(Neo4jException failure) => OnFailure?.Invoke(this, failure) ?? failure;

    private ServiceUnavailableException Lost(Exception? cause) =>
        new($"The connection to the server {Address} was lost. Begin again on a new one.", cause);
}
