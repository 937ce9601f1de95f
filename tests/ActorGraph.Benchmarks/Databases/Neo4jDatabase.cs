using ActorGraph.Benchmarks.Graphs;
using ActorGraph.Benchmarks.Measuring;
using ActorGraph.Benchmarks.Queries;
using Neo4j.Driver;

namespace ActorGraph.Benchmarks.Databases;

/// <summary>The same graph on a Neo4j, asked over Bolt: the way there and back is part of what is measured.</summary>
internal sealed class Neo4jDatabase : IAsyncDisposable
{
    private const int Batch = 10_000;
    private readonly IDriver _driver;

    private Neo4jDatabase(IDriver driver) => _driver = driver;

    /// <summary>Fills an empty database.</summary>
    public static async Task<Neo4jDatabase> LoadAsync(SkewedGraph graph, string address, CancellationToken cancellation)
    {
        var database = new Neo4jDatabase(GraphDatabase.Driver(address, AuthTokens.None));
        if (await database.SumAsync("MATCH (n) RETURN count(n)", []) > 0)
            throw new InvalidOperationException($"The database at `{address}` is not empty; it is filled with the graph that is measured.");
        await database.SumAsync("CREATE INDEX items IF NOT EXISTS FOR (i:Item) ON (i.n)", []);
        await database.SumAsync("CREATE INDEX days IF NOT EXISTS FOR (i:Item) ON (i.day)", []);
        foreach (var nodes in Enumerable.Range(0, graph.Nodes).Chunk(Batch))
        {
            cancellation.ThrowIfCancellationRequested();
            await database.SumAsync(
                "UNWIND $rows AS row CREATE (:Item {n: row[0], day: date('2010-01-01') + duration({days: row[1]})})",
                Rows(nodes.Select(node => new List<object> { (long)node, (long)graph.Day[node] })));
        }

        await database.SumAsync("CALL db.awaitIndexes(300)", []);
        foreach (var type in Enumerable.Range(0, SkewedGraph.Types))
        {
            var ofType = Enumerable.Range(0, graph.Relationships).Where(i => graph.Type[i] == type);
            foreach (var relationships in ofType.Chunk(Batch))
            {
                cancellation.ThrowIfCancellationRequested();
                await database.SumAsync(
                    $"UNWIND $rows AS row MATCH (a:Item {{n: row[0]}}) MATCH (b:Item {{n: row[1]}}) CREATE (a)-[:T{type}]->(b)",
                    Rows(relationships.Select(i => new List<object> { (long)graph.Start[i], (long)graph.End[i] })));
            }
        }

        return database;
    }

    public async Task<TimeSpan> MeasureAsync(Scenario scenario, long expected)
    {
        var parameters = scenario.Parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value switch
        {
            Day day => new LocalDate(DateTime.UnixEpoch.AddYears(40).AddDays(day.Number)),
            int number => (object)(long)number,
            var other => throw new ArgumentException($"There is no value for a {other.GetType().Name}."),
        });
        var answer = await SumAsync(scenario.Cypher, parameters);
        if (answer != expected) throw new InvalidOperationException($"{scenario.Name}: Neo4j says {answer}, by hand it is {expected}.");
        return await Median.OfAsync(() => SumAsync(scenario.Cypher, parameters));
    }

    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private static Dictionary<string, object> Rows(IEnumerable<List<object>> rows) => new() { ["rows"] = rows.ToList() };

    private async Task<long> SumAsync(string cypher, Dictionary<string, object> parameters)
    {
        await using var session = _driver.AsyncSession();
        var cursor = await session.RunAsync(cypher, parameters);
        var sum = 0L;
        while (await cursor.FetchAsync()) sum += cursor.Current[cursor.Current.Keys.Count - 1].As<long>();
        return sum;
    }
}
