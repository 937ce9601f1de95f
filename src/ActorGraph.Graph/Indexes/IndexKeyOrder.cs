using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Indexes;

/// <summary>
/// The order of index keys: by kind as Cypher orders kinds, then by value. Numbers go by value whether integer or float, strings
/// by code point, points in time by instant. Keys of which no comparison of Cypher can tell one from the other are equal here.
/// </summary>
internal static class IndexKeyOrder
{
    private const decimal AverageSecondsPerMonth = 2_629_746;

    /// <summary>The kinds whose values can be compared with each other have one rank; that of NaN, which equals nothing, is apart.</summary>
    public static int Rank(Value value) => value.Kind switch
    {
        ValueKind.Bytes => 0,
        ValueKind.List => 1,
        ValueKind.Point => 2,
        ValueKind.DateTime => 3,
        ValueKind.LocalDateTime => 4,
        ValueKind.Date => 5,
        ValueKind.Time => 6,
        ValueKind.LocalTime => 7,
        ValueKind.Duration => 8,
        ValueKind.String => 9,
        ValueKind.Boolean => 10,
        ValueKind.Float when double.IsNaN(value.AsFloat()) => 12,
        ValueKind.Integer or ValueKind.Float => 11,
        _ => 13,
    };

    public static int Compare(Value left, Value right)
    {
        if (left.IsString && right.IsString)
            return CompareText(left.AsString(), right.AsString());
        if (left.IsInteger && right.IsInteger)
            return left.Bits.CompareTo(right.Bits);
        var rank = Rank(left);
        var byRank = rank.CompareTo(Rank(right));
        if (byRank != 0)
            return byRank;
        return rank switch
        {
            10 => left.Bits.CompareTo(right.Bits),
            11 => CompareNumbers(left, right),
            12 or 13 => 0,
            _ => CompareHeld(left, right),
        };
    }

    /// <summary>Orders strings by code point, which UTF-16 does not by itself: surrogates stand before U+E000 to U+FFFF there.</summary>
    public static int CompareText(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
            return left.Length.CompareTo(right.Length);
        return Place(left[common]).CompareTo(Place(right[common]));

        static int Place(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
    }

    private static int CompareNumbers(Value left, Value right)
    {
        if (left.IsInteger)
            return right.IsInteger ? left.Bits.CompareTo(right.Bits) : CompareMixed(left.AsInteger(), right.AsFloat());
        return right.IsInteger ? -CompareMixed(right.AsInteger(), left.AsFloat()) : left.AsFloat().CompareTo(right.AsFloat());
    }

    /// <summary>Compares exactly, also where the integer has more digits than a double can hold.</summary>
    private static int CompareMixed(long integer, double number)
    {
        const double TwoTo63 = 9_223_372_036_854_775_808.0;
        if (number >= TwoTo63)
            return -1;
        if (number < -TwoTo63)
            return 1;
        var whole = Math.Truncate(number);
        var byWhole = integer.CompareTo((long)whole);
        return byWhole != 0 ? byWhole : whole.CompareTo(number);
    }

    private static int CompareHeld(Value left, Value right) => (left.As<HeapValue>(), right.As<HeapValue>()) switch
    {
        (ListValue a, ListValue b) => CompareItems(a.Items, b.Items),
        (BytesValue a, BytesValue b) => a.Span.SequenceCompareTo(b.Span),
        (PointValue a, PointValue b) => (a.Srid, a.X, a.Y, a.Z).CompareTo((b.Srid, b.X, b.Y, b.Z)),
        (DateTimeValue a, DateTimeValue b) => (a.EpochSecond, a.Nanosecond).CompareTo((b.EpochSecond, b.Nanosecond)),
        (LocalDateTimeValue a, LocalDateTimeValue b) => (a.EpochSecond, a.Nanosecond).CompareTo((b.EpochSecond, b.Nanosecond)),
        (DateValue a, DateValue b) => a.EpochDay.CompareTo(b.EpochDay),
        (TimeValue a, TimeValue b) => Utc(a).CompareTo(Utc(b)),
        (LocalTimeValue a, LocalTimeValue b) => a.NanosecondOfDay.CompareTo(b.NanosecondOfDay),
        (DurationValue a, DurationValue b) => CompareDurations(a, b),
        _ => 0,
    };

    private static int CompareItems(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            var byItem = Compare(left[i], right[i]);
            if (byItem != 0)
                return byItem;
        }

        return left.Length.CompareTo(right.Length);
    }

    private static long Utc(TimeValue time) => time.NanosecondOfDay - time.OffsetSeconds * 1_000_000_000L;

    private static int CompareDurations(DurationValue left, DurationValue right)
    {
        var byLength = Seconds(left).CompareTo(Seconds(right));
        return byLength != 0
            ? byLength
            : (left.Months, left.Days, left.Seconds, left.Nanoseconds).CompareTo((right.Months, right.Days, right.Seconds, right.Nanoseconds));

        static decimal Seconds(DurationValue duration) =>
            duration.Months * AverageSecondsPerMonth + duration.Days * 86_400m + duration.Seconds + duration.Nanoseconds / 1_000_000_000m;
    }
}
