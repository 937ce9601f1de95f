using System.CommandLine;
using ActorGraph.Benchmarks;
using ActorGraph.Benchmarks.Processes;

var nodes = new Option<int>("--nodes") { Description = "Nodes of the generated graph.", DefaultValueFactory = _ => 20_000 };
var relationships = new Option<int>("--relationships") { Description = "Its relationships.", DefaultValueFactory = _ => 100_000 };
var neo4j = new Option<string?>("--neo4j") { Description = "Measure the same queries on the empty Neo4j at this address too.", HelpName = "URI" };
var root = new RootCommand("Measures the engine beside the same work written by hand over arrays. Ratios tell; seconds are this machine's.")
{
    nodes, relationships, neo4j,
};
root.SetAction((parsed, cancellation) => Benchmark.RunAsync(
    Math.Clamp(parsed.GetValue(nodes), 100, 20_000_000),
    Math.Clamp(parsed.GetValue(relationships), 100, 100_000_000),
    parsed.GetValue(neo4j),
    cancellation));

var file = new Argument<string>("FILE");
var open = new Command(OpenedCase.Verb, "Opens a case file, answers one query, and says what it took: run by the benchmark itself.") { file };
open.Hidden = true;
open.SetAction(parsed => OpenedCase.Report(parsed.GetValue(file)!, Console.Out));
root.Subcommands.Add(open);
return await root.Parse(args).InvokeAsync();
