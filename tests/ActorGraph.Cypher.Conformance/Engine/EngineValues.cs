using ActorGraph.Cypher.Conformance.Notation;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Conformance.Engine;

/// <summary>Values of the engine, to and from the kit's notation.</summary>
public static class EngineValues
{
    /// <summary>The engine's value for a value of the notation that is no part of a graph.</summary>
    public static Value FromNotation(Notated value) => value switch
    {
        NotatedNull => Value.Null,
        NotatedBoolean boolean => Value.Boolean(boolean.Value),
        NotatedInteger integer => Value.Integer(integer.Value),
        NotatedFloat number => Value.Float(number.Value),
        NotatedString text => Value.String(text.Value),
        NotatedList list => Value.List([.. list.Items.Select(FromNotation)]),
        NotatedMap map => Value.Of(new MapValue(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, FromNotation(entry.Value))))),
        _ => throw new FormatException($"`{CanonicalText.Of(value)}` cannot be given to a query."),
    };

    /// <summary>A value that is no part of a graph, in notation.</summary>
    public static Notated ToNotation(Value value) => ToNotation(value, graph: null);

    /// <summary>A row in notation, with what <paramref name="graph"/> holds of its nodes and relationships.</summary>
    public static IReadOnlyList<Notated> ToNotation(ReadOnlySpan<Value> row, GraphView graph)
    {
        var notated = new Notated[row.Length];
        for (var i = 0; i < row.Length; i++)
            notated[i] = ToNotation(row[i], graph);
        return notated;
    }

    /// <summary>The properties of an element in notation.</summary>
    public static NotatedMap ToNotation(GraphView graph, PropertyList properties)
    {
        var entries = new Dictionary<string, Notated>(StringComparer.Ordinal);
        for (var i = 0; i < properties.Count; i++)
            entries.Add(graph.PropertyKeyName(properties.Key(i)), ToNotation(properties.Value(i), graph));
        return new NotatedMap(entries);
    }

    private static Notated ToNotation(Value value, GraphView? graph) => value.Kind switch
    {
        ValueKind.Null => NotatedNull.Instance,
        ValueKind.Boolean => new NotatedBoolean(value.AsBoolean()),
        ValueKind.Integer => new NotatedInteger(value.AsInteger()),
        ValueKind.Float => new NotatedFloat(value.AsFloat()),
        ValueKind.String => new NotatedString(value.AsString()),
        ValueKind.List => new NotatedList([.. value.AsList().Select(item => ToNotation(item, graph))]),
        ValueKind.Map => new NotatedMap(value.AsMap().ToDictionary(entry => entry.Key, entry => ToNotation(entry.Value, graph))),
        ValueKind.Node => Node(value.AsNode(), Required(graph)),
        ValueKind.Relationship => Relationship(value.AsRelationship(), Required(graph)),
        ValueKind.Path => Path(value.As<PathValue>()!, Required(graph)),
        // The kit writes times the shortest way, without seconds that are zero.
        ValueKind.Point or ValueKind.Bytes => new NotatedScalar(value.Kind.ToString(), ValueText.Plain(value) ?? ValueText.Literal(value)),
        _ => new NotatedScalar(value.Kind.ToString(), value.As<HeapValue>()!.ToString()!),
    };

    private static GraphView Required(GraphView? graph) =>
        graph ?? throw new InvalidOperationException("A node, relationship or path was given where there is no graph.");

    private static NotatedPath Path(PathValue path, GraphView graph)
    {
        var steps = new List<NotatedStep>();
        for (var i = 0; i < path.Relationships.Length; i++)
        {
            var relationship = path.Relationships[i];
            var forward = graph.StartOf(relationship) == path.Nodes[i];
            steps.Add(new NotatedStep(Relationship(relationship, graph), forward, Node(path.Nodes[i + 1], graph)));
        }

        return new NotatedPath(Node(path.Nodes[0], graph), steps);
    }

    private static NotatedNode Node(long node, GraphView graph)
    {
        if (!graph.NodeExists(node))
            return new NotatedNode([], NotatedMap.Empty);
        var labels = new List<string>();
        foreach (var label in graph.LabelsOf(node))
            labels.Add(graph.LabelName(label));
        return new NotatedNode(labels, ToNotation(graph, graph.NodeProperties(node)));
    }

    private static NotatedRelationship Relationship(long relationship, GraphView graph) => new(
        graph.TypeName(graph.TypeOf(relationship)),
        graph.RelationshipExists(relationship) ? ToNotation(graph, graph.RelationshipProperties(relationship)) : NotatedMap.Empty);
}
