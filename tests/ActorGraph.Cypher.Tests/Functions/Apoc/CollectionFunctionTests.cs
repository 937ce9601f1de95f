using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Tests.Functions.Apoc;

/// <summary>The examples of the documentation, and what lies at the edges of them.</summary>
public sealed class CollectionFunctionTests
{
    public static readonly TheoryData<string, string> Results = new()
    {
        { "coll.avg([1,2,3,4,5])", "3.0" },
        { "coll.avg([])", "null" },
        { "coll.sum([1,2,3,4,5])", "15.0" },
        { "coll.sum([0.5, null, 1])", "1.5" },
        { "coll.sum(null)", "null" },
        { "coll.sumLongs([1,2,3,4,5])", "15" },
        { "coll.min([1,2,3,4,5])", "1" },
        { "coll.max([1,2,3,4,5])", "5" },
        { "coll.max([null, 'a', 'b'])", "'b'" },
        { "coll.max([])", "null" },
        { "coll.stdev([10, 12, 23])", "7.0" },
        { "coll.stdev([10, 14], false)", "2.0" },
        { "coll.runningTotal([1, 2, 3.5])", "[1.0, 3.0, 6.5]" },
        { "coll.sort([5,4,2,3,1])", "[1, 2, 3, 4, 5]" },
        { "coll.sortMaps([{name: 'Lionel Messi'}, {name: 'Cristiano Ronaldo'}, {name: 'Wayne Rooney'}], 'name')", "[{name: 'Wayne Rooney'}, {name: 'Lionel Messi'}, {name: 'Cristiano Ronaldo'}]" },
        { "coll.sortMaps([{name: 'Lionel Messi'}, {name: 'Cristiano Ronaldo'}, {name: 'Wayne Rooney'}], '^name')", "[{name: 'Cristiano Ronaldo'}, {name: 'Lionel Messi'}, {name: 'Wayne Rooney'}]" },
        { "coll.sortMulti([{name:'graphs'}, {name:'are',age:32}, {name:'everywhere',age:42}], ['^name'])", "[{name: 'are', age: 32}, {name: 'everywhere', age: 42}, {name: 'graphs'}]" },
        { "coll.sortMulti([{name:'graphs'}, {name:'are',age:32}, {name:'are',age:21}, {name:'everywhere'}], ['^name', 'age'])", "[{name: 'are', age: 32}, {name: 'are', age: 21}, {name: 'everywhere'}, {name: 'graphs'}]" },
        { "coll.sortMulti([{name:'graphs'}, {name:'are'}, {name:'everywhere'}], ['^name'], 1)", "[{name: 'are'}]" },
        { "coll.sortMulti([{name:'graphs'}, {name:'are'}, {name:'everywhere'}], ['^name'], 1, 1)", "[{name: 'everywhere'}]" },
        { "coll.sortText(['b', 'a'])", "['a', 'b']" },
        { "coll.contains([1,2,3,4,5], 4)", "true" },
        { "coll.contains([1,2,3,4,5], [3,7])", "false" },
        { "coll.contains([1, null], null)", "true" },
        { "coll.containsAll([1,2,3,4,5], [3,7])", "false" },
        { "coll.containsAll([1,2,3,4,5], [1,3])", "true" },
        { "coll.containsAll([1,2,3,4,5], [4,1])", "true" },
        { "coll.containsAny([1,2,3], [7,3])", "true" },
        { "coll.containsAny([1,2,3], [])", "false" },
        { "coll.containsSorted([1,4,5], 4)", "true" },
        { "coll.containsAllSorted([1,4,5], [1,4])", "true" },
        { "coll.containsAllSorted([1,4,5], [1,6])", "false" },
        { "coll.containsDuplicates([1,3,5,7,9,9])", "true" },
        { "coll.different([1,3,5,7,9])", "true" },
        { "coll.different([1, 1.0])", "false" },
        { "coll.isEqualCollection([1,4,5], [1,5,4])", "true" },
        { "coll.isEqualCollection([1,4,4,5], [1,5,4])", "false" },
        { "coll.toSet([1,1,2,1,3,4,1])", "[1, 2, 3, 4]" },
        { "coll.union([1,2,3,4,5], [3,4,5,6,7])", "[1, 2, 3, 4, 5, 6, 7]" },
        { "coll.unionAll([1,2,3,4,5], [3,4,5,6,7])", "[1, 2, 3, 4, 5, 3, 4, 5, 6, 7]" },
        { "coll.intersection([1,2,3,4,5], [3,4,5])", "[3, 4, 5]" },
        { "coll.subtract([1,2,3,4,5,6,6], [3,4,5])", "[1, 2, 6]" },
        { "coll.removeAll([1,2,3,4,5,6,6], [3,4,5])", "[1, 2, 6, 6]" },
        { "coll.disjunction([1,2,3,4,5], [3,4,5])", "[1, 2]" },
        { "coll.disjunction([1,2], [2,3])", "[1, 3]" },
        { "coll.duplicates([1,3,5,7,9,9])", "[9]" },
        { "coll.duplicatesWithCount([1,3,5,7,9,9])", "[{count: 2, item: 9}]" },
        { "coll.frequencies([1,3,9,9])", "[{count: 1, item: 1}, {count: 1, item: 3}, {count: 2, item: 9}]" },
        { "coll.frequenciesAsMap([1,3,5,7,9,9])", "{`1`: 1, `3`: 1, `5`: 1, `7`: 1, `9`: 2}" },
        { "coll.occurrences([1,3,5,7,9,9], 9)", "2" },
        { "coll.indexOf([1,3,5,7,9], 3)", "1" },
        { "coll.indexOf([1,3,5,7,9], 4)", "-1" },
        { "coll.insert([1,3,5,7,9], 3, 11)", "[1, 3, 5, 11, 7, 9]" },
        { "coll.insert([1], 1, 2)", "[1, 2]" },
        { "coll.insertAll([1,3,5,7,9], 3, [11,12,13])", "[1, 3, 5, 11, 12, 13, 7, 9]" },
        { "coll.remove([1,3,5,7,9], 1, 2)", "[1, 7, 9]" },
        { "coll.remove([1,3,5], 2)", "[1, 3]" },
        { "coll.remove([1,3,5], 5)", "[1, 3, 5]" },
        { "coll.set([1,3,5,7,9], 4, 11)", "[1, 3, 5, 7, 11]" },
        { "coll.set([1], 1, 11)", "[1]" },
        { "coll.fill('abc', 2)", "['abc', 'abc']" },
        { "coll.flatten([1,2,3,[4,5,6]])", "[1, 2, 3, 4, 5, 6]" },
        { "coll.flatten([1,[2,[3]]])", "[1, 2, [3]]" },
        { "coll.flatten([1,[2,[3]]], true)", "[1, 2, 3]" },
        { "coll.reverse([5,4,3,2,1])", "[1, 2, 3, 4, 5]" },
        { "coll.zip([1,2,3], ['a', 'b', 'c'])", "[[1, 'a'], [2, 'b'], [3, 'c']]" },
        { "coll.zip([1,2], ['a'])", "[[1, 'a'], [2, null]]" },
        { "coll.pairs([1,2,3,4,5])", "[[1, 2], [2, 3], [3, 4], [4, 5], [5, null]]" },
        { "coll.pairsMin([1,2,3,4,5])", "[[1, 2], [2, 3], [3, 4], [4, 5]]" },
        { "coll.pairsMin([])", "[]" },
        { "coll.pairWithOffset([1,2,3,4], 2)", "[[1, 3], [2, 4], [3, null], [4, null]]" },
        { "coll.pairWithOffset([1,2,3], -1)", "[[1, null], [2, 1], [3, 2]]" },
        { "coll.partition([1,2,3,4,5], 2)", "[[1, 2], [3, 4], [5]]" },
        { "coll.dropDuplicateNeighbors([1,1,1,4,5,4,6,6,7])", "[1, 4, 5, 4, 6, 7]" },
        { "coll.combinations([1,3,5,7,9], 3, 4)", "[[1, 3, 5], [1, 3, 7], [1, 5, 7], [3, 5, 7], [1, 3, 9], [1, 5, 9], [3, 5, 9], [1, 7, 9], [3, 7, 9], [5, 7, 9], [1, 3, 5, 7], [1, 3, 5, 9], [1, 3, 7, 9], [1, 5, 7, 9], [3, 5, 7, 9]]" },
        { "coll.combinations([1,2], 2)", "[[1, 2]]" },
        { "coll.combinations([1,2], 3)", "[]" },
        { "coll.randomItem([])", "null" },
        { "size(apoc.coll.randomItems([1,3,5,7,9], 2))", "2" },
        { "size(apoc.coll.randomItems([1], 3, true))", "3" },
        { "apoc.coll.sort(apoc.coll.shuffle([1,3,5]))", "[1, 3, 5]" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Function_givesWhatTheDocumentationSays(string call, string expected) => Assert.Equal(expected, ApocCall.Text(call));

    [Theory]
    [InlineData("coll.fill('abc', 1000000000)")]
    [InlineData("coll.toSet(range(1, 1000000000))")]
    [InlineData("coll.combinations(range(1, 60), 30)")]
    [InlineData("coll.sort(range(1, 1000000000))")]
    [InlineData("coll.pairs(range(1, 1000000000))")]
    [InlineData("coll.randomItems([1], 1000000000, true)")]
    public void List_thatDoesNotFit_isRefused(string call) =>
        Assert.Equal(ErrorKind.MemoryLimit, Assert.Throws<CypherException>(() => ApocCall.Text(call)).Error.Kind);

    [Theory]
    [InlineData("coll.sum(['a'])", "takes a number")]
    [InlineData("coll.partition([1], 0)", "at least 1")]
    [InlineData("coll.sumLongs([9223372036854775807, 1])", "64-bit")]
    [InlineData("coll.sortMaps([1, 2], 'a')", "takes maps, nodes or relationships")]
    public void Argument_thatIsWrong_isSaid(string call, string message) =>
        Assert.Contains(message, Assert.Throws<CypherException>(() => ApocCall.Text(call)).Error.Message, StringComparison.Ordinal);

    [Fact]
    public void Nodes_areSortedByAProperty()
    {
        using var database = CypherDatabase.InMemory();
        database.Run("UNWIND ['Keanu Reeves', 'Tom Hanks', 'Tom Tykwer'] AS name CREATE (:Person {name: name})").Dispose();
        using var result = database.Run("MATCH (p:Person) WITH collect(p) AS people RETURN [p IN apoc.coll.sortNodes(people, 'name') | p.name], [p IN apoc.coll.sortNodes(people, '^name') | p.name]");
        Assert.True(result.MoveNext());
        Assert.Equal("['Tom Tykwer', 'Tom Hanks', 'Keanu Reeves']", Graph.Values.ValueText.Literal(result.Current[0]));
        Assert.Equal("['Keanu Reeves', 'Tom Hanks', 'Tom Tykwer']", Graph.Values.ValueText.Literal(result.Current[1]));
    }
}
