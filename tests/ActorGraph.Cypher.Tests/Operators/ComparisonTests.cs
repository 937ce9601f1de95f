using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Tests.Functions.FunctionCall;

namespace ActorGraph.Cypher.Tests.Operators;

public sealed class ComparisonTests
{
    public static readonly TheoryData<object?, object?, bool?> Equalities = new()
    {
        { null, null, null },
        { null, 1, null },
        { 1, 1.0, true },
        { 1, "1", false },
        { 9007199254740993, 9007199254740992.0, false },
        { double.NaN, double.NaN, false },
        { double.NaN, "a", false },
        { A(1, 2), A(1.0, 2.0), true },
        { A(1), A(1, null), false },
        { A(1, 2), A(null, "foo"), false },
        { A(1, 2), A(null, 2), null },
        { A(A(1)), A(A(1), A(null)), false },
        { A(A(1, 2), A("foo", "bar")), A(A(1, 2), A(null, "bar")), null },
        { A(double.NaN), A(double.NaN), false },
        { Map(), Map(("k", null)), false },
        { Map(("k", null)), Map(("k", null)), null },
        { Map(("k", 1), ("l", 2)), Map(("l", 2), ("k", 1)), true },
        { Map(("k", 1)), Map(("l", 1)), false },
        { Value.Node(1), Value.Node(1), true },
        { Value.Node(1), Value.Relationship(1), false },
        { new DurationValue(0, 1, 0, 0), new DurationValue(0, 0, 86400, 0), false },
        { new DateTimeValue(0, 0, 0, null), new DateTimeValue(0, 0, 3600, null), false },
    };

    public static readonly TheoryData<object?, object?, string> Orders = new()
    {
        { 1, 2.0, "<" },
        { 2, 2.0, "=" },
        { double.NaN, 1, "none" },
        { double.NaN, double.NaN, "none" },
        { double.NaN, "a", "unknown" },
        { null, 1, "unknown" },
        { "a", 1, "unknown" },
        { "a", "b", "<" },
        { "\uFFFD", "😀", "<" },
        { false, true, "<" },
        { A(1, 2), A(1, 3), "<" },
        { A(1, 2), A(1, "a"), "unknown" },
        { A(1, null), A(1, 2), "unknown" },
        { A(1, null), A(2), "<" },
        { A(1), A(1, null), "<" },
        { A(double.NaN), A(1), "unknown" },
        { Map(("b", 9)), Map(("a", 1), ("b", 0)), "<" },
        { Map(("a", 1)), Map(("b", 0)), "<" },
        { Map(("a", null)), Map(("a", 1)), "unknown" },
        { new DurationValue(0, 1, 0, 0), new DurationValue(0, 2, 0, 0), "unknown" },
        { new DurationValue(0, 1, 0, 0), new DurationValue(0, 1, 0, 0), "= only" },
        { new PointValue(7203, 1, 2), new PointValue(7203, 2, 3), "unknown" },
        { new PointValue(7203, 1, 2), new PointValue(7203, 1, 2), "= only" },
        { A(new DurationValue(0, 1, 0, 0), 1), A(new DurationValue(0, 1, 0, 0), 2), "<" },
        { new DateValue(1), new DateValue(2), "<" },
        { new DateValue(1), new LocalDateTimeValue(0, 0), "unknown" },
        { new DateTimeValue(0, 0, 0, null), new DateTimeValue(0, 0, 3600, null), "<" },
    };

    [Theory]
    [MemberData(nameof(Equalities))]
    public void Equality_is_unknown_only_where_null_decides(object? left, object? right, bool? expected)
    {
        Assert.Equal(Value.Boolean(expected), Comparison.Equal(Of(left), Of(right)));
        Assert.Equal(Value.Boolean(expected), Comparison.Equal(Of(right), Of(left)));
        Assert.Equal(Value.Boolean(!expected), Comparison.NotEqual(Of(left), Of(right)));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Inequality_is_unknown_between_kinds(object? left, object? right, string order)
    {
        var (a, b) = (Of(left), Of(right));
        bool? unknown = order is "unknown" or "= only" ? null : false;

        Assert.Equal(Value.Boolean(order == "<" ? true : unknown), Comparison.Less(a, b));
        Assert.Equal(Value.Boolean(order is "<" or "=" or "= only" ? true : unknown), Comparison.LessOrEqual(a, b));
        Assert.Equal(Value.Boolean(order == "<" ? true : unknown), Comparison.Greater(b, a));
        Assert.Equal(Value.Boolean(order is "<" or "=" or "= only" ? true : unknown), Comparison.GreaterOrEqual(b, a));
        Assert.Equal(Value.Boolean(unknown), Comparison.Greater(a, b));
    }

    private static object?[] A(params object?[]? items) => items ?? [null];
}
