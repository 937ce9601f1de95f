using System.Runtime.CompilerServices;

namespace ActorGraph.Graph.Values;

/// <summary>
/// When two values are the same for DISTINCT, grouping and UNION (openCypher's equivalence): NULL is the same as NULL, NaN as
/// NaN, 1 as 1.0; lists, maps and paths by what they hold. What is equivalent has the same hash.
/// </summary>
public sealed class ValueEquivalence : IEqualityComparer<Value>
{
    /// <summary>The one instance.</summary>
    public static readonly ValueEquivalence Instance = new();

    private ValueEquivalence()
    {
    }

    /// <inheritdoc/>
    public bool Equals(Value x, Value y)
    {
        if (x.IsNumber)
            return y.IsNumber && NumericOrder.Compare(x, y) == 0;
        var kind = x.Kind;
        if (kind != y.Kind)
            return false;
        return kind switch
        {
            ValueKind.Null => true,
            ValueKind.Boolean or ValueKind.Node or ValueKind.Relationship => x.Bits == y.Bits,
            ValueKind.String => string.Equals(x.AsString(), y.AsString(), StringComparison.Ordinal),
            ValueKind.List => SameItems(x.AsList(), y.AsList()),
            ValueKind.Map => SameEntries(x.AsMap(), y.AsMap()),
            ValueKind.Path => ValueOrder.ComparePaths(x.As<PathValue>()!, y.As<PathValue>()!) == 0,
            ValueKind.Bytes => x.As<BytesValue>()!.Span.SequenceEqual(y.As<BytesValue>()!.Span),
            ValueKind.Duration => SameDuration(x.As<DurationValue>()!, y.As<DurationValue>()!),
            _ => ValueOrder.CompareOfKind(kind, x, y) == 0,
        };
    }

    /// <inheritdoc/>
    public int GetHashCode(Value obj)
    {
        if (obj.IsInteger)
            return HashOf(obj.AsInteger());
        if (obj.IsFloat)
            return HashOf(obj.AsFloat());
        var kind = obj.Kind;
        return kind switch
        {
            ValueKind.Null => 0,
            ValueKind.Boolean or ValueKind.Node or ValueKind.Relationship => HashCode.Combine(kind, obj.Bits),
            ValueKind.String => obj.AsString().GetHashCode(StringComparison.Ordinal),
            ValueKind.List => HashOf(obj.AsList()),
            ValueKind.Map => HashOf(obj.AsMap()),
            ValueKind.Path => HashOf(obj.As<PathValue>()!),
            ValueKind.Bytes => HashOf(obj.As<BytesValue>()!.Span),
            _ => HashOfTemporalOrPoint(obj),
        };
    }

    private static bool SameItems(ListValue left, ListValue right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Count != right.Count)
            return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var i = 0; i < left.Count; i++)
            if (!Instance.Equals(left[i], right[i]))
                return false;
        return true;
    }

    private static bool SameEntries(MapValue left, MapValue right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Count != right.Count)
            return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var i = 0; i < left.Count; i++)
            if (!right.TryGet(left.Keys[i], out var other) || !Instance.Equals(left.Values[i], other))
                return false;
        return true;
    }

    private static bool SameDuration(DurationValue left, DurationValue right) =>
        (left.Months, left.Days, left.Seconds, left.Nanoseconds) == (right.Months, right.Days, right.Seconds, right.Nanoseconds);

    private static int HashOf(long value) => HashCode.Combine(ValueKind.Integer, value);

    private static int HashOf(double value)
    {
        if (NumericOrder.IsInteger(value, out var whole))
            return HashOf(whole);
        return HashCode.Combine(ValueKind.Float, double.IsNaN(value) ? double.NaN : value);
    }

    private static int HashOf(ListValue list)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var hash = new HashCode();
        hash.Add(ValueKind.List);
        for (var i = 0; i < list.Count; i++)
            hash.Add(Instance.GetHashCode(list[i]));
        return hash.ToHashCode();
    }

    private static int HashOf(MapValue map)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();

        // The order of entries does not matter, so neither may the order in which they are mixed.
        var hash = HashCode.Combine(ValueKind.Map, map.Count);
        for (var i = 0; i < map.Count; i++)
            hash += HashCode.Combine(map.Keys[i], Instance.GetHashCode(map.Values[i]));
        return hash;
    }

    private static int HashOf(PathValue path)
    {
        var hash = new HashCode();
        hash.Add(ValueKind.Path);
        foreach (var node in path.Nodes)
            hash.Add(node);
        foreach (var relationship in path.Relationships)
            hash.Add(relationship);
        return hash.ToHashCode();
    }

    private static int HashOf(ReadOnlySpan<byte> bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    private static int HashOfTemporalOrPoint(Value value) => value.Kind switch
    {
        ValueKind.Date => HashCode.Combine(ValueKind.Date, value.As<DateValue>()!.EpochDay),
        ValueKind.LocalTime => HashCode.Combine(ValueKind.LocalTime, value.As<LocalTimeValue>()!.NanosecondOfDay),
        ValueKind.Time => value.As<TimeValue>() is { } time ? HashCode.Combine(ValueKind.Time, time.NanosecondOfDay, time.OffsetSeconds) : 0,
        ValueKind.LocalDateTime => value.As<LocalDateTimeValue>() is { } local
            ? HashCode.Combine(ValueKind.LocalDateTime, local.EpochSecond, local.Nanosecond)
            : 0,
        ValueKind.DateTime => value.As<DateTimeValue>() is { } zoned
            ? HashCode.Combine(ValueKind.DateTime, zoned.EpochSecond, zoned.Nanosecond, zoned.OffsetSeconds, zoned.ZoneId)
            : 0,
        ValueKind.Duration => value.As<DurationValue>() is { } span
            ? HashCode.Combine(ValueKind.Duration, span.Months, span.Days, span.Seconds, span.Nanoseconds)
            : 0,
        ValueKind.Point => value.As<PointValue>() is { } point
            ? HashCode.Combine(point.Srid, HashOf(point.X), HashOf(point.Y), HashOf(point.Z))
            : 0,
        _ => throw new InvalidOperationException($"A value of kind {value.Kind} has no hash."),
    };
}
