using System.Net;

namespace ActorGraph.Bolt.Server;

/// <summary>Web pages that may connect.</summary>
internal static class WebOrigin
{
    /// <summary>True for pages of this machine, and for programs that are no browser and send no origin.</summary>
    public static bool IsLoopback(string? origin) =>
        origin is null
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address))));
}
