using ActorGraph.Graph.Values;
using CsCheck;

namespace ActorGraph.Graph.Tests.Values;

public sealed class ValueEquivalenceTests
{
    [Fact]
    public void Hash_is_the_same_for_what_is_equivalent() =>
        Gen.Select(ValueGen.Any, ValueGen.Any).Sample((a, b) =>
        {
            Assert.True(ValueEquivalence.Instance.Equals(a, a));
            if (ValueEquivalence.Instance.Equals(a, b))
                Assert.Equal(ValueEquivalence.Instance.GetHashCode(a), ValueEquivalence.Instance.GetHashCode(b));
        }, iter: 20_000);

    [Theory]
    [InlineData(1L, 1.0, true)]
    [InlineData(0L, -0.0, true)]
    [InlineData(9007199254740993L, 9007199254740992.0, false)]
    [InlineData(long.MaxValue, 9223372036854775808.0, false)]
    [InlineData(long.MinValue, -9223372036854775808.0, true)]
    [InlineData(1L, double.NaN, false)]
    public void Integer_and_float_are_compared_exactly(long whole, double number, bool same) =>
        Assert.Equal(same, ValueEquivalence.Instance.Equals(Value.Integer(whole), Value.Float(number)));

    [Fact]
    public void Null_and_nan_are_the_same_as_themselves_at_any_depth()
    {
        var left = Value.List(Value.Null, Value.Float(double.NaN), Value.Of(new MapValue([KeyValuePair.Create("k", Value.Null)])));
        var right = Value.List(Value.Null, Value.Float(double.NaN), Value.Of(new MapValue([KeyValuePair.Create("k", Value.Null)])));

        Assert.Equal(left, right, ValueEquivalence.Instance);
    }

    [Fact]
    public void Lists_nested_too_deep_are_refused()
    {
        var list = Value.List();
        for (var depth = 1; depth < ValueNestingException.MaximumDepth; depth++)
            list = Value.List(list);

        Assert.Equal(list, list, ValueEquivalence.Instance);
        Assert.Throws<ValueNestingException>(() => Value.List(list));
        Assert.Throws<ValueNestingException>(() => new MapValue([KeyValuePair.Create("k", list)]));
    }
}
