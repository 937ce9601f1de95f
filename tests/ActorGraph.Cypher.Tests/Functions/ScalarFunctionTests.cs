using ActorGraph.Cypher.Errors;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Tests.Functions.FunctionCall;

namespace ActorGraph.Cypher.Tests.Functions;

public sealed class ScalarFunctionTests
{
    public static readonly TheoryData<string, object?[], string> Results = new()
    {
        { "COALESCE", [null, null, 1], "1" },
        { "coalesce", [null], "null" },
        { "nullIf", [1, 1.0], "null" },
        { "nullIf", [1, null], "1" },
        { "nullIf", [null, 1], "null" },
        { "timestamp", [], "1700000001000" },
        { "valueType", [new object?[] { 1, "a", null }], "'LIST<STRING | INTEGER> NOT NULL'" },
        { "valueType", [new object?[] { new object?[] { 1 }, new object?[] { "a" } }], "'LIST<LIST<STRING NOT NULL> NOT NULL | LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'" },
        { "valueType", [Array.Empty<object?>()], "'LIST<NOTHING> NOT NULL'" },
        { "valueType", [new object?[] { null }], "'LIST<NULL> NOT NULL'" },
        { "valueType", [null], "'NULL'" },
        { "isEmpty", [""], "true" },
        { "isEmpty", [new object?[] { 1 }], "false" },
        { "isNaN", [double.NaN], "true" },
        { "isNaN", [1], "false" },
        { "toBoolean", [" TRUE "], "true" },
        { "toBoolean", ["t"], "null" },
        { "toBoolean", [0], "false" },
        { "toInteger", ["12.9"], "12" },
        { "toInteger", ["-1e3"], "-1000" },
        { "toInteger", ["9007199254740993.5"], "9007199254740993" },
        { "toInteger", [" 12 "], "null" },
        { "toInteger", ["foo"], "null" },
        { "toInteger", [82.9], "82" },
        { "toInteger", [true], "1" },
        { "toIntegerOrNull", ["9223372036854775808"], "null" },
        { "toIntegerOrNull", [Array.Empty<object?>()], "null" },
        { "toFloat", ["5"], "5.0" },
        { "toFloat", [".5"], "0.5" },
        { "toFloat", ["-Infinity"], "-Infinity" },
        { "toFloat", ["1e"], "null" },
        { "toFloatOrNull", [true], "null" },
        { "toString", [1e10], "'1.0E10'" },
        { "toString", [new LocalTimeValue(0)], "'00:00:00'" },
        { "toStringOrNull", [Array.Empty<object?>()], "null" },
        { "toIntegerList", [new object?[] { "1", "a", null, 2.5, 1e300 }], "[1, null, null, 2, null]" },
        { "toFloatList", [new object?[] { "1", true }], "[1.0, null]" },
        { "toBooleanList", [new object?[] { "true", 2.5 }], "[true, null]" },
        { "toStringList", [new object?[] { 1, Array.Empty<object?>() }], "['1', null]" },
        { "size", [new object?[] { 1, 2 }], "2" },
        { "size", ["a😀b"], "3" },
        { "size", [null], "null" },
        { "head", [Array.Empty<object?>()], "null" },
        { "last", [new object?[] { 1, 2 }], "2" },
        { "tail", [new object?[] { 1, 2 }], "[2]" },
        { "tail", [Array.Empty<object?>()], "[]" },
        { "reverse", [new object?[] { 1, 2 }], "[2, 1]" },
        { "reverse", ["a😀b"], "'b😀a'" },
        { "range", [0, 10, 3], "[0, 3, 6, 9]" },
        { "range", [1381, -3412, -1298], "[1381, 83, -1215, -2513]" },
        { "range", [0, -1], "[]" },
        { "range", [0L, long.MaxValue, long.MaxValue], "[0, 9223372036854775807]" },
        { "range", [long.MinValue, long.MaxValue, long.MaxValue], "[-9223372036854775808, -1, 9223372036854775806]" },
        { "vector.similarity.cosine", [new object?[] { 1, 0 }, new object?[] { 0, 1 }], "0.5" },
        { "vector.similarity.euclidean", [new object?[] { 1, 0 }, new object?[] { 0, 0 }], "0.5" },
    };

    public static readonly TheoryData<string, object?[], ErrorKind, string> Failures = new()
    {
        { "toBoolean", [1.0], ErrorKind.TypeError, "InvalidArgumentValue" },
        { "toInteger", [Array.Empty<object?>()], ErrorKind.TypeError, "InvalidArgumentValue" },
        { "toInteger", [1e30], ErrorKind.TypeError, "InvalidArgumentValue" },
        { "toFloat", [true], ErrorKind.TypeError, "InvalidArgumentValue" },
        { "toString", [Map()], ErrorKind.TypeError, "InvalidArgumentValue" },
        { "type", [Value.Node(0)], ErrorKind.TypeError, "InvalidArgumentValue" },
        { "labels", [1], ErrorKind.TypeError, "InvalidArgumentValue" },
        { "range", [2, 8, 0], ErrorKind.ArgumentError, "NumberOutOfRange" },
        { "range", [0, 1, "xyz"], ErrorKind.ArgumentError, "InvalidArgumentType" },
        { "range", [0, 0.0, 1], ErrorKind.ArgumentError, "InvalidArgumentType" },
        { "range", [0L, long.MaxValue], ErrorKind.ArithmeticError, "IntegerOverflow" },
        { "left", ["abc", -1], ErrorKind.ArgumentError, "NumberOutOfRange" },
        { "abs", [long.MinValue], ErrorKind.ArithmeticError, "IntegerOverflow" },
        { "round", [1.5, -1], ErrorKind.ArgumentError, "NumberOutOfRange" },
        { "round", [1.5, 1, "foo"], ErrorKind.ArgumentError, "InvalidArgumentValue" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Function_gives_a_value(string name, object?[] arguments, string expected) => Assert.Equal(expected, Text(name, arguments));

    [Theory]
    [MemberData(nameof(Failures))]
    public void Function_refuses(string name, object?[] arguments, ErrorKind kind, string detail)
    {
        var error = Error(() => Call(name, arguments));

        Assert.Equal((kind, detail), (error.Kind, error.Detail));
    }

    [Fact]
    public void Random_uuid_is_of_version_4()
    {
        var uuid = Call("randomUUID").AsString();

        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", uuid);
        Assert.NotEqual(uuid, Call("randomUUID").AsString());
    }

    [Fact]
    public void Element_id_names_the_store_and_reads_back()
    {
        var store = Context.Graph.StoreId;

        Assert.NotEqual(Guid.Empty, store);
        Assert.Equal($"'4:{store}:7'", Text("elementId", Value.Node(7)));
        Assert.Equal($"'5:{store}:8'", Text("elementId", Value.Relationship(8)));
        Assert.True(ElementIds.TryParse($"5:{store}:8", store, out var kind, out var id));
        Assert.Equal((EntityKind.Relationship, 8L), (kind, id));
        Assert.False(ElementIds.TryParse($"4:{Guid.NewGuid()}:8", store, out _, out _));
        Assert.False(ElementIds.TryParse($"6:{store}:8", store, out _, out _));
        Assert.False(ElementIds.TryParse($"4:{store}:-8", store, out _, out _));
    }

    [Fact]
    public void Paths_and_maps_are_taken_apart()
    {
        var path = new PathValue([1, 2], [5]);

        Assert.Equal(["1", "[(1), (2)]", "[[5]]"], [Text("length", path), Text("nodes", path), Text("relationships", path)]);
        Assert.Equal("['b', 'a']", Text("keys", Map(("b", 1), ("a", null))));
        Assert.Equal("{a: 1}", Text("properties", Map(("a", 1))));
    }
}
