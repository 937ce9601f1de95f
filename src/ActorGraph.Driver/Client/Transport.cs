using System.Net.Sockets;

namespace ActorGraph.Driver.Client;

/// <summary>The stream of a connection, and the socket below it where there is one.</summary>
internal sealed record Transport(Stream Stream, Socket? Socket) : IAsyncDisposable
{
    /// <summary>A socket that is readable and has nothing to read was closed by the peer.</summary>
    public bool LooksAlive
    {
        get
        {
            try
            {
                return Socket is null || !(Socket.Poll(0, SelectMode.SelectRead) && Socket.Available == 0);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            // A TLS stream says goodbye to a peer that may have gone.
        }

        Socket?.Dispose();
    }
}
