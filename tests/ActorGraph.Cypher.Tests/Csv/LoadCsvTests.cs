using ActorGraph.Cypher.Csv;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Tests.Csv;

public sealed class LoadCsvTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("actorgraph-csv-");
    private readonly string _folder;
    private readonly CypherDatabase _database;

    public LoadCsvTests()
    {
        _folder = _root.CreateSubdirectory("allowed").FullName;
        _database = new CypherDatabase(GraphStore.InMemory()) { CsvFolders = new CsvFolders([_folder]) };
    }

    public void Dispose()
    {
        _database.Dispose();
        _root.Delete(recursive: true);
    }

    [Fact]
    public void What_is_no_file_is_refused_before_it_is_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This is not Linux.");
        using (var process = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_folder, "fifo.csv")))
            process.WaitForExit();

        var refused = Assert.Throws<CypherException>(() => _database.Run("LOAD CSV FROM 'file:///fifo.csv' AS row RETURN row").MoveNext());

        Assert.Contains("it is a FIFO", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "[[a, b], [1, 2]]")]
    [InlineData("a,b\r\n1,2", "[[a, b], [1, 2]]")]
    [InlineData("\uFEFFa,b\n", "[[a, b]]")]
    [InlineData("a,,\"\"\n", "[[a, NULL, ]]")]
    [InlineData("\"x, y\",\"two\nlines\"\n", "[[x, y, two\nlines]]")]
    [InlineData("\"a \"\"quoted\"\" word\",\"back \\\" slash\"\n", "[[a \"quoted\" word, back \" slash]]")]
    [InlineData("q\"uo\"te, sp \n", "[[q\"uo\"te,  sp ]]")]
    [InlineData("a\n\n\r\n\nb\n", "[[a], [b]]")]
    [InlineData(",\n", "[[NULL, NULL]]")]
    [InlineData("", "[]")]
    public void Records_ofADialect_areReadAsNeo4jReadsThem(string text, string expected) =>
        Assert.Equal(expected, Text(Single($"LOAD CSV FROM '{Written(text)}' AS row RETURN collect(row)")));

    [Theory]
    [InlineData("id,name\n1,Ann\n2\n3,Bo,extra\n", "[{id: 1, name: Ann}, {id: 2, name: NULL}, {id: 3, name: Bo}]")]
    [InlineData("x,x\n1,2\n", "[{x: 2}]")]
    [InlineData("", "[]")]
    public void Headers_givenByTheFirstRecord_nameTheFields(string text, string expected) =>
        Assert.Equal(expected, Text(Single($"LOAD CSV WITH HEADERS FROM '{Written(text)}' AS row RETURN collect(row)")));

    [Fact]
    public void FieldTerminator_ofAnotherCharacter_separatesFields() =>
        Assert.Equal("[[a,b, c]]", Text(Single($"LOAD CSV FROM '{Written("a,b;c")}' AS row FIELDTERMINATOR ';' RETURN collect(row)")));

    [Fact]
    public void LineNumberAndFile_whileLoading_tellTheRecord()
    {
        var url = Written("id\n\"1\n\"\n2\n");
        Assert.Equal("[2, 3]", Text(Single($"LOAD CSV WITH HEADERS FROM '{url}' AS row RETURN collect(linenumber())")));
        Assert.EndsWith(".csv", Single($"LOAD CSV FROM '{url}' AS row WITH row LIMIT 1 RETURN file()").AsString(), StringComparison.Ordinal);
        Assert.True(Single("RETURN linenumber()").IsNull);
    }

    [Fact]
    public void Load_ofManyRecordsInTransactions_createsAll()
    {
        var url = Written("n\n" + string.Join('\n', Enumerable.Range(1, 2500)));
        using (var result = _database.Run($"LOAD CSV WITH HEADERS FROM '{url}' AS row CALL (row) {{ CREATE (:N {{n: toInteger(row.n)}}) }} IN TRANSACTIONS OF 1000 ROWS"))
            Assert.Equal(2500, result.Summary.Counters.NodesCreated);
        Assert.Equal(2500 * 2501 / 2, Single("MATCH (n:N) RETURN sum(n.n)").AsInteger());
    }

    [Theory]
    [InlineData("file:///nothing.csv", "no such file")]
    [InlineData("file:///../outside.csv", "no such file")]
    [InlineData("file:///link.csv", "no such file")]
    [InlineData("file:///linked/outside.csv", "no such file")]
    [InlineData("file:///%2e%2e/outside.csv", "no such file")]
    [InlineData("file:///a%00b.csv", "no such file")]
    [InlineData("file://host/a.csv", "three slashes")]
    [InlineData("http://localhost/a.csv", "this machine only")]
    [InlineData("https://localhost/a.csv", "this machine only")]
    [InlineData("ftp://localhost/a.csv", "this machine only")]
    [InlineData("a.csv", "is not a URL")]
    [InlineData("/etc/passwd", "is not a URL")]
    [InlineData("file:///etc/passwd", "no such file")]
    public void Load_ofWhatIsNotAllowed_isRefused(string url, string reason)
    {
        File.WriteAllText(Path.Combine(_root.FullName, "outside.csv"), "secret");
        File.CreateSymbolicLink(Path.Combine(_folder, "link.csv"), Path.Combine(_root.FullName, "outside.csv"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "linked"), _root.FullName);
        var error = Assert.Throws<CypherException>(() => Single($"LOAD CSV FROM '{url}' AS row RETURN row"));
        Assert.Equal("Neo.ClientError.Statement.ExternalResourceFailed", StatusCodes.Of(error.Error));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_withoutAllowedFolders_isOff()
    {
        var url = Written("a");
        using var database = CypherDatabase.InMemory();
        var error = Assert.Throws<CypherException>(() => database.Run($"LOAD CSV FROM '{url}' AS row RETURN row").MoveNext());
        Assert.Contains("LOAD CSV is off", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n\"open\nb", "line 2: a quote opens here")]
    [InlineData("a\n\"x\"y\n", "line 2: `y` follows a closing quote")]
    public void Load_ofAMalformedFile_tellsTheLine(string text, string expected)
    {
        var url = Written(text);
        var error = Assert.Throws<CypherException>(() => Single($"LOAD CSV FROM '{url}' AS row RETURN count(row)"));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_afterAQueryThatStoppedEarly_isClosed()
    {
        var url = Written("1\n2\n3\n");
        Assert.Equal("1", Single($"LOAD CSV FROM '{url}' AS row RETURN row[0] LIMIT 1").AsString());
        using var exclusive = new FileStream(Path.Combine(_folder, "data.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(exclusive.Length > 0);
    }

    private string Written(string text)
    {
        File.WriteAllText(Path.Combine(_folder, "data.csv"), text);
        return "file:///data.csv";
    }

    private Value Single(string query)
    {
        using var result = _database.Run(query);
        Assert.True(result.MoveNext());
        return result.Current[0];
    }

    private static string Text(Value value) =>
        value.IsNull ? "NULL"
        : value.IsList ? $"[{string.Join(", ", value.AsList().Select(Text))}]"
        : value.IsMap ? $"{{{string.Join(", ", value.AsMap().Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}"
        : value.IsInteger ? value.AsInteger().ToString(System.Globalization.CultureInfo.InvariantCulture)
        : value.AsString();
}
