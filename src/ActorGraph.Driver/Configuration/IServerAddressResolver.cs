#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Says where a cluster is looked for, in place of the address that the driver was given.</summary>
public interface IServerAddressResolver
{
    /// <summary>The addresses that are asked for the members of the cluster, when none is known that answers.</summary>
    ISet<ServerAddress> Resolve(ServerAddress address);
}
