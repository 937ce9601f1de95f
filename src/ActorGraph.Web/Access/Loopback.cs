using System.Net;

namespace ActorGraph.Web.Access;

/// <summary>What stays on this machine.</summary>
public static class Loopback
{
    /// <summary>Whether an address is this machine's own, in either family and as the one written in the other.</summary>
    public static bool Is(IPAddress address) => IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>
    /// Whether a host, as requests name it, can be nothing but this machine: `localhost`, a name under it (RFC 6761), or an address. What
    /// other names mean is said elsewhere and may change.
    /// </summary>
    public static bool IsHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && Is(address));
}
