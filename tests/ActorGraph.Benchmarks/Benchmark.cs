using System.Diagnostics;
using System.Globalization;
using ActorGraph.Benchmarks.Databases;
using ActorGraph.Benchmarks.Graphs;
using ActorGraph.Benchmarks.Measuring;
using ActorGraph.Benchmarks.Processes;
using ActorGraph.Benchmarks.Queries;
using ActorGraph.Cypher;
using Spectre.Console;

namespace ActorGraph.Benchmarks;

/// <summary>One run: makes the graph, imports it, measures, and prints two tables.</summary>
internal static class Benchmark
{
    public static async Task<int> RunAsync(int nodes, int relationships, string? neo4j, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("actorgraph-benchmark-").FullName;
        try
        {
            var graph = new SkewedGraph(nodes, relationships);
            AnsiConsole.MarkupLineInterpolated($"{nodes:N0} nodes, {relationships:N0} relationships; the busiest node has {graph.LargestDegree:N0} of them.");
            var file = Path.Combine(folder, "graph.actorgraph");
            var rows = CaseImport.Load(graph, file);
            var opened = await OpenedCase.MeasureAsync(file, cancellation);
            using (var database = CypherDatabase.Open(file)) await QueriesAsync(graph, database, neo4j, cancellation);
            await WholeAsync(graph, folder, file, rows, opened, cancellation);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task QueriesAsync(SkewedGraph graph, CypherDatabase database, string? neo4j, CancellationToken cancellation)
    {
        await using var other = neo4j is null ? null : await Neo4jDatabase.LoadAsync(graph, neo4j, cancellation);
        var table = new Table().AddColumns("query", "rows", "by hand", "engine", "ratio");
        if (other is not null) table.AddColumns("Neo4j", "to Neo4j");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var scenario in Scenario.Of(graph))
        {
            cancellation.ThrowIfCancellationRequested();
            var answer = EngineAnswer.Of(database, scenario);
            var expected = scenario.ByHand();
            if (answer.Sum != expected) throw new InvalidOperationException($"{scenario.Name}: the engine says {answer.Sum}, by hand it is {expected}.");
            var times = Median.Of(() => scenario.ByHand(), () => EngineAnswer.Of(database, scenario));
            var (byHand, engine) = (times[0], times[1]);
            List<string> cells = [scenario.Name, $"{answer.Rows:N0}", Time(byHand), Time(engine), Ratio(engine, byHand)];
            if (other is not null)
            {
                var theirs = await other.MeasureAsync(scenario, expected);
                cells.AddRange(Time(theirs), Ratio(engine, theirs));
            }

            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }

    private static async Task WholeAsync(
        SkewedGraph graph, string folder, string file, ImportTimes import, OpenedCase opened, CancellationToken cancellation)
    {
        var table = new Table().AddColumns("whole", "figure");
        var elements = graph.Nodes + graph.Relationships;
        table.AddRow("import through the store, in transactions of 50,000", $"{elements / import.Writing.TotalSeconds:N0} rows a second");
        table.AddRow("… with what is left to do when the case is closed", $"{elements / (import.Writing + import.Closing).TotalSeconds:N0} rows a second");
        table.AddRow("import of 20,000 nodes by `UNWIND $rows … CREATE`", $"{CaseImport.RowsByCypher(folder):N0} rows a second");
        table.AddRow("size of the case file", $"{new FileInfo(file).Length / 1048576.0:N0} MB");
        table.AddRow("open; open and first answer (a process of its own)", $"{Time(opened.Opening)}; {Time(opened.FirstAnswer)}");
        table.AddRow("resident then", $"{opened.ResidentBytes / 1048576.0:N0} MB");
        var (commit, sync) = Commits.Measure(folder);
        table.AddRow("durable commit of one node; fsync of a page", $"{Time(commit)}; {Time(sync)}; ratio {Ratio(commit, sync)}");
        var start = await StartedProgram.MeasureAsync(folder, cancellation);
        table.AddRow(
            "program start to first answer on the seed",
            start is null ? "not built in this configuration" : $"{Time(start.FirstStart)} when it makes the case, {Time(start.NextStart)} after; {start.ResidentBytes / 1048576.0:N0} MB resident");
        AnsiConsole.Write(table);
    }

    private static string Time(TimeSpan time) => time.TotalMilliseconds switch
    {
        < 0.01 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:0.00} µs"),
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:0} µs"),
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s"),
    };

    /// <summary>Beside what takes less than the clock can tell, a ratio says nothing.</summary>
    private static string Ratio(TimeSpan one, TimeSpan other) => other == TimeSpan.Zero ? "–" : (one / other).ToString("0.0", CultureInfo.InvariantCulture);
}
