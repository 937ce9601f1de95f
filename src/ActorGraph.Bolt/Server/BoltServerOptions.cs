using System.Net;
using System.Net.Security;

namespace ActorGraph.Bolt.Server;

/// <summary>How a server listens, and how much a client may ask of it.</summary>
public sealed record BoltServerOptions
{
    /// <summary>Where it listens; loopback unless said otherwise, port 0 is any free port.</summary>
    public IPEndPoint EndPoint { get; init; } = new(IPAddress.Loopback, 7687);

    /// <summary>The most connections at one time; further ones are told so when they say hello.</summary>
    public int MaxConnections { get; init; } = 400;

    /// <summary>Told, at most once in ten seconds, how many connections were refused since the last time because there were too many.</summary>
    public Action<int> OnFull { get; init; } = static _ => { };

    /// <summary>How long a client may take to log on.</summary>
    public TimeSpan LogonTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the server waits for a client that does not read.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The most bytes of a message of a client that has logged on.</summary>
    public int MaxMessageBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most bytes of a message of a client that has not logged on.</summary>
    public int MaxLogonMessageBytes { get; init; } = 64 * 1024;

    /// <summary>
    /// With what clients are answered that ask for TLS (`bolt+s`, `bolt+ssc`); null where none can. Where it is set, clients of other
    /// machines must.
    /// </summary>
    public SslServerAuthenticationOptions? Tls { get; init; }

    /// <summary>Whether a client is served at all, by its address. By default whoever reaches <see cref="EndPoint"/> is.</summary>
    public Func<EndPoint?, bool> AcceptsPeer { get; init; } = static _ => true;

    /// <summary>
    /// Whether a web page may connect over a WebSocket, by its Origin header (null when there is none, as with programs that are no
    /// browser). By default no page may.
    /// </summary>
    public Func<string?, bool> AcceptsOrigin { get; init; } = static origin => origin is null;

    /// <summary>Told of faults that are the server's own, with the reference that the client was given.</summary>
    public Action<string, Exception> OnFault { get; init; } = static (_, _) => { };
}
