using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.ProcedureLibrary.BuiltIn;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary><c>apoc.meta.data</c>, <c>schema</c> and <c>stats</c>: what the graph is made of. All of it is looked at, where APOC takes a sample.</summary>
internal static class MetaProcedures
{
    public static IEnumerable<ProcedureDefinition> All =>
    [
        new("apoc.meta.data", [new("config", "MAP", Value.Of(MapValue.Empty))],
            [
                Field("label"), Field("property"), Field("count", "INTEGER"), Field("unique", "BOOLEAN"), Field("index", "BOOLEAN"), Field("existence", "BOOLEAN"),
                Field("type"), Field("array", "BOOLEAN"), Field("sample", "LIST<ANY>"), Field("left", "INTEGER"), Field("right", "INTEGER"),
                Field("other", "LIST<STRING>"), Field("otherLabels", "LIST<STRING>"), Field("elementType"),
            ],
            "Lists the properties and relationships of all labels, and the properties of all relationship types.", ProcedureMode.Read,
            (context, _) => new MetaSurvey(context.Execution()).Rows()),
        new("apoc.meta.schema", [new("config", "MAP", Value.Of(MapValue.Empty))], [Field("value", "MAP")],
            "The same as one map: labels and types with their counts, properties and relationships.", ProcedureMode.Read,
            (context, _) => [Row(new MetaSurvey(context.Execution()).Schema())]),
        new("apoc.meta.stats", [],
            [
                Field("labelCount", "INTEGER"), Field("relTypeCount", "INTEGER"), Field("propertyKeyCount", "INTEGER"), Field("nodeCount", "INTEGER"),
                Field("relCount", "INTEGER"), Field("labels", "MAP"), Field("relTypes", "MAP"), Field("relTypesCount", "MAP"), Field("stats", "MAP"),
            ],
            "Counts nodes by label and relationships by type and by the labels at their ends.", ProcedureMode.Read, (context, _) => [Stats(context.Execution())]),
    ];

    private static Value[] Stats(QueryExecution execution)
    {
        var graph = execution.Graph;
        var labels = Enumerable.Range(0, graph.LabelCount).Where(label => graph.CountNodes(label) > 0).ToArray();
        var types = Enumerable.Range(0, graph.TypeCount).Where(type => graph.CountRelationships(type) > 0).ToArray();
        var byType = Map(types.Select(type => (graph.TypeName(type), graph.CountRelationships(type))));
        var byEnds = Map(types.SelectMany(type => Ends(execution, labels, type)));
        var byLabel = Map(labels.Select(label => (graph.LabelName(label), graph.CountNodes(label))));
        Value[] row =
        [
            Value.Integer(labels.Length), Value.Integer(types.Length), Value.Integer(graph.PropertyKeyCount), Value.Integer(graph.NodeCount),
            Value.Integer(graph.RelationshipCount), byLabel, byEnds, byType,
        ];
        string[] names = ["labelCount", "relTypeCount", "propertyKeyCount", "nodeCount", "relCount", "labels", "relTypes"];
        return [.. row, Value.Of(new MapValue(names.Zip(row, KeyValuePair.Create)))];
    }

    private static IEnumerable<(string, long)> Ends(QueryExecution execution, int[] labels, int type)
    {
        var graph = execution.Graph;
        yield return ($"()-[:{graph.TypeName(type)}]->()", graph.CountRelationships(type));
        foreach (var label in labels)
        {
            execution.CheckCancelled();
            if (graph.CountRelationships(label, type, Direction.Outgoing) is > 0 and var outgoing) yield return ($"(:{graph.LabelName(label)})-[:{graph.TypeName(type)}]->()", outgoing);
            if (graph.CountRelationships(label, type, Direction.Incoming) is > 0 and var incoming) yield return ($"()-[:{graph.TypeName(type)}]->(:{graph.LabelName(label)})", incoming);
        }
    }

    private static Value Map(IEnumerable<(string Name, long Count)> counts) =>
        Value.Of(new MapValue(counts.Select(count => KeyValuePair.Create(count.Name, Value.Integer(count.Count)))));
}
