using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.ProcedureLibrary.BuiltIn;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary><c>apoc.create.node</c>, <c>nodes</c> and <c>relationship</c>: CREATE with names that are values.</summary>
internal static class CreateProcedures
{
    public static IEnumerable<ProcedureDefinition> All =>
    [
        new("apoc.create.node", [Field("labels", "LIST<STRING>"), Field("props", "MAP")], [Field("node", "NODE")],
            "Creates a node with labels and properties that are values.", ProcedureMode.Write,
            (context, arguments) => [Row(Node(context.Execution(), "apoc.create.node", arguments[0], arguments[1]))]),
        new("apoc.create.nodes", [Field("labels", "LIST<STRING>"), Field("props", "LIST<MAP>")], [Field("node", "NODE")],
            "Creates a node for each map of properties, with labels that are values.", ProcedureMode.Write,
            (context, arguments) => arguments[1].IsNull
                ? []
                : arguments[1].AsList().Select(properties => Row(Node(context.Execution(), "apoc.create.nodes", arguments[0], properties)))),
        new("apoc.create.relationship",
            [Field("from", "NODE"), Field("relType"), Field("props", "MAP"), Field("to", "NODE")], [Field("rel", "RELATIONSHIP")],
            "Creates a relationship with a type and properties that are values.", ProcedureMode.Write,
            (context, arguments) => [Row(Relationship(context.Execution(), "apoc.create.relationship", arguments[0], arguments[1], arguments[2], arguments[3]))]),
    ];

    private static Value Node(QueryExecution execution, string procedure, Value labels, Value properties)
    {
        var writer = execution.Writer;
        var node = Value.Node(writer.CreateNode([.. labels.Names(procedure).Select(writer.Label)]));
        Set(execution, node, properties.MapOrEmpty());
        return node;
    }

    /// <summary>Creates a relationship.</summary>
    public static Value Relationship(QueryExecution execution, string procedure, Value from, Value type, Value properties, Value to)
    {
        var writer = execution.Writer;
        var (start, end) = (from.Node(procedure, "from"), to.Node(procedure, "to"));
        var relationship = Value.Relationship(writer.CreateRelationship(start, writer.Type(type.Name(procedure)), end));
        Set(execution, relationship, properties.MapOrEmpty());
        return relationship;
    }

    /// <summary>Sets properties of a map that are not NULL.</summary>
    public static void Set(QueryExecution execution, Value element, MapValue properties)
    {
        foreach (var (key, value) in properties)
        {
            if (!value.IsNull) execution.Writer.SetProperty(element, key, value);
        }
    }
}
