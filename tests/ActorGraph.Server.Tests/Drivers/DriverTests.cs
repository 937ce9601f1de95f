using System.Diagnostics;
using System.Net;
using ActorGraph.Cypher;

namespace ActorGraph.Server.Tests.Drivers;

/// <summary>Neo4j's own drivers against a case: what they send and how they read the answer is theirs.</summary>
public sealed class DriverTests : IAsyncLifetime
{
    private readonly CaseServer _server = new(CypherDatabase.InMemory());

    public ValueTask InitializeAsync()
    {
        _server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("case.py")]
    [InlineData("threads.py", "10")]
    public async Task Python_driver_is_answered_as_by_neo4j(string script, params string[] arguments)
    {
        var wheels = Path.Combine(Neo4j(), "clients", "python");
        var path = Directory.Exists(wheels) ? string.Join(Path.PathSeparator, Directory.GetFiles(wheels, "*.whl")) : "";
        const string none = "There is no ../shared: Neo4j's driver for Python is neither installed nor in ../shared/neo4j/clients beside the repository";
        Assert.SkipUnless(IsOnPath("python3"), $"{none}, and there is no `python3` to run it.");
        Assert.SkipUnless((await RunAsync("python3", path, "-c", "import neo4j")).Code == 0, $"{none}.");

        var run = await RunAsync(
            "python3", path, ["-W", "ignore", Path.Combine(Folder("ActorGraph.Server.Tests", "Drivers"), script), $"{_server.EndPoint}", .. arguments]);

        Assert.True(run is (0, "done\n", ""), run.Output + run.Errors);
    }

    [Fact]
    public async Task Java_driver_is_answered_to_twenty_threads()
    {
        var jars = Path.Combine(Neo4j(), "lib");
        const string none = "There is no ../shared: Neo4j's driver for Java is not in ../shared/neo4j/lib beside the repository";
        Assert.SkipUnless(Directory.Exists(jars), $"{none}.");
        Assert.SkipUnless(IsOnPath("java"), $"{none} where a `java` could run it.");

        var run = await RunAsync(
            "java", "", "-cp", Path.Combine(jars, "*"), Path.Combine(Folder("ActorGraph.Server.Tests", "Drivers"), "Threads.java"), $"{_server.EndPoint}", "10");

        Assert.True(run is (0, "done\n", ""), run.Output + run.Errors);
    }

    [Fact]
    public async Task Npm_driver_is_answered_as_by_neo4j_over_tcp_and_over_a_websocket()
    {
        var script = Path.Combine(Folder("ActorGraph.Server.Tests", "Drivers"), "case.mjs");
        var packages = Folder("ActorGraph.Bolt.Tests", "Npm");
        if (!Directory.Exists(Path.Combine(packages, "node_modules")))
            Assert.Equal(0, (await RunAsync("npm", "", "ci", "--prefix", packages, "--no-audit", "--no-fund")).Code);

        var run = await RunAsync("node", "", "--experimental-websocket", script, $"{_server.EndPoint}", packages);

        Assert.True(run is (0, "done over a WebSocket too\n", _), run.Output + run.Errors);
    }

    private static string Folder(string project, string name) => Path.Combine(Root(), "tests", project, name);

    private static string Neo4j() => Path.GetFullPath(Path.Combine(Root(), "..", "shared", "neo4j"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ActorGraph.sln"))) folder = folder.Parent;
        Assert.SkipWhen(folder is null, "The tests do not run within the repository, which holds the scripts.");
        return folder!.FullName;
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string program, string pythonPath, params string[] arguments)
    {
        var cancellation = TestContext.Current.CancellationToken;
        Assert.SkipUnless(IsOnPath(program), $"There is no `{program}` on this machine.");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (pythonPath.Length > 0) start.Environment["PYTHONPATH"] = pythonPath;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, output, await errors);
    }
}
