using ActorGraph.Cypher.Tests.Compared.Asking;
using ActorGraph.TestSupport.Neo4j;

[assembly: AssemblyFixture(typeof(Neo4jServer))]

namespace ActorGraph.Cypher.Tests.Compared.Asking;

/// <summary>The tests that use the real Neo4j, whose graph they empty: they take turns.</summary>
[CollectionDefinition(Name)]
public sealed class ComparedNeo4j
{
    public const string Name = "Neo4j";
}
