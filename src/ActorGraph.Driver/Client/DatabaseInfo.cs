using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

internal sealed record DatabaseInfo(string? Name) : IDatabaseInfo
{
    string IDatabaseInfo.Name => Name!;
}
