using System.Diagnostics;
using ActorGraph.Bolt.Tests;
using ActorGraph.Driver.Tests.Neo4j;

[assembly: AssemblyFixture(typeof(Neo4jServer))]

namespace ActorGraph.Driver.Tests.Neo4j;

/// <summary>A real Neo4j, started at first use and shared by all tests; tests are skipped, naming the reason, where there is none.</summary>
public sealed class Neo4jServer : IAsyncLifetime
{
    public const string Password = "integration-only";

    private readonly string _home = Path.Combine(Path.GetTempPath(), "neo4j-" + Guid.NewGuid().ToString("N"));
    private readonly Lazy<Task<string>> _started;
    private string? _script;

    public Neo4jServer() => _started = new Lazy<Task<string>>(StartAsync);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Host and port; the server is started by whoever asks first.</summary>
    public Task<string> AddressAsync()
    {
        _script = Find();
        if (_script is null) Assert.Skip("There is no Neo4j: none at ../shared/neo4j beside the repository.");
        if (!OnPath("java")) Assert.Skip("There is no Neo4j: it needs Java, which is not on the PATH.");
        return _started.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated) return;
        await RunAsync("stop", "--home", _home);
        Directory.Delete(_home, recursive: true);
    }

    private async Task<string> StartAsync()
    {
        Directory.CreateDirectory(_home);
        await RunAsync("start", "--home", _home, "--bolt", "0", "--http", "0", "--password", Password, "--heap", "512m", "--pagecache", "64m");
        var lines = await File.ReadAllLinesAsync(Path.Combine(_home, "run", "address"));
        return new Uri(lines.First(line => line.StartsWith("bolt=", StringComparison.Ordinal))["bolt=".Length..].Trim()).Authority;
    }

    private async Task RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(_script!, arguments) { RedirectStandardOutput = true })!;

        // The server that `start` leaves behind may hold the pipe open, so that only the script's own end is waited for.
        while (!process.HasExited) await Task.Delay(100);
        if (process.ExitCode != 0) throw new InvalidOperationException($"neo4j {arguments[0]} failed with code {process.ExitCode}.");
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string? Find()
    {
        if (Repository.Root is not { } root) return null;
        var script = Path.GetFullPath(Path.Combine(root, "..", "shared", "neo4j", "bin", "neo4j"));
        return File.Exists(script) ? script : null;
    }
}
