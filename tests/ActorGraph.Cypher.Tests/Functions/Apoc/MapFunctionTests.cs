using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Tests.Functions.Apoc;

/// <summary>The examples of the documentation, and what lies at the edges of them.</summary>
public sealed class MapFunctionTests
{
    public static readonly TheoryData<string, string> Results = new()
    {
        { "map.clean({name: 'Cristiano Ronaldo', club: ''}, [], [''])", "{name: 'Cristiano Ronaldo'}" },
        { "map.clean({name:'Cristiano Ronaldo',country:'Portugal',dob:1985, club: ''}, ['dob', 'country'], [''])", "{name: 'Cristiano Ronaldo'}" },
        { "map.dropNullValues({a: 1, b: null})", "{a: 1}" },
        { "map.flatten({person: {name: 'Cristiano Ronaldo', club: {name: 'Juventus', founded: 1897}}})", "{`person.name`: 'Cristiano Ronaldo', `person.club.name`: 'Juventus', `person.club.founded`: 1897}" },
        { "map.flatten({a: {b: 1}}, '/')", "{`a/b`: 1}" },
        { "map.unflatten({`person.name`: 'Cristiano Ronaldo', `person.club.founded`: 1897, `person.club.name`: 'Juventus'})", "{person: {name: 'Cristiano Ronaldo', club: {founded: 1897, name: 'Juventus'}}}" },
        { "map.unflatten({`a/é哈b`: 1, c: 2}, '/é哈')", "{a: {b: 1}, c: 2}" },
        { "map.fromLists(['name', 'dob'], ['Cristiano Ronaldo', 1985])", "{name: 'Cristiano Ronaldo', dob: 1985}" },
        { "map.fromPairs([['name', 'Cristiano Ronaldo'], ['age', 1985]])", "{name: 'Cristiano Ronaldo', age: 1985}" },
        { "map.fromValues(['name', 'Cristiano Ronaldo', 'age', 1985])", "{name: 'Cristiano Ronaldo', age: 1985}" },
        { "map.get({name:'Cristiano Ronaldo'}, 'name')", "'Cristiano Ronaldo'" },
        { "map.get({name:'Cristiano Ronaldo'}, 'missingKey', 'defaultValue')", "'defaultValue'" },
        { "map.get({name:'Cristiano Ronaldo'}, 'missingKey', null, false)", "null" },
        { "map.mget({name:'Cristiano Ronaldo', country:'Portugal'}, ['name', 'country'])", "['Cristiano Ronaldo', 'Portugal']" },
        { "map.mget({name:'Cristiano Ronaldo', country:'Portugal'}, ['name', 'country', 'missingKey'], [null, null, 'defaultValue'])", "['Cristiano Ronaldo', 'Portugal', 'defaultValue']" },
        { "map.submap({a:1,b:1},['a'])", "{a: 1}" },
        { "map.submap({a:1,b:1},['c'], [42])", "{c: 42}" },
        { "map.submap({a:1,b:1},['c'], null, false)", "{c: null}" },
        { "map.values({name:'Cristiano Ronaldo',country:'Portugal'}, ['name', 'country', 'missingKey'], true)", "['Cristiano Ronaldo', 'Portugal', null]" },
        { "map.values({name:'Cristiano Ronaldo'}, ['name', 'missingKey'])", "['Cristiano Ronaldo']" },
        { "map.groupBy([{name: 'Cristiano Ronaldo', club: 'Juventus'}, {name: 'Lionel Messi', club: 'Barcelona'}, {name: 'Aaron Ramsey', club: 'Juventus'}], 'club')", "{Juventus: {name: 'Aaron Ramsey', club: 'Juventus'}, Barcelona: {name: 'Lionel Messi', club: 'Barcelona'}}" },
        { "map.groupByMulti([{name: 'Cristiano Ronaldo', club: 'Juventus'}, {name: 'Lionel Messi', club: 'Barcelona'}, {name: 'Aaron Ramsey', club: 'Juventus'}], 'club')", "{Juventus: [{name: 'Cristiano Ronaldo', club: 'Juventus'}, {name: 'Aaron Ramsey', club: 'Juventus'}], Barcelona: [{name: 'Lionel Messi', club: 'Barcelona'}]}" },
        { "map.merge({name: 'Cristiano Ronaldo', dob: 1985}, {country: 'Portugal'})", "{name: 'Cristiano Ronaldo', dob: 1985, country: 'Portugal'}" },
        { "map.mergeList([{name: 'Cristiano Ronaldo'}, {dob: 1985}, {country: 'Portugal'}])", "{name: 'Cristiano Ronaldo', dob: 1985, country: 'Portugal'}" },
        { "map.removeKey({name:'Cristiano Ronaldo',country:'Portugal',dob:1985}, 'dob')", "{name: 'Cristiano Ronaldo', country: 'Portugal'}" },
        { "map.removeKey({a: {b: 1, c: 2}, b: 3}, 'b', {recursive: true})", "{a: {c: 2}}" },
        { "map.removeKeys({name:'Cristiano Ronaldo',country:'Portugal',dob:1985}, ['dob', 'country'])", "{name: 'Cristiano Ronaldo'}" },
        { "map.setEntry({name:'Cristiano Ronaldo',dob:1985}, 'dob', 1986)", "{name: 'Cristiano Ronaldo', dob: 1986}" },
        { "map.setKey({name:'Cristiano Ronaldo',dob:1985}, 'dob', 1986)", "{name: 'Cristiano Ronaldo', dob: 1986}" },
        { "map.setKey({}, 'a', null)", "{a: null}" },
        { "map.setLists({name:'Cristiano Ronaldo',country:'Portugal',dob:1985}, ['dob', 'country'], [1986, 'Spain'])", "{name: 'Cristiano Ronaldo', country: 'Spain', dob: 1986}" },
        { "map.setPairs({name:'Cristiano Ronaldo',country:'Portugal',dob:1985}, [['dob', 1986], ['country', 'Spain']])", "{name: 'Cristiano Ronaldo', country: 'Spain', dob: 1986}" },
        { "map.setValues({name:'Cristiano Ronaldo',country:'Portugal',dob:1985}, ['dob', 1986, 'country', 'Spain'])", "{name: 'Cristiano Ronaldo', country: 'Spain', dob: 1986}" },
        { "map.sortedProperties({name:'Cristiano Ronaldo',country:'Portugal',dob:1985})", "[['country', 'Portugal'], ['dob', 1985], ['name', 'Cristiano Ronaldo']]" },
        { "map.sortedProperties({B: 1, a: 2})", "[['a', 2], ['B', 1]]" },
        { "map.sortedProperties({B: 1, a: 2}, false)", "[['B', 1], ['a', 2]]" },
        { "map.updateTree({id:1, c:{id:2}, d:[{id:3}], e: {notId: 5}}, 'id', [[1,{t: 'one'}], [2,{t: 'two'}], [3,{t: 'three'}]])", "{id: 1, c: {id: 2, t: 'two'}, d: [{id: 3, t: 'three'}], e: {notId: 5}, t: 'one'}" },
        { "map.merge(null, {a: 1})", "null" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Function_givesWhatTheDocumentationSays(string call, string expected) => Assert.Equal(expected, ApocCall.Text(call));

    [Theory]
    [InlineData("map.fromLists(range(1, 1000000000), range(1, 1000000000))")]
    [InlineData("map.fromValues(range(1, 1000000000))")]
    [InlineData("map.clean({}, [], range(1, 1000000000))")]
    public void Map_thatDoesNotFit_isRefused(string call) =>
        Assert.Equal(ErrorKind.MemoryLimit, Assert.Throws<CypherException>(() => ApocCall.Text(call)).Error.Kind);

    [Theory]
    [InlineData("map.get({country: 1, dob: 2, name: 3}, 'missingKey')", "`country`, `dob`, `name`")]
    [InlineData("map.submap({a:1,b:1},['c'])", "no key `c`")]
    [InlineData("map.fromPairs([['a']])", "pairs of a key and a value")]
    [InlineData("map.fromValues(['a'])", "take turns")]
    [InlineData("map.fromLists(['a'], [])", "as many keys as values")]
    [InlineData("map.unflatten({a: 1}, '')", "not empty")]
    [InlineData("map.unflatten(apoc.map.setKey({}, apoc.text.repeat('a.', 2000), 1))", "nested")]
    public void Argument_thatIsWrong_isSaid(string call, string message) =>
        Assert.Contains(message, Assert.Throws<CypherException>(() => ApocCall.Text(call)).Error.Message, StringComparison.Ordinal);
}
