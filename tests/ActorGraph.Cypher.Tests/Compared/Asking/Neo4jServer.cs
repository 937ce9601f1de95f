using System.Diagnostics;
using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Tests.Compared.Asking;
using Neo4j.Driver;

[assembly: AssemblyFixture(typeof(Neo4jServer))]

namespace ActorGraph.Cypher.Tests.Compared.Asking;

/// <summary>
/// A real Neo4j, started at first use and shared by all tests; they are skipped, naming the reason, where there is none. One
/// that runs already, and whose graph may be emptied, is named by the environment variable <c>ACTORGRAPH_COMPARE_WITH</c>.
/// </summary>
public sealed class Neo4jServer : IAsyncLifetime
{
    /// <summary>The name of the collection of all tests that use it: they empty its graph, so they take turns.</summary>
    public const string Shared = "Neo4j";

    private readonly string _home = Path.Combine(Path.GetTempPath(), "neo4j-" + Guid.NewGuid().ToString("N"));
    private Lazy<string> _address = null!;

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        _address = new Lazy<string>(Start);
        return ValueTask.CompletedTask;
    }

    /// <summary>A driver of the server, which is started by whoever asks first.</summary>
    internal IDriver Open()
    {
        if (Environment.GetEnvironmentVariable("ACTORGRAPH_COMPARE_WITH") is { Length: > 0 } running)
            return GraphDatabase.Driver(running, AuthTokens.None);
        if (Script is null) Assert.Skip("There is no Neo4j: none at ../shared/neo4j beside the repository.");
        if (!OnPath("java")) Assert.Skip("There is no Neo4j: it needs Java, which is not on the PATH.");
        return GraphDatabase.Driver(_address.Value, AuthTokens.None);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        // One that did not come up whole may run all the same.
        if (Directory.Exists(_home))
        {
            Run("stop", "--home", _home);
            Directory.Delete(_home, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private static string? Script => Repository.Beside("neo4j") is { } folder ? Path.Combine(folder, "bin", "neo4j") : null;

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    private string Start()
    {
        Directory.CreateDirectory(_home);
        Run("start", "--home", _home, "--bolt", "0", "--http", "0", "--heap", "512m", "--pagecache", "64m");
        return File.ReadLines(Path.Combine(_home, "run", "address")).First(line => line.StartsWith("bolt=", StringComparison.Ordinal))["bolt=".Length..].Trim();
    }

    private static void Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Script!, arguments) { RedirectStandardOutput = true })!;

        // The server that `start` leaves behind may hold the pipe open, so that only the script's own end is waited for.
        while (!process.HasExited) process.WaitForExit(100);
        if (process.ExitCode != 0) throw new InvalidOperationException($"neo4j {arguments[0]} failed with code {process.ExitCode}.");
    }
}
