#nullable disable annotations
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Neo4j.Driver;

/// <summary>Builds the settings of a driver.</summary>
public sealed class ConfigBuilder
{
    private readonly Config _config;

    internal ConfigBuilder(Config config) => _config = config;

    internal Config Build() => _config;

    /// <summary>Sets whether connections are encrypted; not allowed beside a `+s` or `+ssc` scheme.</summary>
    public ConfigBuilder WithEncryptionLevel(EncryptionLevel level) => Set(() => _config.EncryptionLevel = level);

    /// <summary>Sets who decides whether a server's certificate is trusted.</summary>
    public ConfigBuilder WithTrustManager(TrustManager manager) => Set(() => _config.TrustManager = manager);

    /// <summary>Sets which certificates of servers are trusted.</summary>
    /// <exception cref="ArgumentException">A list is to be trusted, and there is none.</exception>
    public ConfigBuilder WithCertificateTrustRule(
        CertificateTrustRule certificateTrustRule, IReadOnlyList<X509Certificate2> trustedCaCertificates = null) =>
        Set(() => _config.TrustManager = certificateTrustRule switch
        {
            CertificateTrustRule.TrustSystem => TrustManager.CreateChainTrust(),
            CertificateTrustRule.TrustAny => TrustManager.CreateInsecure(),
            CertificateTrustRule.TrustList when trustedCaCertificates is { Count: > 0 } => TrustManager.CreateCertTrust(trustedCaCertificates),
            CertificateTrustRule.TrustList => throw new ArgumentException("A list of certificates is to be trusted, and it is empty.", nameof(trustedCaCertificates)),
            _ => throw new ArgumentOutOfRangeException(nameof(certificateTrustRule), certificateTrustRule, "There is no such rule."),
        });

    /// <summary>Sets which certificates of servers are trusted, those of a list being in files, each in PEM or DER.</summary>
    /// <exception cref="ArgumentException">A list is to be trusted, and there is none.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A file is no certificate.</exception>
    public ConfigBuilder WithCertificateTrustRule(
        CertificateTrustRule certificateTrustRule, IReadOnlyList<string> trustedCaCertificateFileNames = null) =>
        WithCertificateTrustRule(certificateTrustRule, trustedCaCertificateFileNames?.Select(X509CertificateLoader.LoadCertificateFromFile).ToArray());

    /// <summary>Sets where the driver says what it does; null is nowhere.</summary>
    public ConfigBuilder WithLogger(ILogger logger) => Set(() => _config.Logger = logger ?? NoLogger.Instance);

    /// <summary>Sets what says where a cluster is looked for; null is the address that the driver was given.</summary>
    public ConfigBuilder WithResolver(IServerAddressResolver resolver) => Set(() => _config.Resolver = resolver ?? SameAddress.Instance);

    /// <summary>Sets whether names of hosts stand for their IPv6 addresses too.</summary>
    public ConfigBuilder WithIpv6Enabled(bool enable) => Set(() => _config.Ipv6Enabled = enable);

    /// <summary>Sets the most connections kept open while nobody uses them.</summary>
    public ConfigBuilder WithMaxIdleConnectionPoolSize(int size) => Set(() => _config.MaxIdleConnectionPoolSize = Limit(size));

    /// <summary>Sets the most connections open at one time to one server.</summary>
    public ConfigBuilder WithMaxConnectionPoolSize(int size) => Set(() => _config.MaxConnectionPoolSize = Limit(size));

    /// <summary>Sets how long a session waits for a free connection.</summary>
    public ConfigBuilder WithConnectionAcquisitionTimeout(TimeSpan timeSpan) =>
        Set(() => _config.ConnectionAcquisitionTimeout = timeSpan);

    /// <summary>Sets how long opening a connection may take.</summary>
    public ConfigBuilder WithConnectionTimeout(TimeSpan timeSpan) => Set(() => _config.ConnectionTimeout = timeSpan);

    /// <summary>Sets whether the operating system probes idle connections.</summary>
    public ConfigBuilder WithSocketKeepAliveEnabled(bool enable) => Set(() => _config.SocketKeepAlive = enable);

    /// <summary>Sets how long a managed transaction is tried again after transient errors.</summary>
    public ConfigBuilder WithMaxTransactionRetryTime(TimeSpan time) => Set(() => _config.MaxTransactionRetryTime = time);

    /// <summary>Sets after how much idle time a connection is closed.</summary>
    public ConfigBuilder WithConnectionIdleTimeout(TimeSpan timeSpan) => Set(() => _config.ConnectionIdleTimeout = timeSpan);

    /// <summary>Sets the age at which a connection is replaced.</summary>
    public ConfigBuilder WithMaxConnectionLifetime(TimeSpan timeSpan) => Set(() => _config.MaxConnectionLifetime = timeSpan);

    /// <summary>Sets after how much idle time a connection is tested before it is used.</summary>
    public ConfigBuilder WithConnectionLivenessCheckTimeout(TimeSpan timeout) =>
        Set(() => _config.ConnectionLivenessThreshold = timeout);

    /// <summary>Sets how many records are asked of the server at a time; -1 is all.</summary>
    public ConfigBuilder WithFetchSize(long size) => Set(() => _config.FetchSize = FetchSizes.Check(size));

    /// <summary>Sets what the driver calls itself to the server.</summary>
    public ConfigBuilder WithUserAgent(string userAgent) =>
        Set(() => _config.UserAgent = userAgent ?? throw new ArgumentNullException(nameof(userAgent)));

    /// <summary>Asks for notifications from a severity up and without the named categories.</summary>
    public ConfigBuilder WithNotifications(Severity? minimumSeverity, Category[] disabledCategories) =>
        Set(() => _config.NotificationsConfig = NotificationFilter.Of(minimumSeverity, disabledCategories));

    /// <summary>Asks for notifications from a severity up and without the named classifications.</summary>
    public ConfigBuilder WithNotifications(Severity? minimumSeverity, Classification[] disabledClassifications) =>
        Set(() => _config.NotificationsConfig = NotificationFilter.Of(minimumSeverity, disabledClassifications));

    /// <summary>Asks for no notifications.</summary>
    public ConfigBuilder WithNotificationsDisabled() => Set(() => _config.NotificationsConfig = NotificationFilter.Off);

    /// <summary>Keeps from the server which of the driver's functions are used.</summary>
    public ConfigBuilder WithTelemetryDisabled() => Set(() => _config.TelemetryDisabled = true);

    /// <summary>Offers TLS 1.3 only.</summary>
    public ConfigBuilder WithTls13() => Set(() => _config.TlsVersion = SslProtocols.Tls13);

    private ConfigBuilder Set(Action change)
    {
        change();
        return this;
    }

    private static int Limit(int size) =>
        size is Config.Infinite or > 0
            ? size
            : throw new ArgumentOutOfRangeException(
                nameof(size), size, "The size of a connection pool is a positive number, or -1 for no limit.");
}
