using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>What a driver's URI says: how to connect, where, and with which routing context.</summary>
internal sealed record DriverUri(
    ServerAddress Address, bool Routes, bool? Encrypts, bool TrustsAny, IReadOnlyDictionary<string, object?> Context)
{
    private const string Allowed = "`bolt`, `bolt+s`, `bolt+ssc`, `neo4j`, `neo4j+s` or `neo4j+ssc`";

    public static DriverUri Parse(Uri uri)
    {
        var (scheme, suffix) = uri.Scheme.Split('+') is [var first, var second] ? (first, second) : (uri.Scheme, null);
        if (scheme is not ("bolt" or "neo4j") || suffix is not (null or "s" or "ssc"))
            throw new NotSupportedException($"The scheme `{uri.Scheme}` is not one of {Allowed}.");
        if (uri.Host.Length == 0) throw new ArgumentException($"The address `{uri}` names no host, as in `{uri.Scheme}://localhost:7687`.");

        var routes = scheme == "neo4j";
        if (!routes && uri.Query.Length > 0)
            throw new ArgumentException("A routing context (`?…`) is for the scheme `neo4j`; the scheme `bolt` connects to one server.");
        return new DriverUri(
            ServerAddress.From(uri), routes, suffix is null ? null : true, suffix == "ssc", routes ? ReadContext(uri) : new Dictionary<string, object?>());
    }

    private static Dictionary<string, object?> ReadContext(Uri uri)
    {
        var context = new Dictionary<string, object?> { ["address"] = ServerAddress.From(uri).ToString() };
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=', 2) is not [{ Length: > 0 } key, { Length: > 0 } value])
                throw new ArgumentException($"The routing context `{pair}` is not of the form `key=value`.");
            if (!context.TryAdd(Uri.UnescapeDataString(key), Uri.UnescapeDataString(value)))
                throw new ArgumentException($"The routing context names `{key}` twice, or uses the reserved name `address`.");
        }

        return context;
    }
}
