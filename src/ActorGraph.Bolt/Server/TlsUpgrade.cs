using System.Net;
using System.Net.Security;

namespace ActorGraph.Bolt.Server;

/// <summary>TLS on the port that also answers without: the first byte of a connection tells which the client speaks (RFC 8446, 5.1).</summary>
internal static class TlsUpgrade
{
    private const byte Handshake = 0x16;

    /// <summary>Whether a connection begins with a handshake of TLS.</summary>
    public static bool IsAskedFor(ReadOnlySpan<byte> begun) => begun[0] == Handshake;

    /// <summary>Whether a client may speak in the clear: where there is no certificate, or from this machine.</summary>
    public static bool MayDoWithout(SslServerAuthenticationOptions? options, EndPoint? remote) =>
        options is null || remote is not IPEndPoint { Address: var address } || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>The stream within TLS.</summary>
    /// <exception cref="System.Security.Authentication.AuthenticationException">The two could not agree.</exception>
    public static async ValueTask<Stream> AcceptAsync(
        Stream stream, byte[] begun, SslServerAuthenticationOptions options, CancellationToken cancellationToken)
    {
        var secure = new SslStream(new BegunStream(begun, stream));
        await secure.AuthenticateAsServerAsync(options, cancellationToken).ConfigureAwait(false);
        return secure;
    }
}
