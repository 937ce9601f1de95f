using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Execution.Updates;
using ActorGraph.Cypher.ProcedureLibrary.BuiltIn;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary><c>apoc.refactor.mergeNodes</c>: several nodes become the first of them, with all labels, properties and relationships.</summary>
internal static class RefactorProcedures
{
    private const string Name = "apoc.refactor.mergeNodes";

    public static IEnumerable<ProcedureDefinition> All =>
    [
        new(Name, [Field("nodes", "LIST<NODE>"), new("config", "MAP", Value.Of(MapValue.Empty))], [Field("node", "NODE")],
            "Merges nodes into the first of a list. Options: `properties` (`overwrite`, `discard`, `combine`, or a map of them by names), `mergeRels`, `produceSelfRel`, `preserveExistingSelfRels`, `singleElementAsArray`.",
            ProcedureMode.Write, (context, arguments) => Merge(context.Execution(), arguments[0], arguments[1].MapOrEmpty())),
    ];

    private static IEnumerable<Value[]> Merge(QueryExecution execution, Value list, MapValue options)
    {
        var nodes = list.IsNull ? [] : list.AsList().Where(node => !node.IsNull).Select(node => node.Node(Name, "nodes")).Distinct().ToArray();
        if (nodes.Length == 0) return [];
        var singleAsList = options.Flag(Name, "singleElementAsArray", false);
        var ofNodes = new PropertyMerge(Name, options["properties"], "overwrite", singleAsList);
        var merged = ofNodes.Merge(nodes.Select(node => PropertiesOf(execution, Value.Node(node))));
        var labels = nodes.SelectMany(node => execution.Graph.LabelsOf(node).ToArray()).Distinct().ToArray();
        var target = nodes[0];
        var own = LoopsOf(execution, target).ToHashSet();
        foreach (var node in nodes[1..])
        {
            Move(execution, node, target, nodes, options.Flag(Name, "produceSelfRel", true));
            execution.Writer.DeleteNode(node, detach: true);
        }

        // Only now, so that no two nodes ever have what a constraint allows once.
        execution.Writer.AddLabels(target, labels);
        Set(execution, Value.Node(target), merged);
        if (options.Flag(Name, "mergeRels", false))
        {
            if (!options.Flag(Name, "preserveExistingSelfRels", true))
                foreach (var loop in own) execution.Writer.DeleteRelationship(loop);
            MergeRelationships(execution, target, new PropertyMerge(Name, options["properties"], "combine", singleAsList));
        }

        return [Row(Value.Node(target))];
    }

    /// <summary>Makes the relationships of a node anew at another; those between the nodes that are merged become loops.</summary>
    private static void Move(QueryExecution execution, long node, long target, long[] nodes, bool makesLoops)
    {
        foreach (var relationship in RelationshipsOf(execution, node))
        {
            execution.CheckCancelled();
            var graph = execution.Graph;
            var (start, type, end) = (graph.StartOf(relationship), graph.TypeOf(relationship), graph.EndOf(relationship));
            var becomesLoop = start != end && nodes.Contains(start) && nodes.Contains(end);
            var properties = PropertiesOf(execution, Value.Relationship(relationship));
            execution.Writer.DeleteRelationship(relationship);
            if (becomesLoop && !makesLoops) continue;
            var moved = execution.Writer.CreateRelationship(start == node ? target : start, type, end == node ? target : end);
            Set(execution, Value.Relationship(moved), properties);
        }
    }

    /// <summary>Merges relationships of one type and direction to one node into the first of them.</summary>
    private static void MergeRelationships(QueryExecution execution, long target, PropertyMerge merge)
    {
        var graph = execution.Graph;
        var same = RelationshipsOf(execution, target).GroupBy(relationship => (graph.StartOf(relationship), graph.TypeOf(relationship), graph.EndOf(relationship)));
        foreach (var group in same.Where(group => group.Count() > 1).Select(group => group.Order().ToArray()).ToArray())
        {
            execution.CheckCancelled();
            var merged = merge.Merge(group.Select(relationship => PropertiesOf(execution, Value.Relationship(relationship))).ToArray());
            foreach (var other in group[1..]) execution.Writer.DeleteRelationship(other);
            Set(execution, Value.Relationship(group[0]), merged);
        }
    }

    private static List<long> RelationshipsOf(QueryExecution execution, long node)
    {
        _ = execution.Writer;
        var relationships = new HashSet<long>();
        var cursor = execution.Graph.Expand(node, Direction.Both);
        while (cursor.MoveNext())
        {
            execution.CheckCancelled();
            if (relationships.Add(cursor.Relationship) && relationships.Count % 1024 == 0) execution.ReserveMemory(48L * relationships.Count);
        }

        return [.. relationships.Order()];
    }

    private static IEnumerable<long> LoopsOf(QueryExecution execution, long node) =>
        RelationshipsOf(execution, node).Where(relationship => execution.Graph.StartOf(relationship) == execution.Graph.EndOf(relationship));

    private static MapValue PropertiesOf(QueryExecution execution, Value element) => new(EntityProperties.Of(execution.Graph, element));

    private static void Set(QueryExecution execution, Value element, MapValue properties)
    {
        var before = PropertiesOf(execution, element);
        foreach (var (key, value) in properties)
        {
            if (!ValueEquivalence.Instance.Equals(before[key], value)) execution.Writer.SetProperty(element, key, value);
        }
    }
}
