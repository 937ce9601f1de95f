using ActorGraph.Graph.Values;
using CsCheck;

namespace ActorGraph.Graph.Tests.Values;

/// <summary>Random values of every kind that needs no graph, with many that are nearly the same.</summary>
internal static class ValueGen
{
    private static readonly Gen<Value> Number = Gen.OneOf(
        Gen.Long[-3, 3].Select(Value.Integer),
        OneOf(long.MinValue, long.MaxValue, 9007199254740993, 9007199254740992, 9007199254740991).Select(Value.Integer),
        OneOf(-1.0, -0.0, 0.0, 0.5, 1.0, 2.0, 9007199254740992.0, 9223372036854775808.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity).Select(Value.Float),
        Gen.Double.Select(Value.Float));

    private static readonly Gen<Value> Scalar = Gen.OneOf(
        Gen.Const(Value.Null),
        Gen.Bool.Select(Value.Boolean),
        Number,
        Number,
        OneOf("", "a", "A", "b", "ab", "\uFFFD", "\uE000", "😀", "\uD800").Select(text => Value.String(text)),
        Gen.Long[0, 2].Select(Value.Node),
        Gen.Long[0, 2].Select(Value.Relationship),
        Gen.Long[0, 1].Select(id => Value.Of(new PathValue([id, 1], [id]))),
        Gen.Long[-1, 1].Select(day => Value.Of(new DateValue(day))),
        Gen.Long[0, 1].Select(time => Value.Of(new LocalTimeValue(time))),
        Gen.Select(Gen.Long[0, 1], OneOf(0, 3600)).Select((hour, offset) => Value.Of(new TimeValue(hour * 3_600_000_000_000, offset))),
        Gen.Select(Gen.Long[-1, 1], Gen.Int[0, 1]).Select((second, nano) => Value.Of(new LocalDateTimeValue(second, nano))),
        Gen.Select(Gen.Long[-1, 1], OneOf(0, 3600), OneOf<string?>(null, "Europe/Oslo")).Select((second, offset, zone) => Value.Of(new DateTimeValue(second, 0, offset, zone))),
        Gen.Select(Gen.Long[0, 1], Gen.Long[0, 31], OneOf(0L, 86400L, 2629746L)).Select((months, days, seconds) => Value.Of(new DurationValue(months, days, seconds, 0))),
        Gen.Select(OneOf(4326, 7203), OneOf(-0.0, 0.0, 1.0)).Select((srid, x) => Value.Of(new PointValue(srid, x, 0))));

    /// <summary>Values up to three lists or maps deep.</summary>
    public static readonly Gen<Value> Any = Nested(2);

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static Gen<Value> Nested(int depth)
    {
        if (depth == 0)
            return Scalar;
        var inner = Nested(depth - 1);
        return Gen.Frequency(
            (4, Scalar),
            (1, inner.Array[0, 3].Select(items => Value.List(items))),
            (1, Gen.Select(OneOf("a", "b", "c"), inner).Array[0, 3].Select(entries =>
                Value.Of(new MapValue(entries.Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2)))))));
    }
}
