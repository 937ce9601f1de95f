using ActorGraph.Web.Access;
using Microsoft.Net.Http.Headers;

namespace ActorGraph.Web.Http;

/// <summary>
/// Lets through only requests that are addressed to this server by a name of its own and that none of another server's pages
/// sent. Without it any web page could read a case through the reader's browser, by rebinding a name of its own to 127.0.0.1.
/// </summary>
internal sealed class HostAndOrigin(Exposure exposure)
{
    /// <summary>Why the request is refused, as a sentence; null where it is not.</summary>
    public string? Refusal(HttpRequest request)
    {
        if (!exposure.IsOwnHost(request.Host.Host))
            return $"The request is addressed to `{request.Host.Value}`, which is not a name of this server. "
                + "Use `localhost`, or add the name to `Http:AllowedHosts`.";
        var origin = request.Headers[HeaderNames.Origin];
        if (origin.Count == 0) return SiteRefusal(request);
        return origin.Count == 1 && Uri.TryCreate(origin[0], UriKind.Absolute, out var from) && IsSame(from, request)
            ? null
            : $"The request comes from a page of `{origin}`. Only pages of this server may send requests to it.";
    }

    /// <summary>A GET that a page elsewhere embeds carries no origin, but browsers say that it comes from another site.</summary>
    private static string? SiteRefusal(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] == "cross-site" && request.Headers["Sec-Fetch-Mode"] != "navigate"
            ? "The request comes from a page of another server. Only pages of this server may send requests to it."
            : null;

    private static bool IsSame(Uri from, HttpRequest request) =>
        from.Scheme.Equals(request.Scheme, StringComparison.OrdinalIgnoreCase)
        && from.Host.Trim('[', ']').Equals(request.Host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && from.Port == (request.Host.Port ?? (request.IsHttps ? 443 : 80));
}
