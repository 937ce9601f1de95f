using System.Runtime.CompilerServices;

namespace ActorGraph.Graph.Values;

/// <summary>
/// The order of all values, for ORDER BY, min and max (openCypher's orderability): ascending map, node, relationship, list, path,
/// bytes, point, zoned datetime, local datetime, date, zoned time, local time, duration, string, boolean, number, NULL; NaN is
/// the last number. Total, and consistent with <see cref="ValueEquivalence"/>.
/// </summary>
public sealed class ValueOrder : IComparer<Value>
{
    /// <summary>The one instance.</summary>
    public static readonly ValueOrder Instance = new();

    private ValueOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(Value x, Value y)
    {
        if (x.IsNumber && y.IsNumber)
            return NumericOrder.Compare(x, y);
        var kind = x.Kind;
        var other = y.Kind;
        return kind == other ? CompareOfKind(kind, x, y) : RankOf(kind).CompareTo(RankOf(other));
    }

    internal static int CompareOfKind(ValueKind kind, Value x, Value y) => kind switch
    {
        ValueKind.Null => 0,
        ValueKind.Integer or ValueKind.Float => NumericOrder.Compare(x, y),
        ValueKind.Boolean or ValueKind.Node or ValueKind.Relationship => x.Bits.CompareTo(y.Bits),
        ValueKind.String => TextOrder.Compare(x.AsString(), y.AsString()),
        ValueKind.List => CompareLists(x.AsList(), y.AsList()),
        ValueKind.Map => CompareMaps(x.AsMap(), y.AsMap()),
        ValueKind.Path => ComparePaths(x.As<PathValue>()!, y.As<PathValue>()!),
        ValueKind.Bytes => x.As<BytesValue>()!.Span.SequenceCompareTo(y.As<BytesValue>()!.Span),
        ValueKind.Point => ComparePoints(x.As<PointValue>()!, y.As<PointValue>()!),
        ValueKind.Date => x.As<DateValue>()!.EpochDay.CompareTo(y.As<DateValue>()!.EpochDay),
        ValueKind.LocalTime => x.As<LocalTimeValue>()!.NanosecondOfDay.CompareTo(y.As<LocalTimeValue>()!.NanosecondOfDay),
        ValueKind.Time => TemporalOrder.Compare(x.As<TimeValue>()!, y.As<TimeValue>()!),
        ValueKind.LocalDateTime => TemporalOrder.Compare(x.As<LocalDateTimeValue>()!, y.As<LocalDateTimeValue>()!),
        ValueKind.DateTime => TemporalOrder.Compare(x.As<DateTimeValue>()!, y.As<DateTimeValue>()!),
        ValueKind.Duration => TemporalOrder.Compare(x.As<DurationValue>()!, y.As<DurationValue>()!),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no order for this kind of value."),
    };

    /// <summary>Along the walk: node, relationship, node, …; a path that goes on comes later.</summary>
    internal static int ComparePaths(PathValue left, PathValue right)
    {
        var steps = Math.Min(left.Relationships.Length, right.Relationships.Length);
        var order = left.Nodes[0].CompareTo(right.Nodes[0]);
        for (var i = 0; order == 0 && i < steps; i++)
        {
            order = left.Relationships[i].CompareTo(right.Relationships[i]);
            if (order == 0)
                order = left.Nodes[i + 1].CompareTo(right.Nodes[i + 1]);
        }

        return order != 0 ? order : left.Relationships.Length.CompareTo(right.Relationships.Length);
    }

    private static int CompareLists(ListValue left, ListValue right)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var shared = Math.Min(left.Count, right.Count);
        for (var i = 0; i < shared; i++)
        {
            var order = Instance.Compare(left[i], right[i]);
            if (order != 0)
                return order;
        }

        return left.Count.CompareTo(right.Count);
    }

    /// <summary>By the number of entries, then by the sorted keys, then by the values in the order of the keys.</summary>
    private static int CompareMaps(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
            return left.Count.CompareTo(right.Count);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var leftKeys = left.SortedKeys();
        var rightKeys = right.SortedKeys();
        for (var i = 0; i < leftKeys.Length; i++)
        {
            var order = TextOrder.Compare(leftKeys[i], rightKeys[i]);
            if (order != 0)
                return order;
        }

        foreach (var key in leftKeys)
        {
            var order = Instance.Compare(left[key], right[key]);
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static int ComparePoints(PointValue left, PointValue right)
    {
        var order = left.Srid.CompareTo(right.Srid);
        if (order == 0)
            order = left.X.CompareTo(right.X);
        if (order == 0)
            order = left.Y.CompareTo(right.Y);
        return order != 0 ? order : left.Z.CompareTo(right.Z);
    }

    private static int RankOf(ValueKind kind) => kind switch
    {
        ValueKind.Map => 0,
        ValueKind.Node => 1,
        ValueKind.Relationship => 2,
        ValueKind.List => 3,
        ValueKind.Path => 4,
        ValueKind.Bytes => 5,
        ValueKind.Point => 6,
        ValueKind.DateTime => 7,
        ValueKind.LocalDateTime => 8,
        ValueKind.Date => 9,
        ValueKind.Time => 10,
        ValueKind.LocalTime => 11,
        ValueKind.Duration => 12,
        ValueKind.String => 13,
        ValueKind.Boolean => 14,
        ValueKind.Integer or ValueKind.Float => 15,
        ValueKind.Null => 16,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no order for this kind of value."),
    };
}
