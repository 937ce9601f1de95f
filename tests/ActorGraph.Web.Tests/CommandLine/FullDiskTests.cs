using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>No room for what is written, as its user meets it: a limit on the size of files, which ends a process that does not look out.</summary>
public sealed class FullDiskTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    private const string Count = "MATCH (n:Mine) RETURN count(n) AS n";
    private const string Large = "UNWIND range(1, 100000) AS i WITH collect('0123456789') AS words CREATE (:Mine {words: words})";

    [Fact]
    public async Task Commit_for_which_there_is_no_room_is_refused_and_those_after_it_are_made_when_there_is()
    {
        var copy = folder.Copy();
        await using var serving = await ServingProgram.StartWithSmallFilesAsync(folder.Path, 512, ["--case", copy]);

        await serving.AskAsync("CREATE (:Mine)");
        var refused = await serving.AskAsync(Large);
        var small = await serving.AskAsync("CREATE (:Mine)");
        var refusedAgain = await serving.AskAsync(Large);
        await serving.LetFilesGrowAsync();
        var later = await serving.AskAsync(Large);

        Assert.All([refused, refusedAgain], answer => Assert.Contains("there is no room left where it lies. Nothing was lost", answer, StringComparison.Ordinal));
        Assert.All([small, later], answer => Assert.DoesNotContain("errors", answer, StringComparison.Ordinal));
        Assert.Contains("[[3]]", await serving.AskAsync(Count), StringComparison.Ordinal);
        await serving.EndAsync("KILL");
        var after = await ProgramRun.OfAsync(folder.Path, "query", Count, "--case", copy);
        Assert.Equal((0, ""), (after.Code, after.Errors));
        Assert.Contains("│ 3 │", after.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "backup", "FILE")]
    [InlineData(false, "backup", "FILE")]
    [InlineData(true, "backup")]
    [InlineData(false, "backup")]
    [InlineData(false, "export", "--output", "FILE")]
    public async Task Copy_for_which_there_is_no_room_is_refused_by_name_and_leaves_nothing(bool isServed, params string[] verb)
    {
        var copy = folder.Copy();
        await using var serving = isServed ? await ServingProgram.StartAsync(folder.Path, ["--case", copy]) : null;
        var target = Guid.NewGuid().ToString("N");

        using var process = ProgramRun.StartWithSmallFiles(folder.Path, 24, [.. verb.Select(word => word == "FILE" ? target : word), "--case", copy]);
        process.StandardInput.Close();
        var run = await ProgramRun.EndAsync(process);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Matches("no room|grow any further|disk I/O error", run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, target + "*"));
        if (Directory.Exists(folder.In(copy + ".backups"))) Assert.Empty(Directory.GetFiles(folder.In(copy + ".backups")));
        Assert.Empty(Directory.GetFiles(folder.Path, copy + "*.received"));
    }
}
