using System.Globalization;
using ActorGraph.Web.Configuration;

namespace ActorGraph.Web.Access;

/// <summary>
/// The web pages that may open Bolt over a WebSocket: the explorer's own, by the names and ports that it answers at, and those of
/// `Bolt:Origins`. A page's browser says where it comes from; programs that are no browser say nothing and are let through.
/// </summary>
public sealed class WebOrigins
{
    private readonly Exposure _exposure;
    private readonly HashSet<string> _listed;
    private volatile IReadOnlyCollection<int> _ports;

    /// <exception cref="ConfigurationException">One that is listed is no origin.</exception>
    internal WebOrigins(Exposure exposure, IEnumerable<string> listed)
    {
        _exposure = exposure;
        _listed = [.. listed.Select(Parse)];
        _ports = [.. exposure.Http.Select(address => address.Port)];
    }

    /// <summary>Says where the explorer answers in fact, once the free ports that it was to choose are known.</summary>
    public void AnswersAt(IEnumerable<string> urls) =>
        _ports = [.. urls.Select(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Port : -1).Where(port => port > 0)];

    /// <summary>Whether a page with this Origin header may connect; null for who sends none.</summary>
    public bool Accept(string? origin) =>
        origin is null || (TryParse(origin, out var uri) && (_listed.Contains(Written(uri)) || IsOwn(uri)));

    private bool IsOwn(Uri origin) => origin.Scheme is "http" or "https" && (IsOwnPort(origin) || IsBehindProxy(origin)) && _exposure.IsOwnHost(origin.IdnHost);

    private bool IsOwnPort(Uri origin) => origin.Scheme == "http" && _ports.Contains(origin.Port);

    /// <summary>Under a name that was allowed a proxy may answer at the ports of its own.</summary>
    private bool IsBehindProxy(Uri origin) => origin.IsDefaultPort && _exposure.AllowedHosts.Contains(origin.IdnHost, StringComparer.OrdinalIgnoreCase);

    private static string Parse(string listed) => TryParse(listed.TrimEnd('/'), out var uri)
        ? Written(uri)
        : throw new ConfigurationException(
            $"`Bolt:Origins` names `{listed}`, which is no origin. Write scheme, host and port as in `http://localhost:7474`, without a path.");

    private static bool TryParse(string origin, out Uri uri) =>
        Uri.TryCreate(origin, UriKind.Absolute, out uri!)
        && uri.Host.Length > 0 && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.AbsolutePath is "/" or ""
        && !origin.Contains('*', StringComparison.Ordinal);

    private static string Written(Uri uri) =>
        string.Create(CultureInfo.InvariantCulture, $"{uri.Scheme}://{uri.IdnHost}:{uri.Port}").ToLowerInvariant();
}
