using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Tests.Functions.Apoc;

/// <summary>The examples of the documentation, and what lies at the edges of them.</summary>
public sealed class TextFunctionTests
{
    public static readonly TheoryData<string, string> Results = new()
    {
        { "text.join(['Hello', 'World'], ' ')", "'Hello World'" },
        { "text.join(['a', null, 'b'], ',')", "'a,b'" },
        { "text.join([], ',')", "''" },
        { "text.join(null, ',')", "null" },
        { "text.join(['a'], null)", "null" },
        { "text.repeat('item', 5)", "'itemitemitemitemitem'" },
        { "text.repeat('', 5)", "''" },
        { "text.lpad('Neo4j', 8, '-')", "'---Neo4j'" },
        { "text.lpad('Neo4j', 8)", "'   Neo4j'" },
        { "text.lpad('Neo4j', 4, '-')", "'Neo4j'" },
        { "text.lpad('😀', 4, 'ab')", "'aba😀'" },
        { "text.rpad('Neo4j', 8, '-')", "'Neo4j---'" },
        { "text.rpad('Neo4j', 9, '')", "'Neo4j'" },
        { "text.indexOf('Hello World', 'Hello')", "0" },
        { "text.indexOf('Hello World, Hello', 'Hello', 3)", "13" },
        { "text.indexOf('Hello World, Hello', 'Hello', 3, 5)", "-1" },
        { "text.indexOf('😀b', 'b')", "1" },
        { "text.indexOf(null, 'b')", "null" },
        { "text.indexesOf('Hello World, Hello, Hello', 'Hello')", "[0, 13, 20]" },
        { "text.indexesOf('Hello World, Hello, Hello', 'Hello', 6)", "[13, 20]" },
        { "text.indexesOf('Hello World, Hello, Hello', 'Hello', 6, 20)", "[13]" },
        { "text.indexesOf('a', '')", "[]" },
        { "text.compareCleaned('Hello World!', '_hello-world_')", "true" },
        { "text.compareCleaned('Hello World!', '_hello-world_$')", "true" },
        { "text.swapCase('Neo4j')", "'nEO4J'" },
        { "size(apoc.text.random(10, 'A-Z0-9.$'))", "10" },
        { "text.random(3, 'x')", "'xxx'" },

        { "text.replace('Hello World!', '[^a-zA-Z]', '')", "'HelloWorld'" },
        { "text.replace('GDS is a Neo4j Product', 'GDS', 'Bloom')", "'Bloom is a Neo4j Product'" },
        { "text.replace('John Smith', '(\\\\w+) (\\\\w+)', '$2, $1')", "'Smith, John'" },
        { "text.replace('ab', '(?<first>a)', '${first}${first}')", "'aab'" },
        { "text.replace('a', 'a', '\\\\$1')", "'$1'" },
        { "text.replace('a', '(a)', '$10')", "'a0'" },
        { "text.replace('abc', '', '-')", "'-a-b-c-'" },
        { "text.regreplace('Neo4j GraphQL Neo4j GraphQL', 'GraphQL', 'GRANDstack')", "'Neo4j GRANDstack Neo4j GRANDstack'" },
        { "text.split('Hello World', ' ')", "['Hello', 'World']" },
        { "text.split('Hello  World', ' ')", "['Hello', '', 'World']" },
        { "text.split('Hello   World', ' +')", "['Hello', 'World']" },
        { "text.split('a,b,,', ',')", "['a', 'b']" },
        { "text.split('a,b,,', ',', -1)", "['a', 'b', '', '']" },
        { "text.split('a,b,c', ',', 2)", "['a', 'b,c']" },
        { "text.split('abc', '')", "['a', 'b', 'c']" },
        { "text.split('', ',')", "['']" },
        { "text.split(',', ',')", "[]" },
        { "text.regexGroups('abc <link xxx1>yyy1</link> def <link xxx2>yyy2</link>', '<link (\\\\w+)>(\\\\w+)</link>')", "[['<link xxx1>yyy1</link>', 'xxx1', 'yyy1'], ['<link xxx2>yyy2</link>', 'xxx2', 'yyy2']]" },
        { "text.regexGroups('Michael: 1234\\nJennifer: 5678', '(\\\\w+): (\\\\d+)')", "[['Michael: 1234', 'Michael', '1234'], ['Jennifer: 5678', 'Jennifer', '5678']]" },
        { "text.regexGroups('abc', 'x')", "[]" },
        { "text.regexGroupsByName('k=v', '(?<key>\\\\w)=(?<value>\\\\w)')", "[{group: 'k=v', matches: {key: 'k', value: 'v'}}]" },

        { "text.capitalize('neo4j')", "'Neo4j'" },
        { "text.capitalize('')", "''" },
        { "text.capitalizeAll('graph database')", "'Graph Database'" },
        { "text.decapitalize('Graph Database')", "'graph Database'" },
        { "text.decapitalizeAll('Graph Databases')", "'graph databases'" },
        { "text.camelCase('FOO_BAR')", "'fooBar'" },
        { "text.camelCase('Foo bar')", "'fooBar'" },
        { "text.camelCase('Foo22 bar')", "'foo22Bar'" },
        { "text.camelCase('foo-bar')", "'fooBar'" },
        { "text.camelCase('Foobar')", "'foobar'" },
        { "text.camelCase('Foo$$Bar')", "'fooBar'" },
        { "text.upperCamelCase('FOO_BAR')", "'FooBar'" },
        { "text.upperCamelCase('Foo bar')", "'FooBar'" },
        { "text.upperCamelCase('Foo22 bar')", "'Foo22Bar'" },
        { "text.upperCamelCase('foo-bar')", "'FooBar'" },
        { "text.upperCamelCase('Foobar')", "'Foobar'" },
        { "text.upperCamelCase('Foo$$Bar')", "'FooBar'" },
        { "text.snakeCase('test Snake Case')", "'test-snake-case'" },
        { "text.snakeCase('FOO_BAR')", "'foo-bar'" },
        { "text.snakeCase('Foo bar')", "'foo-bar'" },
        { "text.snakeCase('fooBar')", "'foo-bar'" },
        { "text.snakeCase('Foo  bar')", "'foo-bar'" },
        { "text.toUpperCase('test upper case')", "'TEST_UPPER_CASE'" },
        { "text.toUpperCase('FooBar')", "'FOO_BAR'" },
        { "text.toUpperCase('fooBar')", "'FOO_BAR'" },
        { "text.toUpperCase('foo--bar')", "'FOO_BAR'" },
        { "text.toUpperCase('foo$$bar')", "'FOO_BAR'" },
        { "text.toUpperCase('foo 22 bar')", "'FOO_22_BAR'" },
        { "text.slug('Neo4j Aura')", "'Neo4j-Aura'" },
        { "text.slug('Neo4j Aura', '.')", "'Neo4j.Aura'" },
        { "text.slug(' a & b! ')", "'a-b'" },
        { "text.clean('Hello World!')", "'helloworld'" },
        { "text.clean('Hello___World!')", "'helloworld'" },
        { "text.clean('$-Hello___World!$')", "'helloworld'" },

        { "text.distance('Levenshtein', 'Levenstein')", "1" },
        { "text.levenshteinDistance('Neo4j', 'Neo4j')", "0" },
        { "text.levenshteinDistance('Neo4j', 'Neoj4')", "2" },
        { "text.levenshteinDistance('Neo4j Aura', 'Neo4j Graph Database')", "13" },
        { "text.levenshteinDistance('', '😀')", "1" },
        { "text.levenshteinSimilarity('Neo4j', 'Neo4j')", "1.0" },
        { "text.levenshteinSimilarity('Neo4j', 'Neoj4')", "0.6" },
        { "text.levenshteinSimilarity('Neo4j Aura', 'Neo4j Graph Database')", "0.35" },
        { "text.hammingDistance('Neo4j', 'Neo4j')", "0" },
        { "text.hammingDistance('Neo4j', 'Neoj4')", "2" },
        { "text.jaroWinklerDistance('Neo4j', 'Neo4j')", "0.0" },
        { "round(apoc.text.jaroWinklerDistance('Neo4j', 'Neoj4'), 15)", "0.046666666666667" },
        { "round(apoc.text.jaroWinklerDistance('Neo4j Aura', 'Neo4j Graph Database'), 15)", "0.16" },
        { "text.jaroWinklerDistance('a', 'b')", "1.0" },
        { "text.sorensenDiceSimilarity('belly', 'jolly')", "0.5" },
        { "text.sorensenDiceSimilarity('halım', 'halim', 'tr-TR')", "0.5" },
        { "text.fuzzyMatch('The', 'the')", "true" },
        { "text.fuzzyMatch('ab', 'aB')", "false" },
        { "text.phonetic('Neo4j')", "'N200'" },
        { "text.phonetic('GRANDstack: Build Fullstack GraphQL Applications With Ease')", "'G653B430F423G612A142W300E200'" },
        { "text.phonetic('')", "''" },

        { "text.base64Encode('neo4j')", "'bmVvNGo='" },
        { "text.base64Decode('bmVvNGo=')", "'neo4j'" },
        { "text.base64UrlEncode('http://neo4j.com/?test=test')", "'aHR0cDovL25lbzRqLmNvbS8_dGVzdD10ZXN0'" },
        { "text.base64UrlDecode('aHR0cDovL25lbzRqLmNvbS8_dGVzdD10ZXN0')", "'http://neo4j.com/?test=test'" },
        { "text.urlencode('Neo4j Aura')", "'Neo4j+Aura'" },
        { "text.urlencode('GRANDstack: Build Fullstack GraphQL Applications With Ease')", "'GRANDstack%3A+Build+Fullstack+GraphQL+Applications+With+Ease'" },
        { "text.urldecode('Neo4j+Aura')", "'Neo4j Aura'" },
        { "text.urldecode('Neo4j%3C3GRANDstack')", "'Neo4j<3GRANDstack'" },
        { "text.urldecode(apoc.text.urlencode('é😀&='))", "'é😀&='" },
        { "text.bytes('Neo4j')", "[78, 101, 111, 52, 106]" },
        { "text.bytes('Jesús')", "[74, 101, 115, 195, 186, 115]" },
        { "text.byteCount('Neo4j')", "5" },
        { "text.byteCount('Jesús')", "6" },
        { "text.byteCount('Jesús', 'ISO-8859-1')", "5" },
        { "text.charAt('Neo4j', 4)", "106" },
        { "text.charAt('Neo4j', 5)", "null" },
        { "text.hexCharAt('Neo4j', 4)", "'006A'" },
        { "text.hexValue(10)", "'000A'" },
        { "text.code(102)", "'f'" },
        { "text.code(-1)", "null" },

        { "text.format('Neo4j %s', ['Bloom'])", "'Neo4j Bloom'" },
        { "text.format('%d|%5d|%-5d|%05d|%,d', [1, 2, 3, 4, 1234567])", "'1|    2|3    |00004|1,234,567'" },
        { "text.format('%.2f|%,.1f|%e|%+d|%x|%S|%b|%%|%n', [1.5, 12345.67, 12.5, 7, 255, 'a', true])", "'1.50|12,345.7|1.250000e+01|+7|ff|A|true|%|\\n'" },
        { "text.format('%2$s %1$s %<s', ['a', 'b'])", "'b a a'" },
        { "text.format('%,.2f', [12345.6], 'it')", "'12.345,60'" },
        { "text.format('%05d|%(d', [-7, -7])", "'-0007|(7)'" },
        { "text.format('%.2f|%.1f|%.0f|%f', [1.005, 0.25, 0.5, 2])", "'1.01|0.3|1|2.000000'" },
        { "text.format('%s', [null])", "'null'" },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Function_givesWhatTheDocumentationSays(string call, string expected) => Assert.Equal(expected, ApocCall.Text(call));

    [Theory]
    [InlineData("text.lpad('a', 1000000000)")]
    [InlineData("text.rpad('a', 1000000000, 'xyz')")]
    [InlineData("text.repeat('0123456789', 1000000000)")]
    [InlineData("text.random(1000000000)")]
    [InlineData("text.format('%1000000000s', ['a'])")]
    [InlineData("text.replace(apoc.text.repeat('a', 100000), 'a', apoc.text.repeat('b', 100000))")]
    [InlineData("text.join([x IN range(1, 100000) | apoc.text.repeat('b', 10000)], ',')")]
    public void Text_thatIsTooLong_isRefused(string call)
    {
        var error = Assert.Throws<CypherException>(() => ApocCall.Text(call)).Error;
        Assert.Equal(ErrorKind.MemoryLimit, error.Kind);
    }

    [Theory]
    [InlineData("text.hammingDistance('Neo4j Aura', 'Neo4j Graph Database')", "of one length")]
    [InlineData("text.base64Decode('*')", "takes Base64")]
    [InlineData("text.urldecode('%zz')", "hexadecimal")]
    [InlineData("text.format('%d %d', [1])", "asks for number 2")]
    [InlineData("text.format('%q', [1])", "does not know `%q`")]
    [InlineData("text.format('%s', [1], 'xx')", "does not know the language `xx`")]
    [InlineData("text.replace('a', 'a', '$1')", "is no group")]
    [InlineData("text.replace('a', '(', 'b')", "is not valid")]
    [InlineData("text.bytes('a', 'EBCDIC')", "character sets")]
    [InlineData("text.lpad('a', -1)", "not negative")]
    public void Argument_thatIsWrong_isSaid(string call, string message) =>
        Assert.Contains(message, Assert.Throws<CypherException>(() => ApocCall.Text(call)).Error.Message, StringComparison.Ordinal);
}
