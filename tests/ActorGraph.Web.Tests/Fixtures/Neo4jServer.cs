using System.Diagnostics;

namespace ActorGraph.Web.Tests.Fixtures;

/// <summary>
/// A real Neo4j, where one lies beside the checkout (`../shared/neo4j`). Started by the first test that asks for it, and ended with
/// the run.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private readonly Lazy<Task<Running?>> _server = new(StartAsync);

    /// <summary>Its addresses; skips the test where there is none.</summary>
    public async Task<(Uri Bolt, Uri Http)> RequireAsync()
    {
        var running = await _server.Value;
        if (running is null) Assert.Skip("There is no Neo4j: none at ../shared/neo4j beside the checkout, or no Java to run it.");
        return (running.Bolt, running.Http);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_server.IsValueCreated || await _server.Value is not { } running) return;
        await RunAsync(running.Program, "stop", "--home", running.Home);
        Directory.Delete(running.Home, recursive: true);
    }

    private static async Task<Running?> StartAsync()
    {
        if (Repository.Root is not { } root) return null;
        var program = Path.GetFullPath(Path.Combine(root, "..", "shared", "neo4j", "bin", "neo4j"));
        if (!File.Exists(program) || !IsOnPath("java")) return null;
        var home = Directory.CreateTempSubdirectory("actorgraph-neo4j-").FullName;
        var output = await RunAsync(
            program, "start", "--home", home, "--bolt", "0", "--http", "0", "--heap", "512m", "--pagecache", "128m");
        var address = output.Split('\n').Where(line => line.Contains('=')).ToDictionary(line => line.Split('=')[0], line => line.Split('=')[1]);
        return new Running(program, home, new Uri(address["bolt"]), new Uri(address["http"]));
    }

    private static bool IsOnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)));

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"`{program} {arguments[0]}` failed: {await error}");
    }

    private sealed record Running(string Program, string Home, Uri Bolt, Uri Http);
}
