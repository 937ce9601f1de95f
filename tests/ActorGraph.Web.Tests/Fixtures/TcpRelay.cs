using System.Net;
using System.Net.Sockets;

namespace ActorGraph.Web.Tests.Fixtures;

/// <summary>Stands between a client and a server, and can hold back what they say, as a network that fails does.</summary>
internal sealed class TcpRelay : IAsyncDisposable
{
    private readonly IPEndPoint _server;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly List<TcpClient> _clients = [];
    private readonly Task _accepting;
    private TaskCompletionSource _flows = new();

    public TcpRelay(IPEndPoint server)
    {
        _server = server;
        _flows.SetResult();
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>From now on nothing gets through; nobody is told.</summary>
    public void Hold() => _flows = new TaskCompletionSource();

    /// <summary>What was held back gets through.</summary>
    public void LetFlow() => _flows.TrySetResult();

    /// <summary>Breaks every connection.</summary>
    public void Break()
    {
        lock (_clients)
        {
            foreach (var client in _clients) client.Dispose();
            _clients.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        LetFlow();
        Break();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                var server = new TcpClient();
                await server.ConnectAsync(_server, _end.Token);
                lock (_clients) _clients.AddRange([client, server]);
                _ = CopyAsync(client, server);
                _ = CopyAsync(server, client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end of the test.
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _end.Token) is > 0 and var read)
            {
                await _flows.Task;
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One of them has gone.
        }

        from.Dispose();
        to.Dispose();
    }
}
