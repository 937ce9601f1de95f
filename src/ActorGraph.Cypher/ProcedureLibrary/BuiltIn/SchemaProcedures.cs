using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Operators;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary>What properties nodes and relationships have, read from the graph itself.</summary>
internal static class SchemaProcedures
{
    public static IEnumerable<ProcedureDefinition> All =>
    [
        new("db.schema.nodeTypeProperties", [],
            [Field("nodeType"), Field("nodeLabels", "LIST<STRING>"), Field("propertyName"), Field("propertyTypes", "LIST<STRING>"), Field("mandatory", "BOOLEAN")],
            "Show the derived property schema of the nodes in tabular form.", ProcedureMode.Read, (context, _) => NodeProperties(context)),
        new("db.schema.relTypeProperties", [],
            [Field("relType"), Field("propertyName"), Field("propertyTypes", "LIST<STRING>"), Field("mandatory", "BOOLEAN")],
            "Show the derived property schema of the relationships in tabular form.", ProcedureMode.Read, (context, _) => RelationshipProperties(context)),
    ];

    private static IEnumerable<Value[]> NodeProperties(FunctionContext context)
    {
        var graph = context.Graph;
        var shapes = new SortedDictionary<string, Shape>(StringComparer.Ordinal);
        var cursor = graph.Nodes();
        while (cursor.MoveNext())
        {
            context.CheckCancelled();
            var labels = graph.LabelsOf(cursor.Node).ToArray().Select(graph.LabelName).Order(StringComparer.Ordinal).ToArray();
            var name = string.Concat(labels.Select(label => $":`{label}`"));
            if (!shapes.TryGetValue(name, out var shape)) shapes[name] = shape = new Shape(labels);
            shape.Add(graph, graph.NodeProperties(cursor.Node));
        }

        return shapes.SelectMany(pair => pair.Value.Rows().Select(row => Row([Text(pair.Key), Texts(pair.Value.Labels), .. row])));
    }

    private static IEnumerable<Value[]> RelationshipProperties(FunctionContext context)
    {
        var graph = context.Graph;
        var shapes = new SortedDictionary<string, Shape>(StringComparer.Ordinal);
        var cursor = graph.Relationships();
        while (cursor.MoveNext())
        {
            context.CheckCancelled();
            var name = $":`{graph.TypeName(graph.TypeOf(cursor.Relationship))}`";
            if (!shapes.TryGetValue(name, out var shape)) shapes[name] = shape = new Shape([]);
            shape.Add(graph, graph.RelationshipProperties(cursor.Relationship));
        }

        return shapes.SelectMany(pair => pair.Value.Rows().Select(row => Row([Text(pair.Key), .. row])));
    }

    /// <summary>The name that Neo4j's schema procedures have for the type of a stored value.</summary>
    private static string PropertyTypeName(Value value) => value.Kind switch
    {
        ValueKind.Integer => "Long",
        ValueKind.Float => "Double",
        ValueKind.List => value.AsList() is { Count: > 0 } items ? PropertyTypeName(items[0]) + "Array" : "StringArray",
        ValueKind.Bytes => "ByteArray",
        _ => value.Kind.ToString(),
    };

    /// <summary>The properties seen on elements of one kind.</summary>
    private sealed class Shape(string[] labels)
    {
        private readonly SortedDictionary<string, (SortedSet<string> Types, int Count)> _properties = new(StringComparer.Ordinal);
        private int _count;

        public string[] Labels => labels;

        public void Add(GraphView graph, PropertyList properties)
        {
            _count++;
            for (var i = 0; i < properties.Count; i++)
            {
                var key = graph.PropertyKeyName(properties.Key(i));
                var (types, count) = _properties.TryGetValue(key, out var seen) ? seen : (new SortedSet<string>(StringComparer.Ordinal), 0);
                types.Add(PropertyTypeName(properties.Value(i)));
                _properties[key] = (types, count + 1);
            }
        }

        public IEnumerable<Value[]> Rows() => _properties.Count == 0
            ? [[Value.Null, Value.Null, Value.False]]
            : _properties.Select(property => Row(
                Text(property.Key), Texts(property.Value.Types), Value.Boolean(property.Value.Count == _count)));
    }
}
