using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary><c>apoc.convert.*</c>: values of one kind made into another; NULL where that cannot be.</summary>
internal static class ConvertFunctions
{
    private const string List = "LIST<ANY>";

    public static readonly FunctionDefinition[] All =
    [
        Convert("toBoolean", "bool :: ANY", "BOOLEAN", "Whether a value is true, a number but 0, or a string but an empty one, `false`, `no` and `0`.", call => Value.Boolean(Truth(call[0]))),
        Convert("toInteger", "object :: ANY", "INTEGER", "A value as an integer; NULL where it is none.", call => Integer(call[0])),
        Convert("toFloat", "object :: ANY", "FLOAT", "A value as a float; NULL where it is none.", call => Float(call[0])),
        Convert("toString", "object :: ANY", "STRING", "A value as a string; lists and maps as Cypher writes them.", call => call[0].IsNull ? Value.Null : Value.String(Written(call.Context, call[0]))),
        Convert("toMap", "map :: ANY", "MAP", "A map, or the properties of a node or relationship as one.", ToMap),
        Convert("toNode", "node :: ANY", "NODE", "A value if it is a node; else NULL.", call => call[0].IsNode ? call[0] : Value.Null),
        Convert("toRelationship", "relationship :: ANY", "RELATIONSHIP", "A value if it is a relationship; else NULL.", call => call[0].IsRelationship ? call[0] : Value.Null),
        Convert("toList", "list :: ANY", List, "A list as it is, a path as its nodes and relationships, and any other value as a list of it.", call => call[0].IsNull ? Value.Null : Value.Of(Listed(call[0]))),
        Convert("toSet", "list :: ANY", List, "Each item of a list once.", call => Each(call, item => item, distinct: true)),
        Convert("toStringList", "list :: ANY", "LIST<STRING>", "A list with its items as strings.", call =>
        {
            var context = call.Context;
            return Each(call, item => item.IsNull ? item : Value.String(Written(context, item)));
        }),
        Convert("toIntList", "list :: ANY", "LIST<INTEGER>", "A list with its items as integers.", call => Each(call, item => Integer(item))),
        Convert("toBooleanList", "list :: ANY", "LIST<BOOLEAN>", "A list with its items as booleans.", call => Each(call, item => Value.Boolean(Truth(item)))),
        Convert("toNodeList", "list :: ANY", "LIST<NODE>", "The nodes of a list or path.", call => Each(call, item => item.IsNode ? item : null)),
        Convert("toRelationshipList", "list :: ANY", "LIST<RELATIONSHIP>", "The relationships of a list or path.", call => Each(call, item => item.IsRelationship ? item : null)),
    ];

    /// <summary>A function of the namespace.</summary>
    public static FunctionDefinition Convert(string name, string parameters, string returns, string description, CallBody body) =>
        Call.Define("apoc.convert", $"apoc.convert.{name}", parameters, returns, description, body);

    private static bool Truth(Value value) => value.Kind switch
    {
        ValueKind.Null => false,
        ValueKind.Boolean => value.AsBoolean(),
        ValueKind.Integer => value.AsInteger() != 0,
        ValueKind.Float => value.AsFloat() != 0,
        ValueKind.String => value.AsString().ToUpperInvariant() is not ("" or "FALSE" or "NO" or "0"),
        _ => true,
    };

    private static Value Integer(Value value) => value.IsBoolean ? Value.Null : ConversionFunctions.OrNull(Conversion.TryInteger, value);

    private static Value Float(Value value) => Conversion.TryFloat(value, out var result) ? result : Value.Null;

    private static string Written(FunctionContext context, Value value)
    {
        if (value.IsList || value.IsMap) Room.ForText(context, Math.Min(value.EstimatedHeapBytes, StringOperators.MaximumLength + 1L));
        return value.ToString();
    }

    private static Value ToMap(Call call) => call[0].Kind switch
    {
        ValueKind.Map => call[0],
        ValueKind.Node or ValueKind.Relationship => Properties(call.Context, call[0]),
        _ => Value.Null,
    };

    /// <summary>The properties of a node or relationship.</summary>
    public static Value Properties(FunctionContext context, Value element)
    {
        var graph = context.Graph;
        var properties = element.IsNode ? graph.NodeProperties(element.AsNode()) : graph.RelationshipProperties(element.AsRelationship());
        var entries = new List<KeyValuePair<string, Value>>(properties.Count);
        for (var i = 0; i < properties.Count; i++) entries.Add(KeyValuePair.Create(graph.PropertyKeyName(properties.Key(i)), properties.Value(i)));
        return MapFunctions.Made(entries);
    }

    private static ListValue Listed(Value value)
    {
        if (value.IsList) return value.AsList();
        return value.As<PathValue>() is { } path ? new ListValue([.. Elements(path)]) : new ListValue([value]);
    }

    /// <summary>Node, relationship, node, and so on along the path.</summary>
    public static IEnumerable<Value> Elements(PathValue path)
    {
        for (var i = 0; i < path.Nodes.Length; i++)
        {
            if (i > 0) yield return Value.Relationship(path.Relationships[i - 1]);
            yield return Value.Node(path.Nodes[i]);
        }
    }

    private static Value Each(Call call, Func<Value, Value?> convert, bool distinct = false)
    {
        if (call[0].IsNull) return Value.Null;
        var seen = distinct ? new HashSet<Value>(ValueEquivalence.Instance) : null;
        var converted = new GrowingList(call.Context);
        foreach (var item in Listed(call[0]))
        {
            if (convert(item) is { } result && seen?.Add(result) != false) converted.Add(result);
        }

        return converted.ToValue();
    }
}
