using System.Diagnostics;
using ActorGraph.Cypher;
using ActorGraph.Graph;
using ActorGraph.Graph.Schema;
using ActorGraph.Graph.Values;

namespace ActorGraph.Benchmarks.Graphs;

/// <summary>Writes a graph into a case file.</summary>
internal static class CaseImport
{
    private const int Batch = 50_000;
    private static readonly long FirstDay = (long)(new DateTime(2010, 1, 1) - DateTime.UnixEpoch).TotalDays;

    public static Value DayOf(int day) => Value.Of(new DateValue(FirstDay + day));

    public static ImportTimes Load(SkewedGraph graph, string file)
    {
        var clock = Stopwatch.StartNew();
        var database = CypherDatabase.Open(file);
        database.Run("CREATE INDEX items FOR (i:Item) ON (i.n)").Dispose();
        database.Run("CREATE INDEX days FOR (i:Item) ON (i.day)").Dispose();
        var ids = Nodes(graph, database.Store);
        Relationships(graph, database.Store, ids);
        var writing = clock.Elapsed;
        database.Dispose();
        return new ImportTimes(writing, clock.Elapsed - writing);
    }

    /// <summary>Rows a second that one statement creates from a list of maps, in a case of its own.</summary>
    public static double RowsByCypher(string folder)
    {
        const int rows = 20_000;
        var list = Value.List([.. Enumerable.Range(0, rows).Select(n => Value.Of(new MapValue([
            KeyValuePair.Create("n", Value.Integer(n)), KeyValuePair.Create("name", Value.String($"item {n}")), KeyValuePair.Create("day", DayOf(n % 1000))])))]);
        using var database = CypherDatabase.Open(Path.Combine(folder, "unwind.actorgraph"));
        var clock = Stopwatch.StartNew();
        database.Run("UNWIND $rows AS row CREATE (i:Item) SET i = row", new Dictionary<string, Value> { ["rows"] = list }).Dispose();
        return rows / clock.Elapsed.TotalSeconds;
    }

    private static long[] Nodes(SkewedGraph graph, GraphStore store)
    {
        var ids = new long[graph.Nodes];
        for (var first = 0; first < graph.Nodes; first += Batch)
        {
            using var write = store.BeginWrite();
            int[] labels = [write.GetOrAddLabel("Item")];
            var (n, day) = (write.GetOrAddPropertyKey("n"), write.GetOrAddPropertyKey("day"));
            for (var node = first; node < Math.Min(first + Batch, graph.Nodes); node++)
            {
                var id = ids[node] = write.CreateNode(labels);
                write.SetNodeProperty(id, n, Value.Integer(node));
                write.SetNodeProperty(id, day, DayOf(graph.Day[node]));
            }

            write.Commit();
        }

        return ids;
    }

    private static void Relationships(SkewedGraph graph, GraphStore store, long[] ids)
    {
        for (var first = 0; first < graph.Relationships; first += Batch)
        {
            using var write = store.BeginWrite();
            var types = Enumerable.Range(0, SkewedGraph.Types).Select(type => write.GetOrAddType($"T{type}")).ToArray();
            for (var i = first; i < Math.Min(first + Batch, graph.Relationships); i++)
                write.CreateRelationship(ids[graph.Start[i]], types[graph.Type[i]], ids[graph.End[i]]);
            write.Commit();
        }
    }
}

/// <summary>How long an import took.</summary>
/// <param name="Writing">Until the last commit was durable.</param>
/// <param name="Closing">Until the file was closed after that.</param>
internal sealed record ImportTimes(TimeSpan Writing, TimeSpan Closing);
