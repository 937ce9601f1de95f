using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.ProcedureLibrary.BuiltIn;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary><c>apoc.path.*</c>: what lies around nodes, by types, labels and lengths that are values.</summary>
internal static class PathProcedures
{
    private const string OfConfig = "apoc.path.expandConfig";
    private const string OfNodes = "apoc.path.subgraphNodes";
    private const string OfAll = "apoc.path.subgraphAll";
    private const string OfTree = "apoc.path.spanningTree";
    private const string OfExpand = "apoc.path.expand";

    private static readonly ProcedureField Start = Field("startNode", "ANY");
    private static readonly ProcedureField Options = Field("config", "MAP");

    public static IEnumerable<ProcedureDefinition> All =>
    [
        new(OfConfig, [Start, Options], [Field("path", "PATH")],
            "The paths from a node, an id or a list of them, by options: `relationshipFilter`, `labelFilter`, `minLevel`, `maxLevel`, `uniqueness`, `bfs`, `limit` and others.", ProcedureMode.Read,
            (context, arguments) => Paths(context.Execution(), OfConfig, arguments, null)),
        new(OfExpand, [Start, Field("relFilter"), Field("labelFilter"), Field("minDepth", "INTEGER"), Field("maxDepth", "INTEGER")], [Field("path", "PATH")],
            "The paths from a node, an id or a list of them, by filters and from one length to another.", ProcedureMode.Read,
            (context, arguments) => Paths(context.Execution(), OfExpand, [arguments[0], Config(arguments)], null)),
        new(OfTree, [Start, Options], [Field("path", "PATH")],
            "One path to each node that can be reached, by the options of `apoc.path.expandConfig`.", ProcedureMode.Read,
            (context, arguments) => Paths(context.Execution(), OfTree, arguments, PathUniqueness.NodeGlobal)),
        new(OfNodes, [Start, Options], [Field("node", "NODE")],
            "The nodes that can be reached, by the options of `apoc.path.expandConfig`.", ProcedureMode.Read,
            (context, arguments) => Paths(context.Execution(), OfNodes, arguments, PathUniqueness.NodeGlobal)
                .Select(row => Row(row[0].As<PathValue>() is { } path ? Value.Node(path.Nodes[^1]) : Value.Null))),
        new(OfAll, [Start, Options], [Field("nodes", "LIST<NODE>"), Field("relationships", "LIST<RELATIONSHIP>")],
            "The nodes that can be reached, by the options of `apoc.path.expandConfig`, and all relationships between them.", ProcedureMode.Read,
            (context, arguments) => [Subgraph(context.Execution(), arguments)]),
    ];

    private static Value Config(IReadOnlyList<Value> arguments) => Value.Of(new MapValue(
    [
        KeyValuePair.Create("relationshipFilter", arguments[1]),
        KeyValuePair.Create("labelFilter", arguments[2]),
        KeyValuePair.Create("minLevel", arguments[3]),
        KeyValuePair.Create("maxLevel", arguments[4]),
    ]));

    private static IEnumerable<Value[]> Paths(QueryExecution execution, string procedure, IReadOnlyList<Value> arguments, PathUniqueness? uniqueness)
    {
        var options = PathOptions.Of(procedure, arguments[1].MapOrEmpty(), uniqueness);
        var found = false;
        foreach (var path in new PathExpansion(execution, options).From(Starts(execution.Graph, procedure, arguments[0])))
        {
            found = true;
            yield return Row(Value.Of(path));
        }

        if (!found && options.IsOptional) yield return Row(Value.Null);
    }

    private static Value[] Subgraph(QueryExecution execution, IReadOnlyList<Value> arguments)
    {
        var options = PathOptions.Of(OfAll, arguments[1].MapOrEmpty(), PathUniqueness.NodeGlobal);
        var memory = default(MemoryShare);
        try
        {
            var nodes = new HashSet<long>();
            foreach (var path in new PathExpansion(execution, options).From(Starts(execution.Graph, OfAll, arguments[0])))
            {
                memory.Reserve(execution, 64);
                nodes.Add(path.Nodes[^1]);
            }

            var relationships = new List<Value>();
            foreach (var node in nodes)
            {
                var cursor = execution.Graph.Expand(node, Direction.Outgoing);
                while (cursor.MoveNext())
                {
                    execution.CheckCancelled();
                    if (!nodes.Contains(cursor.Other)) continue;
                    memory.Reserve(execution, 32);
                    relationships.Add(Value.Relationship(cursor.Relationship));
                }
            }

            return Row(Value.List([.. nodes.Select(Value.Node)]), Value.List([.. relationships]));
        }
        finally
        {
            memory.Release();
        }
    }

    private static long[] Starts(GraphView graph, string procedure, Value start) => start switch
    {
        { IsNull: true } => [],
        { IsNode: true } => [start.AsNode()],
        { IsInteger: true } => graph.NodeExists(start.AsInteger()) ? [start.AsInteger()] : [],
        { IsString: true } => ElementIds.TryParse(start.AsString(), graph.StoreId, out var kind, out var node) && kind == EntityKind.Node && graph.NodeExists(node) ? [node] : [],
        { IsList: true } => [.. start.AsList().SelectMany(item => Starts(graph, procedure, item)).Distinct()],
        _ => throw ExecutionErrors.ProcedureFailed(procedure, $"takes a node, an id or a list of them as `startNode`, but was given {RuntimeErrors.Describe(start)}."),
    };
}
