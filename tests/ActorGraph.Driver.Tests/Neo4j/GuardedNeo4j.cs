using ActorGraph.Driver.Tests.Neo4j;
using ActorGraph.TestSupport.Neo4j;

[assembly: AssemblyFixture(typeof(GuardedNeo4j))]

namespace ActorGraph.Driver.Tests.Neo4j;

/// <summary>A real Neo4j that asks for a password.</summary>
public sealed class GuardedNeo4j() : Neo4jServer("integration-only");
