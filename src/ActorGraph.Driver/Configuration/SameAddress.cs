namespace Neo4j.Driver;

/// <summary>Looks for a cluster at the address that the driver was given.</summary>
internal sealed class SameAddress : IServerAddressResolver
{
    public static readonly SameAddress Instance = new();

    public ISet<ServerAddress> Resolve(ServerAddress address) => new HashSet<ServerAddress> { address };
}
