using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Tests.Functions.Apoc;

/// <summary>The examples of the documentation, and what lies at the edges of them.</summary>
public sealed class ConvertFunctionTests
{
    public static readonly TheoryData<string, string> Results = new()
    {
        { "convert.toBoolean(1)", "true" },
        { "convert.toBoolean(0)", "false" },
        { "convert.toBoolean(1.0)", "true" },
        { "convert.toBoolean('true')", "true" },
        { "convert.toBoolean('')", "false" },
        { "convert.toBoolean(null)", "false" },
        { "convert.toBooleanList(['true', 0, 1.1])", "[true, false, true]" },
        { "convert.toFloat('1.7')", "1.7" },
        { "convert.toFloat(1)", "1.0" },
        { "convert.toFloat('not-a-number')", "null" },
        { "convert.toFloat({a:'a'})", "null" },
        { "convert.toInteger('1')", "1" },
        { "convert.toInteger(1.2)", "1" },
        { "convert.toInteger('1.5')", "1" },
        { "convert.toInteger('not-a-number')", "null" },
        { "convert.toInteger(null)", "null" },
        { "convert.toIntList(['1', '2', '3'])", "[1, 2, 3]" },
        { "convert.toIntList(['1', '2', 'c'])", "[1, 2, null]" },
        { "convert.toIntList([true])", "[null]" },
        { "convert.toString(1)", "'1'" },
        { "convert.toString(true)", "'true'" },
        { "convert.toString(null)", "null" },
        { "convert.toStringList([1, '2', 3, 'Four'])", "['1', '2', '3', 'Four']" },
        { "convert.toStringList(null)", "null" },
        { "convert.toSet([1,2,3,2])", "[1, 2, 3]" },
        { "convert.toList('a')", "['a']" },
        { "convert.toMap({a: 1})", "{a: 1}" },
        { "convert.toMap(1)", "null" },
        { "convert.toNode(1)", "null" },
        { "convert.toJson({name: 'Michael', born: date('2020-11-03')})", """'{"name":"Michael","born":"2020-11-03"}'""" },
        { "convert.toJson([1, 1.5, null, true, 'ä<\\\"'])", """'[1,1.5,null,true,"ä<\\""]'""" },
        { "convert.fromJsonList(apoc.convert.toJson(['😀']))", "['😀']" },
        { "convert.toJson([0.0 / 0, 1e300])", "'[null,1.0E300]'" },
        { "convert.toJson(null)", "'null'" },
        { "convert.toJson(point({x: 1, y: 2}))", """'{"crs":"cartesian","x":1.0,"y":2.0}'""" },
        { "convert.toSortedJsonMap({b:8, d:3, a:2, E: 12, C:9})", """'{"a":2,"b":8,"C":9,"d":3,"E":12}'""" },
        { "convert.toSortedJsonMap({b:8, d:3, a:2, E: 12, C:9}, false)", """'{"C":9,"E":12,"a":2,"b":8,"d":3}'""" },
        { "convert.fromJsonList('[1,2,3]')", "[1, 2, 3]" },
        { "convert.fromJsonList('[{\"name\": \"Neo4j\"}, {\"name\": \"Bloom\"}]', '.name')", "['Neo4j', 'Bloom']" },
        { "convert.fromJsonList('{\"a\": [1, {\"b\": [2]}]}', '$.a[1].b')", "[2]" },
        { "convert.fromJsonList('{\"a\": [{\"b\": 1}, {\"b\": 2}]}', '$.a[*].b')", "[1, 2]" },
        { "convert.fromJsonList('{\"a\": {\"b\": 1}, \"b\": 2}', '$..b')", "[2, 1]" },
        { "convert.fromJsonList('')", "null" },
        { "convert.fromJsonMap('{\"name\": \"Graph Data Science Library\"}')", "{name: 'Graph Data Science Library'}" },
        { "convert.fromJsonMap('{\"product\": {\"name\": \"Bloom\"}}', '$.product')", "{name: 'Bloom'}" },
        { "convert.fromJsonMap('{ \"columns\": {\"col2\": {\"_id\": \"772col2\"}}}', '$.columns.col2')", "{_id: '772col2'}" },
        { "convert.fromJsonMap('{\"a\": 1e2, \"b\": 9223372036854775808, \"c\": null}')", "{a: 100.0, b: 9.223372036854776E18, c: null}" },
        { "convert.fromJsonMap('{\"a\": 1}', '$.b')", "null" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Function_givesWhatTheDocumentationSays(string call, string expected) => Assert.Equal(expected, ApocCall.Text(call));

    [Theory]
    [InlineData("convert.fromJsonMap('[{\"name\": \"Neo4j\"}]')", "fromJsonList` reads arrays")]
    [InlineData("convert.fromJsonMap('{a: 1}')", "line 1, byte 2")]
    [InlineData("convert.fromJsonMap('{} 1')", "is none")]
    [InlineData("convert.fromJsonList('[1', '$')", "is none")]
    [InlineData("convert.fromJsonList('[1]', '$[')", "does not end")]
    [InlineData("convert.fromJsonList(apoc.text.repeat('[', 100000))", "is none")]
    public void Argument_thatIsWrong_isSaid(string call, string message) =>
        Assert.Contains(message, Assert.Throws<CypherException>(() => ApocCall.Text(call)).Error.Message, StringComparison.Ordinal);

    [Fact]
    public void Elements_areWrittenWithWhatTheyHold()
    {
        using var database = CypherDatabase.InMemory();
        database.Run("CREATE (:Foo:Foo2 {bar: 'baz', json: '{\"a\": [1, 2, 3]}'})-[:T {since: 1}]->(:Bar)").Dispose();
        using var result = database.Run(
            "MATCH p = (a:Foo)-[r]->(b) WITH *, apoc.convert.fromJsonMap(apoc.convert.toJson(a)) AS node, apoc.convert.fromJsonMap(apoc.convert.toJson(r)) AS line " +
            "RETURN node {.type, .labels, bar: 1}, line {.label, .properties}, size(apoc.convert.fromJsonList(apoc.convert.toJson(p))), " +
            "apoc.convert.getJsonProperty(a, 'json', '$.a'), apoc.convert.toMap(r), apoc.convert.toNodeList(p) = [a, b], " +
            "node.id = elementId(a)");
        Assert.True(result.MoveNext());
        Assert.Equal(
            ["{type: 'node', labels: ['Foo', 'Foo2'], bar: 1}", "{label: 'T', properties: {since: 1}}", "3", "[1, 2, 3]", "{since: 1}", "true", "true"],
            result.Current.ToArray().Select(value => ValueText.Literal(value)));
    }
}
