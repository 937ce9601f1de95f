using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>`backup`, and a case whose file is taken away while it is served.</summary>
public sealed class BackupCommandTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    private const string Count = "MATCH (n:Mine) RETURN count(n) AS n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Copy_is_a_case_with_the_same_content_whether_the_case_is_served_or_not(bool isServed)
    {
        var copy = folder.Copy();
        var target = $"copy of {copy}";
        await using var serving = isServed ? await ServingProgram.StartAsync(folder.Path, ["--case", copy]) : null;
        if (serving is not null) await serving.AskAsync("CREATE (:Mine)");

        var backup = await RunAsync("backup", target, "--case", copy);
        if (serving is not null) await serving.AskAsync("CREATE (:Mine)");
        var again = await RunAsync("backup", target, "--case", copy);

        Assert.Equal(new ProgramRun(0, $"The case was copied to {folder.In(target)}.\n", ""), backup);
        Assert.Equal((1, ""), (again.Code, again.Output));
        Assert.Contains($"`{folder.In(target)}` is there already", again.Errors, StringComparison.Ordinal);
        Assert.Equal([target], Directory.GetFiles(folder.Path, target + "*").Select(Path.GetFileName));
        Assert.Contains(isServed ? "│ 1 │" : "│ 0 │", (await RunAsync("query", Count, "--case", target)).Output, StringComparison.Ordinal);
        Assert.Contains("│ 20       │", (await RunAsync("query", "MATCH (s:Statement) RETURN count(s)", "--case", target)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Copies_without_a_name_are_kept_beside_the_case_as_many_as_was_said(bool isServed)
    {
        var copy = folder.Copy();
        await using var serving = isServed ? await ServingProgram.StartAsync(folder.Path, ["--case", copy]) : null;
        for (var i = 0; i < 3; i++) Assert.Equal((0, ""), await CodeAndErrorsAsync("backup", "--keep", "2", "--case", copy));

        var kept = Directory.GetFiles(folder.In(copy + ".backups"));
        Assert.Equal(2, kept.Length);
        Assert.Contains("│ 20       │", (await RunAsync("query", "MATCH (s:Statement) RETURN count(s)", "--case", kept[0])).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(folder.Path, copy + "*"), path => path.EndsWith(".received", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("`--keep` is 0", "--keep", "0")]
    [InlineData("a copy in a file of its own takes none away", "file", "--keep", "2")]
    [InlineData("There is no case", "--case", "nowhere.actorgraph")]
    public async Task Wrong_arguments_are_named(string said, params string[] arguments)
    {
        var run = await RunAsync(["backup", .. arguments]);

        Assert.Equal((1, ""), (run.Code, run.Output.Contains("Usage", StringComparison.Ordinal) ? "" : run.Output));
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("renamed")]
    [InlineData("replaced")]
    public async Task Case_file_that_is_taken_away_while_it_is_served_takes_no_commits_and_can_be_saved_elsewhere(string fate)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This is not Linux: Windows does not let an open file be taken away.");
        var copy = folder.Copy();
        await using var serving = await ServingProgram.StartAsync(folder.Path, ["--case", copy]);
        await serving.AskAsync("CREATE (:Mine)");
        Assert.Null((await serving.Client.GetJsonAsync("/api/case/state"))["refusal"]);

        File.Move(folder.In(copy), folder.In(copy) + ".moved");
        if (fate == "deleted") File.Delete(folder.In(copy) + ".moved");
        if (fate == "replaced") File.Copy(folder.In(CaseFolder.Seed), folder.In(copy));
        var refused = await serving.AskAsync("CREATE (:Mine)");
        var refusal = (string?)(await serving.Client.GetJsonAsync("/api/case/state"))["refusal"];

        Assert.Contains("nothing can be committed", refused, StringComparison.Ordinal);
        Assert.Contains(fate == "replaced" ? "was replaced by another file" : "was deleted or renamed", refusal, StringComparison.Ordinal);
        Assert.Contains("[[1]]", await serving.AskAsync(Count), StringComparison.Ordinal);

        await SaveAsync(serving, "saved-" + copy);
        Assert.Contains("│ 1 │", (await RunAsync("query", Count, "--case", "saved-" + copy)).Output, StringComparison.Ordinal);

        // The refusal names the verb, which finds who has the case open although its file is gone.
        var verb = await RunAsync("backup", "verb-" + copy, "--case", copy);
        Assert.Equal((0, ""), (verb.Code, verb.Errors));
        Assert.Contains("│ 1 │", (await RunAsync("query", Count, "--case", "verb-" + copy)).Output, StringComparison.Ordinal);
        var second = await RunAsync("serve", "--port", "0", "--case", copy);
        Assert.Equal((1, ""), (second.Code, second.Output));
        Assert.Equal(fate == "replaced", File.Exists(folder.In(copy)));

        Assert.Equal(1, await serving.EndAsync("TERM"));
        var rescued = Assert.Single(Directory.GetFiles(folder.In(copy + ".backups")));
        Assert.Contains($"What was committed is saved in `{rescued}`.", await serving.ErrorsAsync(), StringComparison.Ordinal);
        Assert.Contains("│ 1 │", (await RunAsync("query", Count, "--case", rescued)).Output, StringComparison.Ordinal);
        if (fate == "replaced") Assert.Equal(await File.ReadAllBytesAsync(folder.In(CaseFolder.Seed), Cancellation), await File.ReadAllBytesAsync(folder.In(copy), Cancellation));
    }

    [Fact]
    public async Task Page_of_another_server_cannot_make_the_browser_fetch_the_case()
    {
        var copy = folder.Copy();
        await using var serving = await ServingProgram.StartAsync(folder.Path, ["--case", copy]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/case/backup") { Headers = { { "Sec-Fetch-Site", "cross-site" }, { "Sec-Fetch-Mode", "navigate" } } };

        using var response = await serving.Client.SendAsync(request, Cancellation);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, response.StatusCode);
    }

    private async Task SaveAsync(ServingProgram serving, string name)
    {
        using var response = await serving.Client.GetAsync("/api/case/backup", Cancellation);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        await File.WriteAllBytesAsync(folder.In(name), await response.Content.ReadAsByteArrayAsync(Cancellation), Cancellation);
    }

    private async Task<(int Code, string Errors)> CodeAndErrorsAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        return (run.Code, run.Errors);
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.OfAsync(folder.Path, arguments);
}
