using System.Globalization;
using ActorGraph.Cypher.Conformance.Notation;
using ActorGraph.Cypher.Tests.Compared.Asking;
using Neo4j.Driver;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>
/// Random queries over random graphs give the same answer here as in a real Neo4j, and leave the same graph. The environment
/// variables <c>ACTORGRAPH_GENERATED</c> and <c>ACTORGRAPH_SEED</c> say how many and from which seed.
/// </summary>
[Collection(Neo4jServer.Shared)]
public sealed class GeneratedQueryTests(Neo4jServer server)
{
    private const int QueriesPerGraph = 15;

    private static readonly Dictionary<string, Notated> s_none = [];

    [Fact]
    public async Task Query_answersAsNeo4jDoes()
    {
        var (count, start) = (Setting("ACTORGRAPH_GENERATED", 100), Setting("ACTORGRAPH_SEED", 1));
        await using var driver = server.Open();
        var differences = new List<string>();
        for (var seed = start; seed < start + count; seed += QueriesPerGraph)
        {
            var graph = RandomGraph.Of(seed);
            await new Neo4jDatabase(driver).ClearAsync();
            await driver.PrepareAsync(graph.Statement);
            await using var ours = new OurDatabase();
            await ours.Driver.PrepareAsync(graph.Statement);
            for (var i = 0; i < QueriesPerGraph && seed + i < start + count; i++)
            {
                var query = RandomQuery.Of(seed + i);
                var changed = false;
                if (await DifferenceAsync(driver, ours.Driver, query) is { } difference)
                {
                    differences.Add($"seed {seed + i}\n{graph.Statement}\n{query}\n{difference}");
                    changed = true;
                }

                if (!changed && !RandomQuery.IsUpdate(query)) continue;
                foreach (var database in new[] { driver, ours.Driver })
                {
                    await database.PrepareAsync("MATCH (n) DETACH DELETE n");
                    await database.PrepareAsync(graph.Statement);
                }
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {count} differ.\n\n{string.Join("\n\n", differences)}");
    }

    private static async Task<string?> DifferenceAsync(IDriver neo4j, IDriver ours, string query)
    {
        var expected = await neo4j.AskAsync(query, s_none, inOrder: false);
        if (expected.Compare(await ours.AskAsync(query, s_none, inOrder: false)) is { } difference) return difference;
        return RandomQuery.IsUpdate(query) ? (await StateAsync(neo4j)).Compare(await StateAsync(ours)) : null;
    }

    private static async Task<Answer> StateAsync(IDriver driver)
    {
        var nodes = await driver.AskAsync("MATCH (n) RETURN n", s_none, inOrder: false);
        var relationships = await driver.AskAsync("MATCH (a)-[r]->(b) RETURN a, r, b", s_none, inOrder: false);
        return new Answer([.. nodes.Lines, .. relationships.Lines]);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
