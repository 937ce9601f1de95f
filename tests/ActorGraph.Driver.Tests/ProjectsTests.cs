using System.Reflection;
using ActorGraph.Bolt.Server;
using Neo4j.Driver;

namespace ActorGraph.Driver.Tests;

/// <summary>Which project refers to which: what is below does not know what is above it.</summary>
public sealed class ProjectsTests
{
    [Fact]
    public void Protocol_refersToNoProject() => Assert.Empty(ProjectsOf(typeof(BoltServer).Assembly));

    [Fact]
    public void Driver_refersToTheProtocolOnly() => Assert.Equal(["ActorGraph.Bolt"], ProjectsOf(typeof(IDriver).Assembly));

    private static IEnumerable<string?> ProjectsOf(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(name => name.Name)
        .Where(name => name!.StartsWith("ActorGraph.", StringComparison.Ordinal));
}
