using ActorGraph.Web.Tests.Fixtures;
using Microsoft.Data.Sqlite;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>A case of which a page is missing: it is only read, with what is missing named, and is written when it is told to go on.</summary>
public sealed class SalvageTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    private const string Count = "MATCH (n) RETURN count(n) AS n";
    private const string Said = "The page of the nodes 64 to 127 is missing or cannot be read.";

    [Fact]
    public async Task What_can_be_read_is_taken_out_and_what_is_missing_is_named_everywhere()
    {
        var copy = Damaged();
        var before = await File.ReadAllBytesAsync(folder.In(copy), TestContext.Current.CancellationToken);

        var query = await RunAsync("query", Count, "--case", copy);
        var write = await RunAsync("query", "CREATE (:Mine)", "--write", "--case", copy);
        var second = await RunAsync("import", Path.Combine(AppContext.BaseDirectory, "seed", "actors.jsonl"), "--case", copy);
        var export = await RunAsync("export", "--case", copy);
        var exportToRead = await RunAsync("export", "--read-only", "--case", copy);
        var backup = await RunAsync("backup", "--read-only", "--case", copy);
        var readOnly = await RunAsync("query", Count, "--read-only", "--case", copy);
        var salvage = await RunAsync("export", "--salvage", "--output", copy + ".jsonl", "--case", copy);
        var import = await RunAsync("import", copy + ".jsonl", "--case", "again-" + copy);

        Assert.All([write, second, export, exportToRead, backup], refused => Assert.Equal((1, ""), (refused.Code, refused.Output)));
        Assert.All([write, second], refused => Assert.Contains("go on with it with `--accept-loss`", refused.Errors, StringComparison.Ordinal));
        Assert.Equal(readOnly, query);
        Assert.Contains("`--salvage` writes it, and what is missing with it", exportToRead.Errors, StringComparison.Ordinal);
        Assert.Contains("│ 64 │", readOnly.Output, StringComparison.Ordinal);
        Assert.StartsWith(Said, readOnly.Errors, StringComparison.Ordinal);
        Assert.Contains("It can only be read until it is opened with `--accept-loss`", readOnly.Errors, StringComparison.Ordinal);
        Assert.Equal(0, salvage.Code);
        Assert.StartsWith("64 nodes and ", salvage.Output, StringComparison.Ordinal);
        Assert.StartsWith(Said, salvage.Errors, StringComparison.Ordinal);
        Assert.Contains("relationships are left out", salvage.Errors, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(folder.In(copy + ".jsonl"), TestContext.Current.CancellationToken);
        Assert.Equal($$"""{"kind":"missing","message":"{{Said}}"}""", lines[1]);
        Assert.StartsWith("""{"kind":"end","nodes":64,""", lines[^1], StringComparison.Ordinal);
        Assert.Equal(0, import.Code);
        Assert.StartsWith("64 nodes and ", import.Output, StringComparison.Ordinal);
        Assert.StartsWith($"{copy}.jsonl: {Said}", import.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.In(copy), TestContext.Current.CancellationToken));
        Assert.Equal([copy, copy + ".jsonl"], Directory.GetFileSystemEntries(folder.Path, copy + "*").Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Server_opens_a_damaged_case_to_read_and_lets_nobody_take_what_is_left_for_the_whole()
    {
        var copy = Damaged();
        var before = await File.ReadAllBytesAsync(folder.In(copy), TestContext.Current.CancellationToken);
        await using var serving = await ServingProgram.StartAsync(folder.Path, ["--case", copy]);

        var state = await serving.Client.GetJsonAsync("/api/case/state");
        var export = await RunAsync("export", "--case", copy);
        var salvage = await RunAsync("export", "--salvage", "--case", copy);
        var backup = await RunAsync("backup", "--case", copy);
        using var saved = await serving.Client.GetAsync("/api/case/backup", TestContext.Current.CancellationToken);

        var write = await serving.AskAsync("CREATE (:Mine)");
        var import = await RunAsync("import", Path.Combine(AppContext.BaseDirectory, "seed", "actors.jsonl"), "--case", copy);

        Assert.EndsWith("(to read only)", serving.Said("Case"), StringComparison.Ordinal);
        Assert.Contains("[[64]]", await serving.AskAsync(Count), StringComparison.Ordinal);
        Assert.Contains("WriteOnReadOnlyAccessDb", write, StringComparison.Ordinal);
        Assert.All([write, import.Errors, (string?)state["readOnlyReason"]], said => Assert.Contains("until it is opened with `--accept-loss`", said, StringComparison.Ordinal));
        Assert.Equal((1, ""), (import.Code, import.Output));
        Assert.True((bool)state["isPartial"]!);
        Assert.False((bool)state["canAcceptLoss"]!);
        Assert.Equal(Said, (string?)state["missing"]![0]);
        Assert.Equal((1, ""), (export.Code, export.Output));
        Assert.Equal(0, salvage.Code);
        Assert.Contains($$"""{"kind":"missing","message":"{{Said}}"}""", salvage.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (backup.Code, backup.Output));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, saved.StatusCode);
        Assert.Equal(0, await serving.EndAsync("TERM"));
        Assert.Contains(Said, await serving.ErrorsAsync(), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.In(copy), TestContext.Current.CancellationToken));
        Assert.Equal([copy], Directory.GetFileSystemEntries(folder.Path, copy + "*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task Server_that_is_told_to_goes_on_with_what_is_left_and_keeps_the_damaged_file()
    {
        var copy = Damaged();
        await using (var serving = await ServingProgram.StartAsync(folder.Path, ["--accept-loss", "--case", copy]))
        {
            Assert.Contains("[]", await serving.AskAsync("CREATE (:Mine)"), StringComparison.Ordinal);
            Assert.Null((await serving.Client.GetJsonAsync("/api/case/state"))["refusal"]);
            Assert.Equal(0, await serving.EndAsync("TERM"));
            Assert.Contains(Said, await serving.ErrorsAsync(), StringComparison.Ordinal);
        }

        var after = await RunAsync("query", Count, "--case", copy);

        Assert.Equal((0, ""), (after.Code, after.Errors));
        Assert.Contains("│ 65 │", after.Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder.Path, copy + ".aside-*"));
    }

    private string Damaged()
    {
        var name = folder.Copy();
        using var connection = new SqliteConnection($"Data Source={folder.In(name)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM page WHERE id = (1 << 32) + 1";
        Assert.Equal(1, command.ExecuteNonQuery());
        return name;
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.OfAsync(folder.Path, arguments);
}
