using System.Diagnostics;

namespace ActorGraph.TestSupport.Neo4j;

/// <summary>The one that lies at <c>../shared/neo4j</c> beside the checkout, run by this machine's Java in a folder of its own.</summary>
internal sealed class InstalledNeo4j : INeo4jSource
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _home = Path.Combine(Path.GetTempPath(), "actorgraph-neo4j-" + Guid.NewGuid().ToString("N"));

    public string? Missing =>
        Script is not { } script || !File.Exists(script) ? "none at ../shared/neo4j beside the checkout"
        : !IsOnPath("java") ? "the one at ../shared/neo4j needs Java, which is not on the PATH"
        : null;

    private static string? Script => Repository.Beside("neo4j") is { } folder ? Path.Combine(folder, "bin", "neo4j") : null;

    public async Task<Neo4jEndpoint> StartAsync(string? password)
    {
        Directory.CreateDirectory(_home);
        string[] asking = password is null ? [] : ["--password", password];
        await RunAsync(["start", "--home", _home, "--bolt", "0", "--http", "0", "--heap", "512m", "--pagecache", "64m", .. asking]);

        // The server that `start` leaves behind may hold the script's output open; the file is complete when the script ends.
        var addresses = (await File.ReadAllLinesAsync(Path.Combine(_home, "run", "address")))
            .Select(line => line.Split('=', 2))
            .ToDictionary(line => line[0], line => line[^1].Trim());
        return new Neo4jEndpoint(new Uri(addresses["bolt"]), new Uri(addresses["http"]), password is null ? null : "neo4j", password);
    }

    public async ValueTask DisposeAsync()
    {
        // One that did not come up whole may run all the same.
        if (!Directory.Exists(_home)) return;
        await RunAsync(["stop", "--home", _home]);
        Directory.Delete(_home, recursive: true);
    }

    private static async Task RunAsync(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Script!, arguments) { RedirectStandardOutput = true })!;
        using var deadline = new CancellationTokenSource(Patience);

        // Waiting for the process would wait for its output too.
        while (!process.HasExited) await Task.Delay(100, deadline.Token);
        if (process.ExitCode != 0) throw new InvalidOperationException($"`neo4j {arguments[0]}` ended with {process.ExitCode}.");
    }

    private static bool IsOnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)));
}
