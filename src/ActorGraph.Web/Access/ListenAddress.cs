using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ActorGraph.Web.Configuration;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ActorGraph.Web.Access;

/// <summary>A place that the program answers at. A name is looked up once, so that what was judged is what is bound.</summary>
/// <param name="Host">`localhost`, an IP address, a name of this machine, or `*` for all addresses of it.</param>
/// <param name="Addresses">What the host stands for.</param>
/// <param name="Port">0 for any that is free.</param>
public sealed record ListenAddress(string Host, IReadOnlyList<IPAddress> Addresses, int Port)
{
    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => Addresses.All(Loopback.Is);

    /// <summary>Where a server that listens at one place does so.</summary>
    public IPEndPoint EndPoint => new(Addresses[0], Port);

    /// <summary>Reads `host:port` or `http://host:port`, several separated by `;`.</summary>
    /// <exception cref="ConfigurationException">The text is not a list of addresses.</exception>
    public static IReadOnlyList<ListenAddress> ParseAll(string setting, string text)
    {
        var addresses = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(address => Parse(setting, address)).ToList();
        return addresses.Count > 0 ? addresses : throw Refusal(setting, text);
    }

    /// <summary>Reads `host:port` or `http://host:port`.</summary>
    /// <exception cref="ConfigurationException">The text is not an address.</exception>
    public static ListenAddress Parse(string setting, string text)
    {
        const string scheme = "http://";
        var address = text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? text[scheme.Length..].TrimEnd('/') : text;
        var colon = address.LastIndexOf(':');
        if (colon < 0 || !ushort.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            throw Refusal(setting, text);
        var host = address[..colon].Trim('[', ']').ToLowerInvariant();
        if (host == "*") return new ListenAddress(host, [Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any], port);
        if (host == "localhost") return new ListenAddress(host, [IPAddress.Loopback], port);
        if (IPAddress.TryParse(host, out var single)) return new ListenAddress(host, [single], port);
        return Uri.CheckHostName(host) == UriHostNameType.Dns
            ? new ListenAddress(host, LookUp(setting, text, host), port)
            : throw Refusal(setting, text);
    }

    public void Apply(KestrelServerOptions kestrel)
    {
        if (Host == "*") kestrel.ListenAnyIP(Port);
        else if (Host == "localhost" && Port != 0) kestrel.ListenLocalhost(Port);
        else foreach (var address in Addresses) kestrel.Listen(address, Port);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");

    private static IPAddress[] LookUp(string setting, string text, string host)
    {
        try
        {
            return Dns.GetHostAddresses(host) is { Length: > 0 } found ? [.. found.Distinct()] : throw Refusal(setting, text);
        }
        catch (SocketException error)
        {
            throw new ConfigurationException($"`{setting}` is `{text}`, but no address of `{host}` was found: {error.Message.TrimEnd('.')}.");
        }
    }

    private static ConfigurationException Refusal(string setting, string text) => new(
        $"`{text}` is not an address to listen on, as `{setting}` needs it. Write a host and a port, for instance `localhost:5080`; "
        + "the host is `localhost`, an IP address, a name of this machine, or `*` for all its addresses.");
}
