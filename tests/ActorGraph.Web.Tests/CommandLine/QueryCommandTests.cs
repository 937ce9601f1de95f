using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>`query`, run as a user runs it.</summary>
public sealed class QueryCommandTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    [Fact]
    public async Task Result_is_a_table_with_the_number_of_rows_below()
    {
        var run = await QueryAsync("MATCH (s:Statement) RETURN count(s), 'é\"[/]' AS text, [1, 2.0, null, 'a'] AS list");

        Assert.Equal(
            """
            ╭──────────┬───────┬─────────────────────╮
            │ count(s) │ text  │ list                │
            ├──────────┼───────┼─────────────────────┤
            │ 20       │ é"[/] │ [1, 2.0, null, 'a'] │
            ╰──────────┴───────┴─────────────────────╯
            1 row

            """,
            run.Output);
        Assert.Equal((0, ""), (run.Code, run.Errors));
    }

    [Fact]
    public async Task Nodes_relationships_and_paths_are_written_as_cypher_writes_them()
    {
        var run = await QueryAsync(
            "MATCH p = (:Actor {id: 'person.koo-byoung-sam'})-[r:SPEAKS_FOR]->(m) RETURN [n IN nodes(p) | labels(n)[-1]] AS kinds, type(r) AS type, p");

        Assert.Contains("-[:SPEAKS_FOR {", run.Output, StringComparison.Ordinal);
        Assert.Contains("name: 'Koo Byoung-sam'", run.Output, StringComparison.Ordinal);
        Assert.Contains("}]->(:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_in_a_pipe_is_as_long_as_it_needs_to_be()
    {
        var run = await QueryAsync("UNWIND range(1, 500) AS x WITH collect('w' + x) AS words RETURN words");

        Assert.Contains("'w1', 'w2'", run.Output, StringComparison.Ordinal);
        Assert.Contains("'w499', 'w500']", run.Output.Split('\n')[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MATC (n) RETURN n", 1, 1, "Did you mean `MATCH`?")]
    [InlineData("MATCH (n)\nRETURN m", 2, 8, "`m`")]
    public async Task Wrong_cypher_names_the_place_under_a_caret(string cypher, int line, int column, string said)
    {
        var run = await QueryAsync(cypher);

        Assert.Equal((1, ""), (run.Code, run.Output));
        var lines = run.Errors.TrimEnd('\n').Split('\n');
        Assert.Contains(said, lines[0], StringComparison.Ordinal);
        Assert.Contains($"(line {line}, column {column} (offset: ", lines[0], StringComparison.Ordinal);
        Assert.Equal($"\"{cypher.Split('\n')[line - 1]}\"", lines[1]);
        Assert.Equal(new string(' ', column) + "^", lines[2]);
    }

    [Fact]
    public async Task Statement_that_writes_is_refused_until_it_may()
    {
        var copy = folder.Copy();

        var refused = await ProgramRun.OfAsync(folder.Path, "query", "CREATE (:Written)", "--case", copy);
        var written = await ProgramRun.OfAsync(folder.Path, "query", "CREATE (:Written {a: 1})-[:T]->()", "--write", "--case", copy);
        var found = await ProgramRun.OfAsync(folder.Path, "query", "MATCH (n:Written) RETURN count(n) AS n", "--case", copy);

        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains("Add `--write`", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(new ProgramRun(0, "2 nodes created, 1 relationship created, 1 property value set, 1 label added.\n", ""), written);
        Assert.Contains("│ 1 │", found.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_are_json_or_else_text()
    {
        var run = await QueryAsync(
            "RETURN $a + 1 AS a, $b AS b, $c.k[1] AS c, $d AS d, $e AS e",
            "--param", "a=5", "--param", "b=South Korea", "-P", """c={"k": [1, 2.5]}""", "-P", "d=\"5\"", "-P", "e=x=y");

        Assert.Contains("│ 6 │ South Korea │ 2.5 │ 5 │ x=y │", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameter_that_is_missing_is_named()
    {
        var run = await QueryAsync("RETURN $who AS who");

        Assert.Equal(1, run.Code);
        Assert.Contains("who", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statement_can_come_from_the_standard_input()
    {
        var run = await ProgramRun.WithInputAsync(folder.Path, "RETURN\n 7 AS seven\n", "query", "-", "--case", CaseFolder.Seed);

        Assert.Contains("│ 7     │", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_beyond_the_limit_are_said_to_be_there()
    {
        var run = await QueryAsync("UNWIND range(1, 5) AS x RETURN x", "--rows", "2");

        Assert.EndsWith("│ 2 │\n╰───╯\n2 rows shown; there are more. Use `--rows` or LIMIT.\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`=5` is not a parameter", "query", "RETURN 1", "--param", "=5")]
    [InlineData("The parameter `n` is no value. The number `9223372036854775808` does not fit", "query", "RETURN $n", "--param", "n=9223372036854775808")]
    [InlineData("The parameter `n` is no value: it holds half of a surrogate pair", "query", "RETURN $n", "--param", "n=\"\\ud800\"")]
    [InlineData("`--rows` is 0", "query", "RETURN 1", "--rows", "0")]
    [InlineData("Required argument missing", "query")]
    [InlineData("'extra'", "query", "RETURN 1", "extra")]
    [InlineData("'frobnicate'", "frobnicate")]
    [InlineData("`--port` is 65536", "serve", "--port", "65536")]
    [InlineData("`nowhere` is not an address to listen on", "serve", "--urls", "nowhere", "--case", CaseFolder.Seed)]
    public async Task Wrong_arguments_are_named(string said, params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(folder.Path, arguments);

        Assert.Equal(1, run.Code);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query", "RETURN 1")]
    [InlineData("export")]
    [InlineData("audit")]
    public async Task Case_that_does_not_exist_is_refused_and_not_made(params string[] verb)
    {
        var run = await ProgramRun.OfAsync(folder.Path, [.. verb, "--case", "missing.actorgraph"]);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains($"There is no case `{folder.In("missing.actorgraph")}`", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.In("missing.actorgraph")));
    }

    [Fact]
    public async Task Help_names_every_verb_and_the_version_is_one_line()
    {
        var help = await ProgramRun.OfAsync(folder.Path, "--help");
        var version = await ProgramRun.OfAsync(folder.Path, "--version");

        Assert.All(["serve", "query", "import", "export", "audit"], verb => Assert.Contains($"\n  {verb} ", help.Output, StringComparison.Ordinal));
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+\n$", version.Output);
    }

    private Task<ProgramRun> QueryAsync(string cypher, params string[] more) =>
        ProgramRun.OfAsync(folder.Path, ["query", cypher, "--case", CaseFolder.Seed, .. more]);
}
