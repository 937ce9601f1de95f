using ActorGraph.Bolt.Server;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Server.Values;

/// <summary>
/// Writes the engine's values as Bolt values, straight into the output. Nodes and relationships are read from the state of the
/// graph that the rows speak of; one that the transaction has deleted goes out with its ids only.
/// </summary>
internal static class RecordValues
{
    public static void Write(BoltRecordWriter writer, Value value, GraphView graph)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNull();
                break;
            case ValueKind.Boolean:
                writer.WriteBoolean(value.AsBoolean());
                break;
            case ValueKind.Integer:
                writer.WriteInteger(value.AsInteger());
                break;
            case ValueKind.Float:
                writer.WriteFloat(value.AsFloat());
                break;
            case ValueKind.String:
                writer.WriteString(value.AsString());
                break;
            case ValueKind.Bytes:
                writer.WriteBytes(value.As<BytesValue>()!.Span);
                break;
            case ValueKind.List:
                writer.BeginList(value.AsList().Count);
                foreach (var item in value.AsList().Items) Write(writer, item, graph);
                break;
            case ValueKind.Map:
                WriteMap(writer, value.AsMap(), graph);
                break;
            case ValueKind.Node:
                WriteNode(writer, value.AsNode(), graph);
                break;
            case ValueKind.Relationship:
                WriteRelationship(writer, value.AsRelationship(), graph);
                break;
            case ValueKind.Path:
                WritePath(writer, value.As<PathValue>()!, graph);
                break;
            default:
                WriteTemporalOrPoint(writer, value);
                break;
        }
    }

    private static void WriteMap(BoltRecordWriter writer, MapValue map, GraphView graph)
    {
        writer.BeginMap(map.Count);
        for (var i = 0; i < map.Count; i++)
        {
            writer.WriteKey(map.Keys[i]);
            Write(writer, map.Values[i], graph);
        }
    }

    private static void WriteNode(BoltRecordWriter writer, long node, GraphView graph)
    {
        writer.BeginNode(graph.NodeNumber(node));
        if (graph.NodeExists(node))
        {
            var labels = graph.LabelsOf(node);
            writer.BeginList(labels.Length);
            foreach (var label in labels) writer.WriteString(graph.LabelName(label));
            WriteProperties(writer, graph.NodeProperties(node), graph);
        }
        else
        {
            writer.BeginList(0);
            writer.BeginMap(0);
        }

        writer.WriteElementId(graph.NodeElementId(node));
    }

    private static void WriteRelationship(BoltRecordWriter writer, long relationship, GraphView graph)
    {
        var start = graph.StartOf(relationship);
        var end = graph.EndOf(relationship);
        writer.BeginRelationship(graph.RelationshipNumber(relationship), graph.NodeNumber(start), graph.NodeNumber(end), graph.TypeName(graph.TypeOf(relationship)));
        WriteRelationshipProperties(writer, relationship, graph);
        writer.WriteElementId(graph.RelationshipElementId(relationship));
        writer.WriteElementId(graph.NodeElementId(start));
        writer.WriteElementId(graph.NodeElementId(end));
    }

    private static void WritePath(BoltRecordWriter writer, PathValue path, GraphView graph)
    {
        var nodes = path.Nodes.ToArray().Distinct().ToList();
        var relationships = path.Relationships.ToArray().Distinct().ToList();
        writer.BeginPath();
        writer.BeginList(nodes.Count);
        foreach (var node in nodes) WriteNode(writer, node, graph);
        writer.BeginList(relationships.Count);
        foreach (var relationship in relationships)
        {
            writer.BeginUnboundRelationship(graph.RelationshipNumber(relationship), graph.TypeName(graph.TypeOf(relationship)));
            WriteRelationshipProperties(writer, relationship, graph);
            writer.WriteElementId(graph.RelationshipElementId(relationship));
        }

        writer.BeginList(2 * path.Relationships.Length);
        for (var i = 0; i < path.Relationships.Length; i++)
        {
            var forward = graph.StartOf(path.Relationships[i]) == path.Nodes[i] && graph.EndOf(path.Relationships[i]) == path.Nodes[i + 1];
            var place = relationships.IndexOf(path.Relationships[i]) + 1;
            writer.WriteInteger(forward ? place : -place);
            writer.WriteInteger(nodes.IndexOf(path.Nodes[i + 1]));
        }
    }

    private static void WriteRelationshipProperties(BoltRecordWriter writer, long relationship, GraphView graph)
    {
        if (graph.RelationshipExists(relationship))
            WriteProperties(writer, graph.RelationshipProperties(relationship), graph);
        else
            writer.BeginMap(0);
    }

    private static void WriteProperties(BoltRecordWriter writer, PropertyList properties, GraphView graph)
    {
        writer.BeginMap(properties.Count);
        for (var i = 0; i < properties.Count; i++)
        {
            writer.WriteKey(graph.PropertyKeyName(properties.Key(i)));
            Write(writer, properties.Value(i), graph);
        }
    }

    private static void WriteTemporalOrPoint(BoltRecordWriter writer, Value value)
    {
        if (value.As<DateValue>() is { } date) writer.WriteDate(date.EpochDay);
        else if (value.As<LocalTimeValue>() is { } localTime) writer.WriteLocalTime(localTime.NanosecondOfDay);
        else if (value.As<TimeValue>() is { } time) writer.WriteTime(time.NanosecondOfDay, time.OffsetSeconds);
        else if (value.As<LocalDateTimeValue>() is { } local) writer.WriteLocalDateTime(local.EpochSecond, local.Nanosecond);
        else if (value.As<DateTimeValue>() is { ZoneId: { } zone } zoned) writer.WriteDateTime(zoned.EpochSecond, zoned.Nanosecond, zone, zoned.OffsetSeconds);
        else if (value.As<DateTimeValue>() is { } offset) writer.WriteDateTime(offset.EpochSecond, offset.Nanosecond, offset.OffsetSeconds);
        else if (value.As<DurationValue>() is { } duration) writer.WriteDuration(duration.Months, duration.Days, duration.Seconds, duration.Nanoseconds);
        else if (value.As<PointValue>() is { } point) writer.WritePoint(point.Srid, point.X, point.Y, point.Dimensions == 3 ? point.Z : null);
        else throw new InvalidOperationException($"A value of kind {value.Kind} cannot be sent.");
    }
}
