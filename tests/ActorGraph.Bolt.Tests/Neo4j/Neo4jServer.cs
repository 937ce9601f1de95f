using System.Diagnostics;
using ActorGraph.Bolt.Tests.Neo4j;

[assembly: AssemblyFixture(typeof(Neo4jServer))]

namespace ActorGraph.Bolt.Tests.Neo4j;

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
        var output = await RunAsync("start", "--home", _home, "--bolt", "0", "--http", "0", "--password", Password, "--heap", "512m", "--pagecache", "64m");
        var line = output.Split('\n').First(text => text.StartsWith("bolt=", StringComparison.Ordinal))["bolt=".Length..].Trim();
        return line.Contains("://", StringComparison.Ordinal) ? new Uri(line).Authority : line;
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var info = new ProcessStartInfo(_script!, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(info)!;
        var lines = new List<string>();
        process.OutputDataReceived += (_, line) =>
        {
            lock (lines) lines.Add(line.Data ?? string.Empty);
        };
        process.BeginOutputReadLine();

        // The server that `start` leaves behind may hold the pipe open, so that only the script's own end is waited for.
        while (!process.HasExited) process.WaitForExit(100);
        await Task.Yield();
        lock (lines)
            return process.ExitCode == 0 ? string.Join('\n', lines) : throw new InvalidOperationException($"neo4j {arguments[0]} failed: {string.Join('\n', lines)}");
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
