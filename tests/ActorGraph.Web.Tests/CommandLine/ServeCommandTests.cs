using System.Net.Sockets;
using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>`serve`, and the other verbs beside it.</summary>
public sealed class ServeCommandTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    private const string Query = "/db/neo4j/query/v2";

    [Fact]
    public async Task First_start_makes_the_case_from_the_seed_and_the_second_opens_it_with_everything_in_it()
    {
        var name = Guid.NewGuid().ToString("N") + "/new.actorgraph";
        await using (var first = await ServingProgram.StartAsync(folder.Path, ["--case", name]))
        {
            Assert.Equal($"{folder.In(name)} (new, from the seed)", first.Said("Case"));
            Assert.Equal("[[20]]", await AskAsync(first, "MATCH (s:Statement) RETURN count(s)"));
            await AskAsync(first, "CREATE (:Mine {text: 'kept'})");
            await first.EndAsync("TERM");
        }

        await using var second = await ServingProgram.StartAsync(folder.Path, ["--case", name]);

        Assert.Equal(folder.In(name), second.Said("Case"));
        Assert.Equal("""[[20,"kept"]]""", await AskAsync(second, "MATCH (s:Statement) MATCH (m:Mine) RETURN count(s), m.text"));
    }

    [Fact]
    public async Task Case_without_a_name_lies_in_the_folder_for_data()
    {
        await using var serving = await ServingProgram.StartAsync(
            folder.Path, [], ("XDG_DATA_HOME", folder.In("data")), ("HOME", folder.In("data")), ("Bolt__Listen", "off"));

        Assert.Contains(folder.In("data"), serving.Said("Case"), StringComparison.Ordinal);
        Assert.Equal("off", serving.Said("Bolt"));
    }

    [Fact]
    public async Task Other_verbs_reach_a_case_that_is_served_through_its_server()
    {
        var copy = folder.Copy();
        await using var serving = await ServingProgram.StartAsync(folder.Path, ["--case", copy]);

        var count = await RunAsync("query", "MATCH (s:Statement) RETURN count(s)");
        var wrong = await RunAsync("query", "MATCH (n) RETURN m");
        var write = await RunAsync("query", "MATCH (:Actor {id: 'ngo.hrw'})-[r:ASSERTED]->() DELETE r", "--write");
        var audit = await RunAsync("audit");
        var repair = await RunAsync("audit", "--repair");
        var export = await RunAsync("export");
        var import = await RunAsync("import", Path.Combine(AppContext.BaseDirectory, "seed", "actors.jsonl"));
        var second = await RunAsync("serve", "--port", "0");

        Assert.Contains("│ 20       │", count.Output, StringComparison.Ordinal);
        Assert.EndsWith("(line 1, column 18 (offset: 17))\n\"MATCH (n) RETURN m\"\n                  ^\n", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal(new ProgramRun(0, "3 relationships deleted.\n", ""), write);
        Assert.Equal(2, audit.Code);
        Assert.EndsWith("3 found, of which `audit --repair` puts 3 right.\n", audit.Output, StringComparison.Ordinal);
        Assert.Equal(new ProgramRun(0, "Derived relationships: 3 made, 0 put right, 0 removed; facts marked anew: 0.\nNothing was found.\n", ""), repair);
        Assert.Equal(1 + 69 + 145 + 1, export.Output.Count(character => character == '\n'));
        Assert.Contains("22 nodes and 0 relationships replaced", import.Output, StringComparison.Ordinal);
        Assert.Equal(1, second.Code);
        Assert.Contains("is held by the process", second.Errors, StringComparison.Ordinal);
        Assert.Equal("[[25]]", await AskAsync(serving, "MATCH ()-[r {derived: true}]->() RETURN count(r)"));

        Task<ProgramRun> RunAsync(params string[] verb) => ProgramRun.OfAsync(folder.Path, [.. verb, "--case", copy]);
    }

    [Fact]
    public async Task Verb_reaches_a_case_that_is_served_with_a_password_by_the_same_password_only()
    {
        var copy = folder.Copy();
        await using var serving = await ServingProgram.StartAsync(folder.Path, ["--case", copy], ("Bolt__Password", "correct horse"));

        var without = await ProgramRun.OfAsync(folder.Path, "query", "RETURN 7 AS x", "--case", copy);
        var with = await ProgramRun.WithEnvironmentAsync(folder.Path, [("Bolt__Password", "correct horse")], "query", "RETURN 7 AS x", "--case", copy);

        Assert.Equal((1, ""), (without.Code, without.Output));
        Assert.Contains("Set `Bolt:Password` to that of the process that serves it.", without.Errors, StringComparison.Ordinal);
        Assert.Equal(0, with.Code);
        Assert.Contains("7", with.Output, StringComparison.Ordinal);
        Assert.Equal("[[20]]", await AskAsync(serving, "MATCH (s:Statement) RETURN count(s)"));
    }

    [Fact]
    public async Task Verb_says_why_it_cannot_reach_a_case_that_is_served_without_bolt()
    {
        var copy = folder.Copy();
        await using var serving = await ServingProgram.StartAsync(folder.Path, ["--case", copy], ("Bolt__Listen", "off"));

        var run = await ProgramRun.OfAsync(folder.Path, "query", "RETURN 1", "--case", copy);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("It does not answer over Bolt", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_ports_are_named_and_only_the_explorers_ends_the_start()
    {
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;

        var refused = await ProgramRun.OfAsync(folder.Path, "serve", "--urls", $"http://127.0.0.1:{port}", "--case", folder.Copy());
        await using var served = await ServingProgram.StartAsync(folder.Path, ["--case", folder.Copy()], ("Bolt__Listen", $"127.0.0.1:{port}"));

        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains($"127.0.0.1:{port}` is taken by another program. Choose another port with `--port PORT`.", refused.Errors, StringComparison.Ordinal);
        Assert.StartsWith($"Bolt is off: 127.0.0.1:{port} cannot be listened on", served.Said("Bolt"), StringComparison.Ordinal);
        Assert.Equal("[[20]]", await AskAsync(served, "MATCH (s:Statement) RETURN count(s)"));
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Signal_lets_running_work_end_and_closes_the_case(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This is not Linux: Windows has no signals to send to another process.");
        var copy = folder.Copy();
        await using var serving = await ServingProgram.StartAsync(folder.Path, ["--case", copy]);
        const string work = "UNWIND range(1, 3000000) AS x WITH x WHERE x % 3000000 = 0 CREATE (n:Slow {x: x}) RETURN n.x";
        var running = AskAsync(serving, work);
        while (await AskAsync(serving, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN count(*)") == "[[0]]"
            && !running.IsCompleted)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        var code = await serving.EndAsync(signal);

        Assert.Equal(0, code);
        Assert.Equal("[[3000000]]", await running);
        Assert.Equal([copy], Directory.GetFiles(folder.Path, copy + "*").Select(Path.GetFileName));
        var found = await ProgramRun.OfAsync(folder.Path, "query", "MATCH (n:Slow) RETURN n.x AS x", "--case", copy);
        Assert.Contains("│ 3000000 │", found.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_that_is_killed_loses_nothing_that_was_acknowledged()
    {
        var copy = folder.Copy();
        await using (var serving = await ServingProgram.StartAsync(folder.Path, ["--case", copy]))
        {
            await AskAsync(serving, "CREATE (:Acknowledged)");
            await serving.EndAsync("KILL");
        }

        var found = await ProgramRun.OfAsync(folder.Path, "query", "MATCH (n:Acknowledged) RETURN count(n) AS n", "--case", copy);

        Assert.Contains("│ 1 │", found.Output, StringComparison.Ordinal);
        Assert.Equal([copy], Directory.GetFiles(folder.Path, copy + "*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task Start_that_is_interrupted_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This is not Linux: Windows has no signals to send to another process.");
        var begun = Directory.CreateDirectory(folder.In(Guid.NewGuid().ToString("N"))).FullName;
        using var process = ProgramRun.Start(begun, ["serve", "--port", "0", "--case", "new.actorgraph"]);
        while (Directory.GetFiles(begun).Length == 0) await Task.Delay(5, TestContext.Current.CancellationToken);

        await ProgramRun.SignalAsync(process, "TERM");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains(process.ExitCode, (int[])[0, 130]);
        Assert.All(Directory.GetFiles(begun), file => Assert.Equal("new.actorgraph", Path.GetFileName(file)));
    }

    private static async Task<string> AskAsync(ServingProgram serving, string statement)
    {
        var answer = await serving.Client.PostJsonAsync(Query, new JsonObject { ["statement"] = statement });
        return answer["data"]!["values"]!.ToJsonString();
    }
}
