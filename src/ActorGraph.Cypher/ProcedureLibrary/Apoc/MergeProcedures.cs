using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Execution.Updates;
using ActorGraph.Cypher.Operators;
using ActorGraph.Cypher.ProcedureLibrary.BuiltIn;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary><c>apoc.merge.node</c> and <c>relationship</c>: MERGE with names that are values.</summary>
internal static class MergeProcedures
{
    private const string OfNode = "apoc.merge.node";
    private const string OfRelationship = "apoc.merge.relationship";

    private static readonly Value Empty = Value.Of(MapValue.Empty);

    public static IEnumerable<ProcedureDefinition> All =>
    [
        new(OfNode,
            [Field("labels", "LIST<STRING>"), Field("identProps", "MAP"), new("onCreateProps", "MAP", Empty), new("onMatchProps", "MAP", Empty)],
            [Field("node", "NODE")],
            "Finds the nodes that have some labels and properties, or creates one.", ProcedureMode.Write, (context, arguments) => Nodes(context.Execution(), arguments)),
        new(OfRelationship,
            [
                Field("startNode", "NODE"), Field("relType"), Field("identProps", "MAP"), Field("onCreateProps", "MAP"), Field("endNode", "NODE"),
                new("onMatchProps", "MAP", Empty),
            ],
            [Field("rel", "RELATIONSHIP")],
            "Finds the relationships of a type and some properties from one node to another, or creates one.", ProcedureMode.Write,
            (context, arguments) => Relationships(context.Execution(), arguments)),
    ];

    private static List<Value[]> Nodes(QueryExecution execution, IReadOnlyList<Value> arguments)
    {
        var labels = arguments[0].Names(OfNode);
        var wanted = Identity(OfNode, arguments[1]);
        if (wanted.Count == 0) throw ExecutionErrors.ProcedureFailed(OfNode, "takes at least one property to find a node by, but `identProps` is empty.");
        var writer = execution.Writer;
        var found = Candidates(execution, labels, wanted)
            .Where(node => labels.All(label => execution.Graph.FindLabel(label) is >= 0 and var known && execution.Graph.HasLabel(node, known)))
            .Select(Value.Node)
            .Where(node => Has(execution.Graph, node, wanted))
            .ToList();
        if (found.Count > 0) return Matched(execution, found, arguments[3]);
        var created = Value.Node(writer.CreateNode([.. labels.Select(writer.Label)]));
        return Created(execution, created, wanted, arguments[2]);
    }

    private static List<Value[]> Relationships(QueryExecution execution, IReadOnlyList<Value> arguments)
    {
        var (start, end) = (arguments[0].Node(OfRelationship, "startNode"), arguments[4].Node(OfRelationship, "endNode"));
        var type = arguments[1].Name(OfRelationship);
        var wanted = Identity(OfRelationship, arguments[2]);
        _ = execution.Writer;
        var found = Between(execution, start, type, end).Select(Value.Relationship).Where(relationship => Has(execution.Graph, relationship, wanted)).ToList();
        if (found.Count > 0) return Matched(execution, found, arguments[5]);
        var created = CreateProcedures.Relationship(execution, OfRelationship, arguments[0], arguments[1], Value.Null, arguments[4]);
        return Created(execution, created, wanted, arguments[3]);
    }

    private static MapValue Identity(string procedure, Value properties)
    {
        foreach (var (key, value) in properties.MapOrEmpty())
        {
            if (value.IsNull) throw ExecutionErrors.ProcedureFailed(procedure, $"cannot find anything by `{key}`, which is NULL.");
        }

        return properties.MapOrEmpty();
    }

    private static List<Value[]> Matched(QueryExecution execution, List<Value> found, Value onMatch)
    {
        foreach (var element in found)
        {
            foreach (var (key, value) in onMatch.MapOrEmpty()) execution.Writer.SetProperty(element, key, value);
        }

        return [.. found.Select(element => Row(element))];
    }

    private static List<Value[]> Created(QueryExecution execution, Value element, MapValue identity, Value onCreate)
    {
        CreateProcedures.Set(execution, element, new MapValue([.. identity, .. onCreate.MapOrEmpty()]));
        return [Row(element)];
    }

    /// <summary>The nodes among which those wanted are: by an index where there is one, else by the rarest label, else all.</summary>
    private static IEnumerable<long> Candidates(QueryExecution execution, string[] labels, MapValue wanted)
    {
        var graph = execution.Graph;
        var known = labels.Select(graph.FindLabel).ToArray();
        if (known.Contains(-1)) yield break;
        foreach (var label in known)
        {
            foreach (var (key, value) in wanted)
            {
                if (!graph.TryFindIndex(EntityKind.Node, label, graph.FindPropertyKey(key), out var index)) continue;
                var hits = graph.SeekEqual(index, value);
                while (hits.MoveNext()) yield return hits.Id;
                yield break;
            }
        }

        var nodes = known.Length > 0 ? graph.NodesWithLabel(known.MinBy(graph.CountNodes)) : graph.Nodes();
        while (nodes.MoveNext())
        {
            execution.CheckCancelled();
            yield return nodes.Node;
        }
    }

    private static IEnumerable<long> Between(QueryExecution execution, long start, string type, long end)
    {
        var known = execution.Graph.FindType(type);
        if (known < 0) yield break;
        var steps = execution.Graph.Expand(start, Direction.Outgoing, known);
        while (steps.MoveNext())
        {
            execution.CheckCancelled();
            if (steps.Other == end) yield return steps.Relationship;
        }
    }

    private static bool Has(GraphView graph, Value element, MapValue wanted)
    {
        var properties = EntityProperties.Of(graph, element);
        return wanted.All(entry => properties.Any(property => property.Key == entry.Key && Comparison.AreEqual(property.Value, entry.Value) == true));
    }
}
