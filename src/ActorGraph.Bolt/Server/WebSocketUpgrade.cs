using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace ActorGraph.Bolt.Server;

/// <summary>
/// Turns an HTTP request into a WebSocket that carries Bolt in binary messages, as browsers need (RFC 6455, section 4.2).
/// </summary>
internal static class WebSocketUpgrade
{
    private const int MaxHeaderBytes = 8 * 1024;
    private const string AcceptSuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>The stream within the WebSocket; null when the request was refused, which the client has then been told.</summary>
    public static async ValueTask<Stream?> AcceptAsync(
        Stream stream, byte[] begun, Func<string?, bool> acceptsOrigin, CancellationToken cancellationToken)
    {
        var header = await ReadHeaderAsync(stream, begun, cancellationToken).ConfigureAwait(false);
        if (header is null)
            return await RefuseAsync(stream, "431 Request Header Fields Too Large", string.Empty, cancellationToken).ConfigureAwait(false);
        var fields = Parse(header);
        if (!string.Equals(fields.GetValueOrDefault("Upgrade"), "websocket", StringComparison.OrdinalIgnoreCase)
            || fields.GetValueOrDefault("Sec-WebSocket-Version") != "13"
            || fields.GetValueOrDefault("Sec-WebSocket-Key") is not { Length: > 0 } key)
        {
            const string Text = "This is a Bolt port. Connect with a Neo4j driver, or over a WebSocket.\n";
            return await RefuseAsync(stream, "426 Upgrade Required\r\nUpgrade: websocket", Text, cancellationToken).ConfigureAwait(false);
        }

        if (!acceptsOrigin(fields.GetValueOrDefault("Origin")))
            return await RefuseAsync(stream, "403 Forbidden", "Pages of this origin may not connect.\n", cancellationToken).ConfigureAwait(false);

#pragma warning disable CA5350 // SHA-1 is what RFC 6455 asks for; it protects nothing here.
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + AcceptSuffix)));
#pragma warning restore CA5350
        var answer = $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n";
        await SendAsync(stream, answer, cancellationToken).ConfigureAwait(false);
        var options = new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.FromSeconds(30) };
        return WebSocketStream.Create(
            WebSocket.CreateFromStream(stream, options), WebSocketMessageType.Binary, closeTimeout: TimeSpan.FromSeconds(1));
    }

    // Byte by byte, so that nothing of what follows the header is taken from the WebSocket.
    private static async ValueTask<string?> ReadHeaderAsync(Stream stream, byte[] begun, CancellationToken cancellationToken)
    {
        var header = new List<byte>(begun);
        var one = new byte[1];
        while (header.Count < MaxHeaderBytes)
        {
            await stream.ReadExactlyAsync(one, cancellationToken).ConfigureAwait(false);
            header.Add(one[0]);
            if (one[0] == '\n' && header is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'])
                return Encoding.Latin1.GetString([.. header]);
        }

        return null;
    }

    private static Dictionary<string, string> Parse(string header)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in header.Split("\r\n").Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) fields[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return fields;
    }

    private static async ValueTask<Stream?> RefuseAsync(Stream stream, string status, string text, CancellationToken cancellationToken)
    {
        var answer = $"HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {text.Length}\r\nConnection: close\r\n\r\n{text}";
        await SendAsync(stream, answer, cancellationToken).ConfigureAwait(false);
        return null;
    }

    private static async ValueTask SendAsync(Stream stream, string text, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
