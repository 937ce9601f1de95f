using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ActorGraph.Web.Configuration;

/// <summary>One address that the web application answers at.</summary>
/// <param name="Host">`localhost`, an IP address, or `*` for all addresses of the machine.</param>
/// <param name="Port">0 for any that is free.</param>
public sealed record ListenAddress(string Host, int Port)
{
    /// <summary>Reads `host:port` or `http://host:port`, several separated by `;`.</summary>
    /// <exception cref="ConfigurationException">The text is not a list of addresses.</exception>
    public static IReadOnlyList<ListenAddress> ParseAll(string text)
    {
        var addresses = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse).ToList();
        return addresses.Count > 0 ? addresses : throw Refusal(text);
    }

    public void Apply(KestrelServerOptions kestrel)
    {
        if (Host == "*") kestrel.ListenAnyIP(Port);
        else if (Host == "localhost" && Port != 0) kestrel.ListenLocalhost(Port);
        else kestrel.Listen(Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(Host), Port);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");

    private static ListenAddress Parse(string text)
    {
        const string scheme = "http://";
        var address = text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? text[scheme.Length..].TrimEnd('/') : text;
        var colon = address.LastIndexOf(':');
        if (colon < 0 || !ushort.TryParse(address[(colon + 1)..], CultureInfo.InvariantCulture, out var port)) throw Refusal(text);
        var host = address[..colon].Trim('[', ']').ToLowerInvariant();
        return host is "*" or "localhost" || IPAddress.TryParse(host, out _)
            ? new ListenAddress(host, port)
            : throw Refusal(text);
    }

    private static ConfigurationException Refusal(string text) => new(
        $"`{text}` is not an address to listen on. Write a host and a port, for instance `localhost:5080`; "
        + "the host is `localhost`, an IP address, or `*` for all addresses of this machine.");
}
