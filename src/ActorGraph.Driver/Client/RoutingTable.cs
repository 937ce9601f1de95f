using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Which servers of a cluster do what for one database (Bolt message specification, "Request message - ROUTE").</summary>
internal sealed record RoutingTable(
    string? Database,
    IReadOnlyList<ServerAddress> Routers,
    IReadOnlyList<ServerAddress> Readers,
    IReadOnlyList<ServerAddress> Writers,
    DateTimeOffset Expires)
{
    /// <summary>The servers for a kind of work; readers may be missing where there is only one server.</summary>
    public IReadOnlyList<ServerAddress> For(AccessMode mode) => mode == AccessMode.Write || Readers.Count == 0 ? Writers : Readers;

    public RoutingTable Without(ServerAddress address) => this with
    {
        Routers = Remove(Routers, address),
        Readers = Remove(Readers, address),
        Writers = Remove(Writers, address),
    };

    public RoutingTable WithoutWriter(ServerAddress address) => this with { Writers = Remove(Writers, address) };

    public static RoutingTable Read(IReadOnlyDictionary<string, object?> metadata, DateTimeOffset now)
    {
        if (metadata.GetValueOrDefault("rt") is not IReadOnlyDictionary<string, object?> table
            || table.GetValueOrDefault("ttl") is not long seconds
            || table.GetValueOrDefault("servers") is not IReadOnlyList<object?> servers)
            throw new ProtocolException("The server's routing table has no `ttl` or no `servers`.");
        return new RoutingTable(
            table.GetValueOrDefault("db") as string,
            Role(servers, "ROUTE"),
            Role(servers, "READ"),
            Role(servers, "WRITE"),
            now + TimeSpan.FromSeconds(Math.Clamp(seconds, 0, int.MaxValue)));
    }

    private static ServerAddress[] Role(IReadOnlyList<object?> servers, string role) => servers
        .OfType<IReadOnlyDictionary<string, object?>>()
        .Where(server => server.GetValueOrDefault("role") as string == role)
        .SelectMany(server => (server.GetValueOrDefault("addresses") as IReadOnlyList<object?> ?? []).OfType<string>())
        .Select(ServerAddress.Parse)
        .Distinct()
        .ToArray();

    private static ServerAddress[] Remove(IReadOnlyList<ServerAddress> addresses, ServerAddress address) =>
        addresses.Where(other => !other.Equals(address)).ToArray();
}
