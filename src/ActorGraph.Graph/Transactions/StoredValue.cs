using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Transactions;

/// <summary>Whether two stored values are the same to the last bit: 1 and 1.0 are not, and a NaN is the same as itself.</summary>
internal static class StoredValue
{
    public static bool Same(Value left, Value right)
    {
        var kind = left.Kind;
        if (kind != right.Kind)
            return false;
        return kind switch
        {
            ValueKind.Null => true,
            ValueKind.Boolean or ValueKind.Integer or ValueKind.Float => left.Bits == right.Bits,
            ValueKind.String => string.Equals(left.AsString(), right.AsString(), StringComparison.Ordinal),
            ValueKind.List => SameItems(left.AsList().Items, right.AsList().Items),
            ValueKind.Bytes => left.As<BytesValue>()!.Span.SequenceEqual(right.As<BytesValue>()!.Span),
            ValueKind.Point => SamePoint(left.As<PointValue>()!, right.As<PointValue>()!),
            _ => SameTemporal(left, right),
        };
    }

    private static bool SameItems(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        if (left.Length != right.Length)
            return false;
        for (var i = 0; i < left.Length; i++)
        {
            if (!Same(left[i], right[i]))
                return false;
        }

        return true;
    }

    private static bool SamePoint(PointValue left, PointValue right) =>
        left.Srid == right.Srid && left.X.Equals(right.X) && left.Y.Equals(right.Y) && left.Z.Equals(right.Z);

    private static bool SameTemporal(Value left, Value right) => (left.As<HeapValue>(), right.As<HeapValue>()) switch
    {
        (DateValue a, DateValue b) => a.EpochDay == b.EpochDay,
        (LocalTimeValue a, LocalTimeValue b) => a.NanosecondOfDay == b.NanosecondOfDay,
        (TimeValue a, TimeValue b) => a.NanosecondOfDay == b.NanosecondOfDay && a.OffsetSeconds == b.OffsetSeconds,
        (LocalDateTimeValue a, LocalDateTimeValue b) => a.EpochSecond == b.EpochSecond && a.Nanosecond == b.Nanosecond,
        (DateTimeValue a, DateTimeValue b) => a.EpochSecond == b.EpochSecond && a.Nanosecond == b.Nanosecond
            && a.OffsetSeconds == b.OffsetSeconds && a.ZoneId == b.ZoneId,
        (DurationValue a, DurationValue b) => a.Months == b.Months && a.Days == b.Days && a.Seconds == b.Seconds
            && a.Nanoseconds == b.Nanoseconds,
        _ => false,
    };
}
