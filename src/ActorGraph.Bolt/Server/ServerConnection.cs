using System.Buffers.Binary;
using System.Net;
using System.Net.WebSockets;
using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Server;

/// <summary>
/// One connection. Two tasks share it: the receiver reads requests, raises the interrupt when it sees a RESET, and waits when
/// the queue is full; the worker handles one request after the other and alone writes. When either ends, both do.
/// </summary>
internal sealed class ServerConnection : IDisposable
{
    private readonly BoltServerOptions _options;
    private readonly BoltVersion _version;
    private readonly MessageReader _reader;
    private readonly MessageWriter _writer;
    private readonly RequestQueue _requests;
    private readonly Interrupts _interrupts = new();
    private readonly CancellationTokenSource _ending;
    private readonly CancellationTokenSource _logonDeadline;

    private ServerConnection(Stream stream, BoltVersion version, BoltServerOptions options, CancellationToken stopping)
    {
        (_options, _version) = (options, version);
        _reader = new MessageReader(stream, options.MaxLogonMessageBytes);
        _writer = new MessageWriter(stream);
        _requests = new RequestQueue(options.MaxMessageBytes);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _logonDeadline = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
    }

    public static async Task ServeAsync(
        Stream stream,
        EndPoint? remote,
        string id,
        IBoltBackend backend,
        BoltServerOptions options,
        CancellationToken stopping)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        deadline.CancelAfter(options.LogonTimeout);
        var begun = new byte[4];
        await stream.ReadExactlyAsync(begun, deadline.Token).ConfigureAwait(false);
        if (options.Tls is { } tls && TlsUpgrade.IsAskedFor(begun))
        {
            stream = await TlsUpgrade.AcceptAsync(stream, begun, tls, deadline.Token).ConfigureAwait(false);
            await stream.ReadExactlyAsync(begun, deadline.Token).ConfigureAwait(false);
        }
        else if (!TlsUpgrade.MayDoWithout(options.Tls, remote))
        {
            return;
        }

        if (HttpRequest.Begins(begun))
        {
            var upgraded = await WebSocketUpgrade.AcceptAsync(stream, begun, options.AcceptsOrigin, deadline.Token).ConfigureAwait(false);
            if (upgraded is null) return;
            stream = upgraded;
            await stream.ReadExactlyAsync(begun, deadline.Token).ConfigureAwait(false);
        }

        await using (stream.ConfigureAwait(false))
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(begun) != ClientHandshake.Identification) return;
            if (await ServerHandshake.AgreeAsync(stream, deadline.Token).ConfigureAwait(false) is not { } version) return;
            using var connection = new ServerConnection(stream, version, options, stopping);
            await connection.RunAsync(new ConnectionIdentity(id, remote), backend).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _writer.Dispose();
        _requests.Dispose();
        _interrupts.Dispose();
        _logonDeadline.Dispose();
        _ending.Dispose();
    }

    private async Task RunAsync(ConnectionIdentity identity, IBoltBackend backend)
    {
        _logonDeadline.CancelAfter(_options.LogonTimeout);
        var receiving = ReceiveAsync();
        var protocol = new ServerProtocol(identity, backend, _version, _options, _writer, _interrupts, SendAsync, _ending.Token);
        protocol.LoggedOnChanged += AllowMore;
        try
        {
            await WorkAsync(protocol).ConfigureAwait(false);
        }
        finally
        {
            await _ending.CancelAsync().ConfigureAwait(false);
            await receiving.ConfigureAwait(false);
            await protocol.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task WorkAsync(ServerProtocol protocol)
    {
        while (protocol.State != ServerState.Defunct)
        {
            if (_requests.IsEmpty) await SendAsync().ConfigureAwait(false);
            var request = await _requests.TakeAsync(_ending.Token).ConfigureAwait(false);

            // Records may be long in coming: what is answered already is not to wait for them.
            if (request is StreamMessage) await SendAsync().ConfigureAwait(false);
            await protocol.HandleAsync(request).ConfigureAwait(false);
        }

        await SendAsync().ConfigureAwait(false);
    }

    private async Task ReceiveAsync()
    {
        var requests = new RequestReader(_version);
        try
        {
            while (await ReadAsync(requests).ConfigureAwait(false) is { } received and not { Request: GoodbyeMessage })
            {
                if (received.Request is ResetMessage) _interrupts.Raise();
                await _requests.AddAsync(received.Request, received.Bytes, _logonDeadline.Token).ConfigureAwait(false);
                if (received.Request is InvalidRequest) return;
            }

            await _ending.CancelAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // Whatever it is, nothing more is heard from the client: what it has asked for must not go on.
            await _ending.CancelAsync().ConfigureAwait(false);
            if (error is not (IOException or WebSocketException or OperationCanceledException or ObjectDisposedException)) throw;
        }
    }

    private async ValueTask<(IRequest Request, int Bytes)?> ReadAsync(RequestReader requests)
    {
        try
        {
            var message = await _reader.ReadAsync(_logonDeadline.Token).ConfigureAwait(false);
            return message is { } bytes ? (requests.Read(bytes.Span), bytes.Length) : null;
        }
        catch (Exception error) when (error is PackStreamException or MessageTooLargeException)
        {
            return (new InvalidRequest(error.Message), 0);
        }
    }

    private void AllowMore(bool loggedOn)
    {
        _reader.MaxMessageBytes = loggedOn ? _options.MaxMessageBytes : _options.MaxLogonMessageBytes;
        _logonDeadline.CancelAfter(loggedOn ? Timeout.InfiniteTimeSpan : _options.LogonTimeout);
    }

    // Never cancelled by an interrupt: half a message on the wire would be the end of the connection.
    private async ValueTask SendAsync()
    {
        if (!_writer.HasUnsent) return;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
        deadline.CancelAfter(_options.SendTimeout);
        try
        {
            await _writer.SendAsync(deadline.Token).ConfigureAwait(false);
        }
        catch
        {
            await _ending.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }
}
