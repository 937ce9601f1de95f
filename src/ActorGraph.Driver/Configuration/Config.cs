#nullable disable annotations
using System.Security.Authentication;

namespace Neo4j.Driver;

/// <summary>The settings of a driver. Made by <see cref="ConfigBuilder"/>; a driver shows its own as <see cref="IDriver.Config"/>.</summary>
public sealed class Config
{
    /// <summary>No limit, where a number is asked.</summary>
    public const int Infinite = -1;

    /// <summary>No limit, where a time is asked.</summary>
    public static readonly TimeSpan InfiniteInterval = TimeSpan.FromMilliseconds(-1);

    internal Config()
    {
    }

    /// <summary>Whether connections are encrypted. A `+s` or `+ssc` scheme decides it instead.</summary>
    public EncryptionLevel EncryptionLevel { get; internal set; } = EncryptionLevel.None;

    /// <summary>Decides whether a server's certificate is trusted; null is the system's decision.</summary>
    public TrustManager TrustManager { get; internal set; }

    /// <summary>Where the driver says what it does.</summary>
    public ILogger Logger { get; internal set; } = NoLogger.Instance;

    /// <summary>Says where a cluster is looked for.</summary>
    public IServerAddressResolver Resolver { get; internal set; } = SameAddress.Instance;

    /// <summary>Whether names of hosts stand for their IPv6 addresses too; addresses that are given as numbers are used as they are.</summary>
    public bool Ipv6Enabled { get; internal set; }

    /// <summary>How long a managed transaction is tried again after transient errors.</summary>
    public TimeSpan MaxTransactionRetryTime { get; internal set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most connections kept open while nobody uses them.</summary>
    public int MaxIdleConnectionPoolSize { get; internal set; } = 100;

    /// <summary>The most connections open at one time to one server.</summary>
    public int MaxConnectionPoolSize { get; internal set; } = 100;

    /// <summary>How long a session waits for a free connection.</summary>
    public TimeSpan ConnectionAcquisitionTimeout { get; internal set; } = TimeSpan.FromMinutes(1);

    /// <summary>After how much idle time a connection is tested before it is used; null is never.</summary>
    public TimeSpan? ConnectionLivenessThreshold { get; internal set; }

    /// <summary>How long opening a connection may take, up to the answered handshake.</summary>
    public TimeSpan ConnectionTimeout { get; internal set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the operating system probes idle connections.</summary>
    public bool SocketKeepAlive { get; internal set; } = true;

    /// <summary>After how much idle time a connection is closed.</summary>
    public TimeSpan ConnectionIdleTimeout { get; internal set; } = InfiniteInterval;

    /// <summary>The age at which a connection is replaced.</summary>
    public TimeSpan MaxConnectionLifetime { get; internal set; } = TimeSpan.FromHours(1);

    /// <summary>How many records are asked of the server at a time; -1 is all.</summary>
    public long FetchSize { get; internal set; } = 1000;

    /// <summary>What the driver calls itself to the server.</summary>
    public string UserAgent { get; internal set; } = "actorgraph-dotnet/" + typeof(Config).Assembly.GetName().Version?.ToString(3);

    /// <summary>Which notifications the server is asked for; null leaves it to the server.</summary>
    public INotificationsConfig NotificationsConfig { get; internal set; }

    /// <summary>Whether the driver keeps from the server which of its functions are used.</summary>
    public bool TelemetryDisabled { get; internal set; }

    /// <summary>The TLS versions offered; none is the system's choice.</summary>
    public SslProtocols TlsVersion { get; internal set; } = SslProtocols.None;
}
