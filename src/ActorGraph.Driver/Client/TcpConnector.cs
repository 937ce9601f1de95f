using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Opens TCP connections, with TLS where the configuration asks for it.</summary>
internal sealed class TcpConnector(Config config)
{
    public async ValueTask<Transport> ConnectAsync(ServerAddress address, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, config.SocketKeepAlive);
            await socket.ConnectAsync(await FindAsync(address.Host, cancellationToken).ConfigureAwait(false), address.Port, cancellationToken).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: false);
            return config.EncryptionLevel == EncryptionLevel.None
                ? new Transport(stream, socket)
                : new Transport(await EncryptAsync(stream, address, cancellationToken).ConfigureAwait(false), socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A host that has IPv6 addresses only is reached by them all the same.
    private async ValueTask<IPAddress[]> FindAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var number)) return [number];
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        var older = Array.FindAll(addresses, address => address.AddressFamily == AddressFamily.InterNetwork);
        return config.Ipv6Enabled || older.Length == 0 ? addresses : older;
    }

    private async ValueTask<SslStream> EncryptAsync(NetworkStream stream, ServerAddress address, CancellationToken cancellationToken)
    {
        var tls = new SslStream(stream, leaveInnerStreamOpen: false);
        try
        {
            var options = new SslClientAuthenticationOptions { TargetHost = address.Host, EnabledSslProtocols = config.TlsVersion };
            if (config.TrustManager is { } trust)
            {
                var uri = new UriBuilder("bolt", address.Host, address.Port).Uri;
                options.RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
                    certificate is X509Certificate2 given && trust.ValidateServerCertificate(uri, given, chain, errors);
            }

            await tls.AuthenticateAsClientAsync(options, cancellationToken).ConfigureAwait(false);
            return tls;
        }
        catch (System.Security.Authentication.AuthenticationException error)
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw new Neo4j.Driver.SecurityException(
                $"No encrypted connection to {address} was agreed on. Check its certificate, or choose `+ssc` to trust any.", error);
        }
    }
}
