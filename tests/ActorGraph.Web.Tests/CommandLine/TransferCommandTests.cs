using System.Text.RegularExpressions;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>`push` and `pull`, with a second case that is served in place of a Neo4j server.</summary>
public sealed partial class TransferCommandTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    [Fact]
    public async Task Case_goes_to_a_server_and_comes_back_the_same()
    {
        await using var server = await ServeEmptyAsync();

        var push = await RunAsync("push", server, "--case", CaseFolder.Seed);
        var pull = await RunAsync("pull", server, "--case", "pulled.actorgraph");
        var first = await ProgramRun.OfAsync(folder.Path, "export", "--case", CaseFolder.Seed);
        var second = await ProgramRun.OfAsync(folder.Path, "export", "--case", "pulled.actorgraph");
        var audit = await ProgramRun.OfAsync(folder.Path, "audit", "--case", "pulled.actorgraph");

        Assert.Equal((0, ""), (push.Code, Unheard(push.Errors)));
        Assert.Matches(Copied(Address(server)), push.Output);
        Assert.Equal((0, ""), (pull.Code, Unheard(pull.Errors)));
        Assert.Matches(Copied(folder.In("pulled.actorgraph")), pull.Output);
        Assert.Equal(first.Output.Split('\n').Order(StringComparer.Ordinal), second.Output.Split('\n').Order(StringComparer.Ordinal));
        Assert.Equal(new ProgramRun(0, "Nothing was found.\n", ""), audit);
    }

    [Fact]
    public async Task Case_that_is_served_is_copied_by_who_serves_it()
    {
        await using var server = await ServeEmptyAsync();
        var copy = folder.Copy();
        await using var served = await ServingProgram.StartAsync(folder.Path, ["--case", copy]);

        var pushed = await RunAsync("push", server, "--case", copy);

        Assert.Equal((0, ""), (pushed.Code, Unheard(pushed.Errors)));
        Assert.Matches(Copied(Address(server)), pushed.Output);
    }

    [Fact]
    public async Task Server_that_holds_something_is_refused()
    {
        await using var server = await ServingProgram.StartAsync(folder.Path, ["--case", folder.Copy()]);

        var run = await RunAsync("push", server, "--case", CaseFolder.Seed);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("The target holds 69 nodes and 170 relationships already (among them ", Unheard(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_that_holds_something_is_refused()
    {
        await using var server = await ServingProgram.StartAsync(folder.Path, ["--case", folder.Copy()]);

        var run = await RunAsync("pull", server, "--case", folder.Copy());

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("The target holds 69 nodes and 170 relationships already (among them ", Unheard(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_copy_is_gone_on_with_by_the_same_command()
    {
        await using var server = await ServeEmptyAsync();
        var large = folder.Copy();
        await ProgramRun.OfAsync(
            folder.Path, "query", "UNWIND range(1, 60000) AS i CREATE (:Many {i: i})-[:T]->(:Many {i: -i})", "--write", "--case", large);

        using var process = ProgramRun.Start(folder.Path, ["push", Address(server), "--case", large]);
        while (!(await server.AskAsync("MATCH (n:Many) RETURN count(n) > 0")).Contains("[true]", StringComparison.Ordinal))
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await ProgramRun.SignalAsync(process, "INT");
        var stopped = await ProgramRun.EndAsync(process);
        var resumed = await RunAsync("push", server, "--case", large);

        Assert.Equal((130, ""), (stopped.Code, stopped.Output));
        Assert.Matches("(^|\n)Stopped while copying (nodes|relationships): [0-9,]+ of [0-9,]+\\. What was copied is kept: the same command goes on from there\\.\n$", stopped.Errors);
        Assert.Equal((0, ""), (resumed.Code, Unheard(resumed.Errors)));
        Assert.Matches("^120069 nodes and 60170 relationships copied to .*, going on from an earlier run\\.\nBoth sides are the same: [0-9a-f]{32}\\.\n$", resumed.Output);
        Assert.Contains("[[120069]]", await server.AskAsync("MATCH (n) RETURN count(n)"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("does not answer", "pull", "bolt://127.0.0.1:1", "--case", "unmade.actorgraph")]
    [InlineData("The address is `nowhere`, which is not the address of a database", "pull", "nowhere", "--case", "unmade.actorgraph")]
    [InlineData("Required argument missing", "push")]
    public async Task Server_that_is_not_there_is_named_before_a_case_is_made(string said, params string[] arguments)
    {
        var run = await ProgramRun.OfAsync(folder.Path, arguments);

        Assert.Equal(1, run.Code);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.In("unmade.actorgraph")));
    }

    [Fact]
    public async Task Database_and_password_that_are_wrong_are_named()
    {
        await using var server = await ServingProgram.StartAsync(folder.Path, ["--case", await EmptyAsync()], ("Bolt__Password", "correct horse"));

        var database = await ProgramRun.WithEnvironmentAsync(
            folder.Path, [("ACTORGRAPH_PASSWORD", "correct horse")], "push", Address(server), "--user", "me", "--database", "other", "--case", CaseFolder.Seed);
        var password = await ProgramRun.WithEnvironmentAsync(
            folder.Path, [("ACTORGRAPH_PASSWORD", "wrong")], "push", Address(server), "--user", "me", "--case", CaseFolder.Seed);
        var right = await ProgramRun.WithEnvironmentAsync(
            folder.Path, [("ACTORGRAPH_PASSWORD", "correct horse")], "push", Address(server), "--user", "me", "--database", "neo4j", "--case", CaseFolder.Seed);

        Assert.Contains("has no database `other`", database.Errors, StringComparison.Ordinal);
        Assert.Contains("refuses the user `me`", password.Errors, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0, ""), (database.Code, password.Code, right.Code, Unheard(right.Errors)));
    }

    [Fact]
    public async Task Case_for_which_there_is_no_room_keeps_what_it_has_and_goes_on_when_there_is()
    {
        await using var server = await ServeEmptyAsync();
        await server.AskAsync("UNWIND range(1, 20000) AS i CREATE (:Large {text: 'a text that takes some room, and is nowhere else: ' + toString(i)})");

        using var process = ProgramRun.StartWithSmallFiles(folder.Path, 512, ["pull", Address(server), "--case", "full.actorgraph"]);
        process.StandardInput.Close();
        var full = await ProgramRun.EndAsync(process);
        var resumed = await RunAsync("pull", server, "--case", "full.actorgraph");

        Assert.Equal((1, ""), (full.Code, full.Output));
        Assert.Contains("there is no room left where it lies", full.Errors, StringComparison.Ordinal);
        Assert.Contains("the same command goes on from there", full.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), (resumed.Code, Unheard(resumed.Errors)));
        Assert.StartsWith("20000 nodes and 0 relationships copied to ", resumed.Output, StringComparison.Ordinal);
    }

    private static string Copied(string target) =>
        $"^69 nodes and 170 relationships copied to {Regex.Escape(target)}\\.\nBoth sides are the same: [0-9a-f]{{32}}\\.\n$";

    /// <summary>What was said beside how far it is, which a slow machine says more often.</summary>
    private static string Unheard(string errors) => ProgressLine().Replace(errors, "");

    private static string Address(ServingProgram server) => $"bolt://{server.Said("Bolt")}";

    private Task<ProgramRun> RunAsync(string verb, ServingProgram server, params string[] more) =>
        ProgramRun.OfAsync(folder.Path, [verb, Address(server), .. more]);

    private async Task<ServingProgram> ServeEmptyAsync() => await ServingProgram.StartAsync(folder.Path, ["--case", await EmptyAsync()]);

    private async Task<string> EmptyAsync()
    {
        var empty = folder.Copy();
        var run = await ProgramRun.OfAsync(folder.Path, "query", "MATCH (n) DETACH DELETE n", "--write", "--case", empty);
        Assert.Equal(0, run.Code);
        return empty;
    }

    [GeneratedRegex("^[A-Z][a-z ]+: [0-9,]+ of [0-9,]+[a-z ]*\\.\n", RegexOptions.Multiline)]
    private static partial Regex ProgressLine();
}
