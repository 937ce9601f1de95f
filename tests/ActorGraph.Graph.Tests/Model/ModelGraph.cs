using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.Model;

/// <summary>A graph in plain dictionaries, which the store is compared with.</summary>
internal sealed class ModelGraph
{
    public SortedDictionary<long, ModelNode> Nodes { get; private init; } = [];

    public SortedDictionary<long, ModelRelationship> Relationships { get; private init; } = [];

    public ModelGraph Copy() => new()
    {
        Nodes = new(Nodes.ToDictionary(n => n.Key, n => new ModelNode(new(n.Value.Labels), new(n.Value.Properties)))),
        Relationships = new(Relationships.ToDictionary(
            r => r.Key, r => r.Value with { Properties = new(r.Value.Properties) })),
    };

    public void AssertSame(GraphView view, int labels, int types, int keys)
    {
        Assert.Equal(Nodes.Keys, view.Nodes().All());
        Assert.Equal(Relationships.Keys, view.Relationships().All());
        Assert.Equal((Nodes.Count, Relationships.Count), (view.NodeCount, view.RelationshipCount));
        for (var label = 0; label < labels; label++)
            AssertLabel(view, label, types);
        for (var type = 0; type < types; type++)
        {
            Assert.Equal(Relationships.Where(r => r.Value.Type == type).Select(r => r.Key), view.RelationshipsOfType(type).All());
            Assert.Equal(Relationships.Count(r => r.Value.Type == type), view.CountRelationships(type));
        }

        foreach (var (id, node) in Nodes)
        {
            Assert.Equal(node.Labels, view.LabelsOf(id).ToArray());
            AssertProperties(node.Properties, view.NodeProperties(id), keys, key => view.NodeProperty(id, key));
        }

        foreach (var (id, relationship) in Relationships)
        {
            Assert.Equal((relationship.Start, relationship.End, relationship.Type), (view.StartOf(id), view.EndOf(id), view.TypeOf(id)));
            AssertProperties(relationship.Properties, view.RelationshipProperties(id), keys, key => view.RelationshipProperty(id, key));
        }

        AssertAdjacency(view, types);
    }

    private void AssertLabel(GraphView view, int label, int types)
    {
        Assert.Equal(Nodes.Where(n => n.Value.Labels.Contains(label)).Select(n => n.Key), view.NodesWithLabel(label).All());
        Assert.Equal(Nodes.Count(n => n.Value.Labels.Contains(label)), view.CountNodes(label));
        for (var type = 0; type < types; type++)
        {
            var from = Relationships.Values.Count(r => r.Type == type && Nodes[r.Start].Labels.Contains(label));
            var to = Relationships.Values.Count(r => r.Type == type && Nodes[r.End].Labels.Contains(label));
            Assert.Equal(
                (from, to),
                (view.CountRelationships(label, type, Direction.Outgoing), view.CountRelationships(label, type, Direction.Incoming)));
        }
    }

    private void AssertAdjacency(GraphView view, int types)
    {
        var outgoing = Relationships.ToLookup(r => r.Value.Start);
        var incoming = Relationships.ToLookup(r => r.Value.End);
        foreach (var node in Nodes.Keys)
        {
            for (var type = -1; type < types; type++)
            {
                var ofType = type;
                bool Fits(KeyValuePair<long, ModelRelationship> r) => ofType < 0 || r.Value.Type == ofType;
                var leaving = outgoing[node].Where(Fits).OrderBy(r => r.Value.Type).ThenBy(r => r.Key).Select(r => r.Key).ToList();
                var arriving = incoming[node].Where(Fits).OrderBy(r => r.Value.Type).ThenBy(r => r.Key).ToList();
                var both = leaving.Concat(arriving.Where(r => r.Value.Start != node).Select(r => r.Key)).ToList();
                AssertExpand(view, node, Direction.Outgoing, type, leaving);
                AssertExpand(view, node, Direction.Incoming, type, [.. arriving.Select(r => r.Key)]);
                AssertExpand(view, node, Direction.Both, type, both);
            }
        }
    }

    private static void AssertExpand(GraphView view, long node, Direction direction, int type, List<long> expected)
    {
        Assert.Equal(expected, type < 0 ? view.RelationshipsAt(node, direction) : view.RelationshipsAt(node, direction, type));
        Assert.Equal(expected.Count, view.Degree(node, direction, type));
    }

    private static void AssertProperties(SortedDictionary<int, Value> expected, PropertyList actual, int keys, Func<int, Value> one)
    {
        Assert.Equal(expected.Keys, actual.Keys.ToArray());
        for (var i = 0; i < actual.Count; i++)
            Assert.Equal(Text(expected[actual.Key(i)]), Text(actual.Value(i)));
        for (var key = 0; key < keys; key++)
            Assert.Equal(Text(expected.GetValueOrDefault(key)), Text(one(key)));
    }

    /// <summary>A value as text that two values share only when they are the same.</summary>
    public static string Text(Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.Integer => $"{value.AsInteger()}",
        ValueKind.Float => $"{value.AsFloat():R}f",
        ValueKind.String => $"'{value.AsString()}'",
        ValueKind.List => $"[{string.Join(", ", value.AsList().Select(Text))}]",
        ValueKind.Date => $"date {value.As<DateValue>()!.EpochDay}",
        ValueKind.LocalTime => $"local time {value.As<LocalTimeValue>()!.NanosecondOfDay}",
        ValueKind.Time => $"time {value.As<TimeValue>()!.NanosecondOfDay} {value.As<TimeValue>()!.OffsetSeconds}",
        ValueKind.LocalDateTime => $"local {value.As<LocalDateTimeValue>()!.EpochSecond} {value.As<LocalDateTimeValue>()!.Nanosecond}",
        ValueKind.DateTime when value.As<DateTimeValue>() is { } d => $"datetime {d.EpochSecond} {d.Nanosecond} {d.OffsetSeconds} {d.ZoneId}",
        ValueKind.Duration when value.As<DurationValue>() is { } d => $"duration {d.Months} {d.Days} {d.Seconds} {d.Nanoseconds}",
        ValueKind.Point when value.As<PointValue>() is { } p => $"point {p.Srid} {p.X:R} {p.Y:R} {p.Z:R}",
        ValueKind.Bytes => Convert.ToHexString(value.As<BytesValue>()!.Span),
        var kind => throw new ArgumentOutOfRangeException(nameof(value), kind, null),
    };
}

internal sealed record ModelNode(SortedSet<int> Labels, SortedDictionary<int, Value> Properties);

internal sealed record ModelRelationship(long Start, int Type, long End, SortedDictionary<int, Value> Properties);
