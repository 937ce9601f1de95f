using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace ActorGraph.Bolt.Server;

/// <summary>
/// Turns an HTTP request into a WebSocket that carries Bolt in binary messages, as browsers need (RFC 6455, section 4.2).
/// </summary>
internal static class WebSocketUpgrade
{
    private const string AcceptSuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>The stream within the WebSocket; null when the client has been answered otherwise, and nothing more is to come.</summary>
    public static async ValueTask<Stream?> AcceptAsync(
        Stream stream, byte[] begun, Func<string?, bool> acceptsOrigin, CancellationToken cancellationToken)
    {
        if (await HttpRequest.ReadAsync(stream, begun, cancellationToken).ConfigureAwait(false) is not { } request)
        {
            await HttpAnswer.RefuseSizeAsync(stream, cancellationToken).ConfigureAwait(false);
            return null;
        }

        if (KeyOf(request) is not { } key)
        {
            await HttpAnswer.SendAsync(stream, request, acceptsOrigin, cancellationToken).ConfigureAwait(false);
            return null;
        }

        if (!acceptsOrigin(request.Origin))
        {
            await HttpAnswer.RefuseOriginAsync(stream, cancellationToken).ConfigureAwait(false);
            return null;
        }

#pragma warning disable CA5350 // SHA-1 is what RFC 6455 asks for; it protects nothing here.
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + AcceptSuffix)));
#pragma warning restore CA5350
        var answer = $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        var options = new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.FromSeconds(30) };
        return WebSocketStream.Create(
            WebSocket.CreateFromStream(stream, options), WebSocketMessageType.Binary, closeTimeout: TimeSpan.FromSeconds(1));
    }

    /// <summary>The key of a request for a WebSocket; null where it is for something else.</summary>
    private static string? KeyOf(HttpRequest request) =>
        request.Method == "GET"
        && string.Equals(request["Upgrade"], "websocket", StringComparison.OrdinalIgnoreCase)
        && request["Sec-WebSocket-Version"] == "13"
        && request["Sec-WebSocket-Key"] is { Length: > 0 } key
            ? key
            : null;
}
