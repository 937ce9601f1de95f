using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>A case whose process was killed, and of which then commits are missing, or whose log is beside another file: as its user meets it.</summary>
public sealed class LostCommitsTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    private const string Count = "MATCH (n:Mine) RETURN count(n) AS n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("flipped", "1", "is damaged or cut off after commit")]
    [InlineData("deleted", "0", "The log of the case")]
    [InlineData("mark deleted", "2", "is missing or cannot be read")]
    public async Task Case_of_which_commits_are_missing_says_so_and_is_only_read_until_it_is_told_to_go_on(string damage, string left, string said)
    {
        var copy = await KilledAsync();
        var log = folder.In(copy) + "-log";
        if (damage == "flipped") await FlipLastByteAsync(log);
        else File.Delete(damage == "deleted" ? log : folder.In(copy) + "-mark");

        var query = await RunAsync("query", Count, "--case", copy);
        var write = await RunAsync("query", "CREATE (:Mine)", "--write", "--case", copy);
        var import = await RunAsync("import", Path.Combine(AppContext.BaseDirectory, "seed", "actors.jsonl"), "--case", copy);

        Assert.Equal(0, query.Code);
        Assert.Contains($"│ {left} │", query.Output, StringComparison.Ordinal);
        Assert.Contains(said, query.Errors, StringComparison.Ordinal);
        Assert.Contains("`--accept-loss`", query.Errors, StringComparison.Ordinal);
        Assert.Single(query.Errors.TrimEnd('\n').Split('\n'));
        foreach (var refused in (ProgramRun[])[write, import])
        {
            Assert.Equal((1, ""), (refused.Code, refused.Output));
            Assert.Contains("It can only be read until it is opened with `--accept-loss`", refused.Errors, StringComparison.Ordinal);
        }

        var both = await RunAsync("query", Count, "--read-only", "--accept-loss", "--case", copy);
        var accepted = await RunAsync("query", "CREATE (:Mine)", "--write", "--accept-loss", "--case", copy);
        var after = await RunAsync("query", Count, "--case", copy);

        Assert.Equal(1, both.Code);
        Assert.Contains("exclude each other", both.Errors, StringComparison.Ordinal);
        Assert.Equal((0, "1 node created, 1 label added.\n"), (accepted.Code, accepted.Output));
        Assert.Contains(said, accepted.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), (after.Code, after.Errors));
        Assert.Contains($"│ {int.Parse(left) + 1} │", after.Output, StringComparison.Ordinal);
        if (damage != "deleted") Assert.NotEmpty(Directory.GetFiles(folder.Path, copy + "-log.aside-*"));
    }

    [Fact]
    public async Task Server_shows_what_is_missing_refuses_to_write_and_goes_on_when_the_explorer_says_so()
    {
        var copy = await KilledAsync();
        await FlipLastByteAsync(folder.In(copy) + "-log");
        await using var serving = await ServingProgram.StartAsync(folder.Path, ["--case", copy]);

        var state = await serving.Client.GetJsonAsync("/api/case/state");
        var refused = await serving.AskAsync("CREATE (:Mine)");
        var beside = await RunAsync("query", Count, "--case", copy);
        var optionBeside = await RunAsync("query", Count, "--accept-loss", "--case", copy);

        Assert.EndsWith("(to read only)", serving.Said("Case"), StringComparison.Ordinal);
        Assert.True((bool)state["canAcceptLoss"]!);
        Assert.False((bool)state["isPartial"]!);
        Assert.Contains("which was acknowledged, is lost", (string)state["readOnlyReason"]!, StringComparison.Ordinal);
        Assert.Contains("which was acknowledged, is lost", (string)state["missing"]![0]!, StringComparison.Ordinal);
        Assert.Contains("which was acknowledged, is lost", refused, StringComparison.Ordinal);
        Assert.Contains("WriteOnReadOnlyAccessDb", refused, StringComparison.Ordinal);
        Assert.Contains("which was acknowledged, is lost", beside.Errors, StringComparison.Ordinal);
        Assert.Contains("needs a case that nobody has open", optionBeside.Errors, StringComparison.Ordinal);

        var accepted = await serving.Client.PostJsonAsync("/api/case/accept-loss", new JsonObject());
        await serving.AskAsync("CREATE (:Mine)");

        Assert.Null(accepted["readOnlyReason"]);
        Assert.Null(accepted["refusal"]);
        Assert.Contains("[[2]]", await serving.AskAsync(Count), StringComparison.Ordinal);
        Assert.Equal(0, await serving.EndAsync("TERM"));
        Assert.Contains("which was acknowledged, is lost", await serving.ErrorsAsync(), StringComparison.Ordinal);
        Assert.Equal("", (await RunAsync("query", Count, "--case", copy)).Errors);
    }

    [Theory]
    [InlineData("replaced by a copy from before")]
    [InlineData("removed")]
    public async Task Log_that_is_left_beside_another_file_is_set_aside_and_reported(string fate)
    {
        var copy = await KilledAsync();
        var log = await File.ReadAllBytesAsync(folder.In(copy) + "-log", Cancellation);
        if (fate == "removed") File.Delete(folder.In(copy));
        else File.Copy(folder.In(CaseFolder.Seed), folder.In(copy), overwrite: true);

        string errors;
        await using (var serving = await ServingProgram.StartAsync(folder.Path, ["--case", copy]))
        {
            Assert.Contains("[[0]]", await serving.AskAsync(Count), StringComparison.Ordinal);
            Assert.Contains("[[20]]", await serving.AskAsync("MATCH (s:Statement) RETURN count(s)"), StringComparison.Ordinal);
            Assert.Contains("was renamed to", (await serving.Client.GetJsonAsync("/api/case/state"))["findings"]!.ToJsonString(), StringComparison.Ordinal);
            await serving.EndAsync("TERM");
            errors = await serving.ErrorsAsync();
        }

        var aside = Assert.Single(Directory.GetFiles(folder.Path, copy + "-log.aside-*"));
        Assert.Equal(log, await File.ReadAllBytesAsync(aside, Cancellation));
        Assert.Contains($"`{folder.In(copy)}-log` was renamed to `{aside}`", errors, StringComparison.Ordinal);
    }

    /// <summary>A copy of the seed with two commits of which a killed process left the log.</summary>
    private async Task<string> KilledAsync()
    {
        var copy = folder.Copy();
        await using var serving = await ServingProgram.StartAsync(folder.Path, ["--case", copy]);
        await serving.AskAsync("CREATE (:Mine)");
        await serving.AskAsync("CREATE (:Mine)");
        await serving.EndAsync("KILL");
        return copy;
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.OfAsync(folder.Path, arguments);

    private static async Task FlipLastByteAsync(string path)
    {
        var bytes = await File.ReadAllBytesAsync(path, Cancellation);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Cancellation);
    }
}
