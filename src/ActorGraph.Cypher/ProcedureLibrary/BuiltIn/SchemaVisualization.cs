using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary>
/// <c>db.schema.visualization</c>: a node for each label in use and a relationship for each type between labels that it leaves and
/// reaches. They are sketched beside the graph, so that a client can draw them like any others.
/// </summary>
internal static class SchemaVisualization
{
    public static IEnumerable<ProcedureDefinition> All =>
    [
        new("db.schema.visualization", [], [Field("nodes", "LIST<NODE>"), Field("relationships", "LIST<RELATIONSHIP>")],
            "Draws the schema: labels as nodes, and between them the types of relationships.", ProcedureMode.Read,
            (context, _) => [Draw(context.Execution())]),
    ];

    private static Value[] Draw(QueryExecution execution)
    {
        var graph = execution.Graph;
        var sketch = new GraphSketch(graph);
        var labels = Enumerable.Range(0, graph.LabelCount).Where(label => graph.CountNodes(label) > 0).ToArray();
        var nodes = labels.ToDictionary(label => label, label => sketch.AddNode(graph.LabelName(label), Properties(graph, graph.LabelName(label))));
        var relationships = new List<Value>();
        for (var type = 0; type < graph.TypeCount; type++)
        {
            var name = graph.TypeName(type);
            foreach (var start in labels.Where(label => graph.CountRelationships(label, type, Direction.Outgoing) > 0))
            {
                foreach (var end in labels.Where(label => graph.CountRelationships(label, type, Direction.Incoming) > 0))
                {
                    execution.CheckCancelled();
                    execution.ReserveMemory(256);
                    var relationship = sketch.AddRelationship(nodes[start], name, nodes[end], KeyValuePair.Create("name", Value.String(name)));
                    relationships.Add(Value.Relationship(relationship));
                }
            }
        }

        execution.Look(sketch);
        return Row(Value.List([.. labels.Select(label => Value.Node(nodes[label]))]), Value.List([.. relationships]));
    }

    private static IEnumerable<KeyValuePair<string, Value>> Properties(GraphView graph, string label) =>
    [
        KeyValuePair.Create("name", Value.String(label)),
        KeyValuePair.Create("indexes", Texts(graph.Indexes
            .Where(index => index.EntityKind == EntityKind.Node && index.OwningConstraint is null && index.LabelsOrTypes.Contains(label))
            .Select(index => string.Join(',', index.Properties)))),
        KeyValuePair.Create("constraints", Texts(graph.Constraints
            .Where(constraint => constraint.EntityKind == EntityKind.Node && constraint.LabelOrType == label)
            .Select(SchemaStatementText.Of))),
    ];
}
