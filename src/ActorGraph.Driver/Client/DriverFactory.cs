using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Puts the parts of a driver together.</summary>
internal static class DriverFactory
{
    private static readonly ServerAddress InProcess = ServerAddress.From("embedded", 0);

    public static BoltDriver Open(DriverUri uri, IAuthTokenManager tokens, Config config)
    {
        if (uri.Encrypts is true)
        {
            if (config.EncryptionLevel != EncryptionLevel.None || config.TrustManager is not null)
                throw new ArgumentException("Encryption is set by the scheme of the address, so that it cannot be configured as well.");
            config.EncryptionLevel = EncryptionLevel.Encrypted;
            if (uri.TrustsAny) config.TrustManager = TrustManager.CreateInsecure();
        }

        var opener = new ConnectionOpener(config, new TcpConnector(config).ConnectAsync, uri.Routes ? uri.Context : null, TimeProvider.System);
        IConnectionSource source = uri.Routes
            ? new RoutingSource(uri.Address, uri.Context, opener, config, TimeProvider.System)
            : new DirectSource(uri.Address, opener, config, TimeProvider.System);
        return new BoltDriver(source, tokens, config);
    }

    public static BoltDriver OpenEmbedded(Func<CancellationToken, ValueTask<Stream>> connect, IAuthTokenManager tokens, Config config)
    {
        var opener = new ConnectionOpener(
            config,
            async (_, cancellationToken) => new Transport(await connect(cancellationToken).ConfigureAwait(false), null),
            null,
            TimeProvider.System);
        return new BoltDriver(new DirectSource(InProcess, opener, config, TimeProvider.System), tokens, config);
    }

    public static AuthToken Token(IAuthToken token) =>
        token as AuthToken ?? throw new ArgumentException("Credentials are made by `AuthTokens`.", nameof(token));
}
