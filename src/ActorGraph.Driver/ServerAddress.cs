#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Where a server answers.</summary>
public sealed class ServerAddress : IEquatable<ServerAddress>
{
    internal const int DefaultPort = 7687;

    private ServerAddress(string host, int port) => (Host, Port) = (host, port);

    /// <summary>The name or number of the host.</summary>
    public string Host { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>An address.</summary>
    public static ServerAddress From(string host, int port) => new(host, port);

    /// <summary>The host and port of a URI; the port is 7687 where there is none.</summary>
    public static ServerAddress From(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return new ServerAddress(uri.Host.Trim('[', ']'), uri.Port < 0 ? DefaultPort : uri.Port);
    }

    /// <summary>The address in the text `host:port`.</summary>
    internal static ServerAddress Parse(string text) => From(new Uri("bolt://" + text));

    /// <inheritdoc/>
    public bool Equals(ServerAddress other) =>
        other is not null && Port == other.Port && string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as ServerAddress);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Host), Port);

    /// <inheritdoc/>
    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
