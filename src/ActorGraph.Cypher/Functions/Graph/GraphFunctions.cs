using ActorGraph.Cypher.Errors;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>Functions of nodes, relationships and paths.</summary>
internal static class GraphFunctions
{
    private const string Scalar = "Scalar";
    private const string List = "List";

    public static readonly FunctionDefinition[] All =
    [
        Function(Scalar, "id", "input :: NODE | RELATIONSHIP", "INTEGER", "The number of a node or relationship in this graph.", Id) with { ReplacedBy = "elementId" },
        Function(Scalar, "elementId", "input :: NODE | RELATIONSHIP", "STRING", "The id of a node or relationship as text.", ElementId),
        Function(Scalar, "type", "input :: RELATIONSHIP", "STRING", "The name of a relationship's type.", (context, arguments) =>
            Value.String(context.Graph.TypeName(context.Graph.TypeOf(arguments[0].RelationshipId("type"))))),
        Function(Scalar, "startNode", "input :: RELATIONSHIP", "NODE", "The node at which a relationship starts.", (context, arguments) =>
            Value.Node(context.Graph.StartOf(arguments[0].RelationshipId("startNode")))),
        Function(Scalar, "endNode", "input :: RELATIONSHIP", "NODE", "The node at which a relationship ends.", (context, arguments) =>
            Value.Node(context.Graph.EndOf(arguments[0].RelationshipId("endNode")))),
        Unary(Scalar, "length", "input :: PATH", "INTEGER", "How many relationships a path has.", value => Value.Integer(value.Path("length").Relationships.Length)),
        Unary(List, "nodes", "input :: PATH", "LIST<NODE>", "The nodes of a path, in order.", value => Elements(value.Path("nodes").Nodes, Value.Node)),
        Unary(List, "relationships", "input :: PATH", "LIST<RELATIONSHIP>", "The relationships of a path, in order.", value =>
            Elements(value.Path("relationships").Relationships, Value.Relationship)),
        Function(List, "labels", "input :: NODE", "LIST<STRING>", "The names of a node's labels.", Labels),
        Function(List, "keys", "input :: NODE | RELATIONSHIP | MAP", "LIST<STRING>", "The keys of a node's or relationship's properties, or of a map.", Keys),
        Function(Scalar, "properties", "input :: NODE | RELATIONSHIP | MAP", "MAP", "The properties of a node or relationship as a map.", Properties),
    ];

    private static Value Id(FunctionContext context, ReadOnlySpan<Value> arguments) => arguments[0].Kind switch
    {
        ValueKind.Node => Value.Integer(context.Graph.NodeNumber(arguments[0].AsNode())),
        ValueKind.Relationship => Value.Integer(context.Graph.RelationshipNumber(arguments[0].AsRelationship())),
        _ => throw RuntimeErrors.ArgumentType("id", "a node or a relationship", arguments[0]),
    };

    private static Value ElementId(FunctionContext context, ReadOnlySpan<Value> arguments) => arguments[0].Kind switch
    {
        ValueKind.Node => Value.String(context.Graph.NodeElementId(arguments[0].AsNode())),
        ValueKind.Relationship => Value.String(context.Graph.RelationshipElementId(arguments[0].AsRelationship())),
        _ => throw RuntimeErrors.ArgumentType("elementId", "a node or a relationship", arguments[0]),
    };

    private static Value Elements(ReadOnlySpan<long> ids, Func<long, Value> element)
    {
        var items = new Value[ids.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = element(ids[i]);
        return Value.List(items);
    }

    private static Value Labels(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        var labels = context.Graph.LabelsOf(arguments[0].NodeId("labels"));
        var names = new Value[labels.Length];
        for (var i = 0; i < names.Length; i++)
            names[i] = Value.String(context.Graph.LabelName(labels[i]));
        return Value.List(names);
    }

    private static Value Keys(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsMap)
            return Value.List([.. arguments[0].AsMap().Keys.ToArray().Select(Value.String)]);
        var properties = PropertiesOf(context, "keys", arguments[0]);
        var names = new Value[properties.Count];
        for (var i = 0; i < names.Length; i++)
            names[i] = Value.String(context.Graph.PropertyKeyName(properties.Key(i)));
        return Value.List(names);
    }

    private static Value Properties(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsMap)
            return arguments[0];
        var properties = PropertiesOf(context, "properties", arguments[0]);
        var entries = new KeyValuePair<string, Value>[properties.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new(context.Graph.PropertyKeyName(properties.Key(i)), properties.Value(i));
        return Value.Of(new MapValue(entries));
    }

    private static PropertyList PropertiesOf(FunctionContext context, string function, Value element) => element.Kind switch
    {
        ValueKind.Node => context.Graph.NodeProperties(element.AsNode()),
        ValueKind.Relationship => context.Graph.RelationshipProperties(element.AsRelationship()),
        _ => throw RuntimeErrors.ArgumentType(function, "a node, a relationship or a map", element),
    };
}
