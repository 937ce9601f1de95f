namespace ActorGraph.Model.Tests.Databases;

/// <summary>The databases by name. Every test that needs one runs against each.</summary>
internal static class TestDatabases
{
    public static Dictionary<string, Func<ITestDatabase>> All { get; } = new()
    {
        ["embedded"] = () => new EmbeddedServer(),
        ["neo4j"] = () => new RealNeo4j(),
    };
}
