using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Authentication;

namespace ActorGraph.Bolt.Server;

/// <summary>Serves a database over Bolt: on a TCP port, where drivers and browsers' WebSockets connect, or over any stream.</summary>
public sealed class BoltServer : IAsyncDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMilliseconds(250);

    private readonly IBoltBackend _backend;
    private readonly BoltServerOptions _options;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConnectionSet _connections = new();
    private readonly Refusals _refusals;
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    /// <summary>A server that does not listen yet.</summary>
    public BoltServer(IBoltBackend backend, BoltServerOptions? options = null)
    {
        _backend = backend;
        _options = options ?? new BoltServerOptions();
        _refusals = new Refusals(_options);
    }

    /// <summary>Where the server listens; null when it does not.</summary>
    public IPEndPoint? EndPoint => _listener?.LocalEndpoint as IPEndPoint;

    /// <summary>Begins to listen on <see cref="BoltServerOptions.EndPoint"/>.</summary>
    /// <exception cref="SocketException">The port is taken, or may not be used.</exception>
    public void Start()
    {
        if (_listener is not null) throw new InvalidOperationException("The server listens already.");
        var listener = new TcpListener(_options.EndPoint);
        if (_options.EndPoint.Address.Equals(IPAddress.IPv6Any)) listener.Server.DualMode = true;
        listener.Start();
        _listener = listener;
        _accepting = AcceptAsync(listener);
    }

    /// <summary>Serves one client over a stream, until either closes it.</summary>
    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);
        await _connections.RunAsync(() => ServeAsync(stream, null, _backend, _options, ending.Token)).ConfigureAwait(false);
    }

    /// <summary>A new client's end of an in-memory connection to this server.</summary>
    public ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, this);
        var (client, server) = DuplexStream.CreatePair();

        // Without what the client runs in: the connection outlives it and is no part of its trace.
        ThreadPool.UnsafeQueueUserWorkItem(_ => _ = ServeAsync(server, CancellationToken.None), null);
        return ValueTask.FromResult(client);
    }

    /// <summary>Stops listening, ends all connections and waits until their sessions are closed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested) return;
        await _stopping.CancelAsync().ConfigureAwait(false);
        _listener?.Dispose();
        await _accepting.ConfigureAwait(false);
        await _connections.EndedAsync().ConfigureAwait(false);
        await _refusals.Connections.EndedAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(_stopping.Token).ConfigureAwait(false);
                if (!_options.AcceptsPeer(client.Client.RemoteEndPoint))
                    client.Dispose();
                else if (_connections.Count < _options.MaxConnections)
                    _ = _connections.RunAsync(() => ServeAsync(client, _backend, _options));
                else
                    Refuse(client);
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException error)
            {
                // One connection that failed while it was accepted says nothing about the next; but where no more files can be opened, the
                // same one fails again at once.
                _options.OnFault("accept", error);
                await Task.Delay(AfterFailure, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private void Refuse(TcpClient client)
    {
        _refusals.Count();
        if (_refusals.HasRoom)
            _ = _refusals.Connections.RunAsync(() => ServeAsync(client, _refusals, _refusals.Options));
        else
            client.Dispose();
    }

    private async Task ServeAsync(TcpClient client, IBoltBackend backend, BoltServerOptions options)
    {
        using (client)
        {
            client.NoDelay = true;
            KeepAlive(client.Client);
            await ServeAsync(client.GetStream(), client.Client.RemoteEndPoint, backend, options, _stopping.Token).ConfigureAwait(false);
        }
    }

    /// <summary>A client whose machine or network has gone says nothing: it is found out, and its transaction ended, within two minutes.</summary>
    private static void KeepAlive(Socket socket)
    {
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 15);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 4);
    }

    private async Task ServeAsync(Stream stream, EndPoint? remote, IBoltBackend backend, BoltServerOptions options, CancellationToken stopping)
    {
        await using (stream.ConfigureAwait(false))
        {
            var id = _connections.NextId();
            try
            {
                await ServerConnection.ServeAsync(stream, remote, id, backend, options, stopping).ConfigureAwait(false);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException or SocketException
                or WebSocketException or AuthenticationException or BoltFailureException)
            {
                // The peer has gone or did not agree on TLS, or the server stops: nobody is left to be told, not even that what ran was
                // terminated by that.
            }
            catch (Exception error)
            {
                _options.OnFault(id, error);
            }
        }
    }
}
