using ActorGraph.Cypher.Operators;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Tests.Functions.FunctionCall;

namespace ActorGraph.Cypher.Tests.Operators;

public sealed class TypeCheckTests
{
    public static readonly TheoryData<object?, string, bool> Cases = new()
    {
        { 1, "INTEGER", true },
        { 1, "FLOAT", false },
        { 1, "ANY", true },
        { 1, "ANY NOT NULL", true },
        { null, "INTEGER", true },
        { null, "INTEGER NOT NULL", false },
        { null, "NULL", true },
        { null, "NOTHING", false },
        { 1, "PROPERTY VALUE", true },
        { Map(), "PROPERTY VALUE", false },
        { Map(), "MAP", true },
        { "a", "STRING", true },
        { true, "BOOLEAN", true },
        { Value.Node(1), "NODE", true },
        { Value.Relationship(1), "NODE", false },
        { new DateValue(0), "DATE", true },
        { new DateTimeValue(0, 0, 0, null), "ZONED DATETIME", true },
        { new LocalDateTimeValue(0, 0), "ZONED DATETIME", false },
        { new object?[] { 1 }, "PROPERTY VALUE", true },
        { new object?[] { 1, "a" }, "PROPERTY VALUE", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Value_belongs_to_a_type(object? value, string type, bool belongs) => Assert.Equal(belongs, TypeCheck.Is(Of(value), Type(type)));

    [Fact]
    public void List_belongs_where_all_items_do()
    {
        var integers = Type("LIST") with { Inner = Type("INTEGER") };
        var known = Type("LIST") with { Inner = Type("INTEGER NOT NULL") };

        Assert.True(TypeCheck.Is(Of(new object?[] { 1, null }), integers));
        Assert.False(TypeCheck.Is(Of(new object?[] { 1, null }), known));
        Assert.False(TypeCheck.Is(Of(new object?[] { 1, "a" }), integers));
        Assert.True(TypeCheck.Is(Of(Array.Empty<object?>()), known));
    }

    [Fact]
    public void Union_holds_what_any_of_its_members_holds()
    {
        var union = Type("ANY") with { Alternatives = [Type("INTEGER NOT NULL"), Type("STRING NOT NULL")] };

        Assert.True(TypeCheck.Is(Of("a"), union));
        Assert.False(TypeCheck.Is(Of(1.5), union));
        Assert.False(TypeCheck.Is(Value.Null, union));
    }

    private static TypeName Type(string text)
    {
        var name = text.Replace(" NOT NULL", "", StringComparison.Ordinal);
        return new TypeName(new SourceSpan(0, 0), name, name != text, null, []);
    }
}
