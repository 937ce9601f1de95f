using ActorGraph.Graph.Values;
using CsCheck;

namespace ActorGraph.Graph.Tests.Values;

public sealed class ValueOrderTests
{
    [Fact]
    public void Order_is_total_and_consistent_with_equivalence() =>
        Gen.Select(ValueGen.Any, ValueGen.Any, ValueGen.Any).Sample((a, b, c) =>
        {
            var order = ValueOrder.Instance;
            Assert.Equal(Math.Sign(order.Compare(a, b)), -Math.Sign(order.Compare(b, a)));
            Assert.Equal(ValueEquivalence.Instance.Equals(a, b), order.Compare(a, b) == 0);
            if (order.Compare(a, b) <= 0 && order.Compare(b, c) <= 0)
                Assert.True(order.Compare(a, c) <= 0);
        }, iter: 20_000);

    [Fact]
    public void Kinds_stand_in_the_order_of_the_language()
    {
        Value[] ascending =
        [
            Value.Of(new MapValue([KeyValuePair.Create("a", Value.String("map"))])),
            Value.Node(7),
            Value.Relationship(3),
            Value.List(Value.String("list")),
            Value.Of(new PathValue([1, 2], [1])),
            Value.Of(new PointValue(7203, 1, 2)),
            Value.Of(new DateTimeValue(0, 0, 0, null)),
            Value.Of(new LocalDateTimeValue(0, 0)),
            Value.Of(new DateValue(0)),
            Value.Of(new TimeValue(0, 0)),
            Value.Of(new LocalTimeValue(0)),
            Value.Of(new DurationValue(0, 1, 0, 0)),
            Value.String("text"),
            Value.False,
            Value.Float(1.5),
            Value.Float(double.NaN),
            Value.Null,
        ];
        var shuffled = ascending.ToArray();
        new Random(1).Shuffle(shuffled);

        Assert.Equal(ascending, shuffled.Order(ValueOrder.Instance), ValueEquivalence.Instance);
    }

    [Fact]
    public void Lists_are_ordered_item_by_item_and_shorter_first()
    {
        Value[] ascending =
        [
            Value.List(),
            Value.List(Value.String("a")),
            Value.List(Value.String("a"), Value.Integer(1)),
            Value.List(Value.Integer(1)),
            Value.List(Value.Integer(1), Value.String("a")),
            Value.List(Value.Integer(1), Value.Null),
            Value.List(Value.Null, Value.Integer(1)),
            Value.List(Value.Null, Value.Integer(2)),
        ];

        Assert.Equal(ascending, ascending.Reverse().Order(ValueOrder.Instance), ValueEquivalence.Instance);
    }

    [Fact]
    public void Strings_are_ordered_by_code_point_not_by_code_unit() =>
        Assert.Equal(["Z", "a", "\uE000", "\uFFFD", "😀"], new[] { "😀", "\uFFFD", "a", "\uE000", "Z" }.Order(Comparer<string>.Create((a, b) => TextOrder.Compare(a, b))));

    [Fact]
    public void Durations_are_ordered_by_their_average_length()
    {
        Value[] ascending =
        [
            Value.Of(new DurationValue(0, 30, 0, 0)),
            Value.Of(new DurationValue(0, 0, 730 * 3600, 0)),
            Value.Of(new DurationValue(0, 30, 10 * 3600 + 29 * 60 + 6, 0)),
            Value.Of(new DurationValue(1, 0, 0, 0)),
            Value.Of(new DurationValue(0, 31, 0, 0)),
        ];

        Assert.Equal(ascending, ascending.Reverse().Order(ValueOrder.Instance), ValueEquivalence.Instance);
    }
}
