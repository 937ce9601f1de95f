using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Tests.Functions.FunctionCall;

namespace ActorGraph.Cypher.Tests.Operators;

public sealed class ListOperatorsTests
{
    private static readonly Value List = Of(new object?[] { 1, 2, 3 });

    public static readonly TheoryData<object?, object?, bool?> Memberships = new()
    {
        { 1, new object?[] { 1, null }, true },
        { 4, new object?[] { 1, null, 3 }, null },
        { null, new object?[] { 1 }, null },
        { null, Array.Empty<object?>(), false },
        { 1, null, null },
        { new object?[] { 1, 2 }, new object?[] { new object?[] { null, "foo" }, new object?[] { 1, 2 } }, true },
        { new object?[] { 1, 2 }, new object?[] { new object?[] { null, "foo" } }, false },
        { new object?[] { 1, 2 }, new object?[] { new object?[] { null, 2 }, new object?[] { 1, 3 } }, null },
    };

    [Theory]
    [MemberData(nameof(Memberships))]
    public void In_is_unknown_only_where_an_equality_is(object? item, object? list, bool? expected) =>
        Assert.Equal(Value.Boolean(expected), ListOperators.In(Of(item), Of(list)));

    [Theory]
    [InlineData(0L, 1L)]
    [InlineData(-1L, 3L)]
    [InlineData(3L, null)]
    [InlineData(-4L, null)]
    [InlineData(long.MinValue, null)]
    [InlineData(null, null)]
    public void Index_counts_from_either_end(long? index, long? expected) =>
        Assert.Equal(Of(expected), ListOperators.Index(List, Of(index)));

    [Theory]
    [InlineData(1, 3, "[2, 3]")]
    [InlineData(-2, null, "[2, 3]")]
    [InlineData(null, -1, "[1, 2]")]
    [InlineData(3, 1, "[]")]
    [InlineData(-9, 9, "[1, 2, 3]")]
    public void Slice_clamps_its_bounds(int? from, int? to, string expected) =>
        Assert.Equal(expected, ValueText.Literal(ListOperators.Slice(List, from is null ? null : Of(from), to is null ? null : Of(to))));

    [Fact]
    public void Slice_with_a_null_bound_is_null() => Assert.True(ListOperators.Slice(List, Value.Null, null).IsNull);

    [Theory]
    [InlineData("list", 1.5, "ListElementAccessByNonInteger")]
    [InlineData("list", "a", "ListElementAccessByNonInteger")]
    [InlineData("map", 0, "MapElementAccessByNonString")]
    [InlineData("map", 12.3, "MapElementAccessByNonString")]
    [InlineData("number", 0, "InvalidArgumentType")]
    public void Index_of_the_wrong_kind_is_refused(string subject, object index, string detail)
    {
        var value = subject switch { "list" => List, "map" => Map(("name", "Apa")), _ => Value.Integer(100) };

        Assert.Equal(("TypeError", detail), (Error(() => ListOperators.Index(value, Of(index))).Kind.ToString(), Error(() => ListOperators.Index(value, Of(index))).Detail));
    }

    [Fact]
    public void Index_reads_maps_and_components()
    {
        Assert.Equal(Value.String("Apa"), ListOperators.Index(Map(("name", "Apa")), Value.String("name")));
        Assert.Equal(Value.Integer(1970), ListOperators.Index(Of(new DateValue(0)), Value.String("year")));
        Assert.True(ListOperators.Index(Map(("name", "Apa")), Value.Null).IsNull);
        Assert.True(ListOperators.Index(Value.Null, Value.String("x")).IsNull);
    }
}
