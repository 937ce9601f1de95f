using System.Diagnostics;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Databases;

/// <summary>A real Neo4j in a folder of its own, where one lies beside the repository.</summary>
internal sealed class Neo4jServer : ITestDatabase
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly string _home = Directory.CreateTempSubdirectory("actorgraph-neo4j-").FullName;
    private IDriver? _driver;
    private string? _program;

    public IDriver Driver => _driver ?? throw new InvalidOperationException("The server was not started.");

    public async Task<string?> TryStartAsync()
    {
        if (Find() is not { } program)
            return "There is no Neo4j: none at ../shared/neo4j beside the repository.";
        if (!IsOnPath("java"))
            return "There is no Neo4j: it needs Java, which is not on the PATH.";
        _program = program;
        var output = await RunAsync("start", "--home", _home, "--bolt", "0", "--http", "0", "--heap", "512m", "--pagecache", "128m");
        var address = output.Split('\n').FirstOrDefault(line => line.StartsWith("bolt=", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"Neo4j did not say where it listens: {output}");
        _driver = GraphDatabase.Driver(address["bolt=".Length..].Trim(), AuthTokens.None);
        await _driver.VerifyConnectivityAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_driver is not null)
            await _driver.DisposeAsync();
        if (_program is not null)
            await RunAsync("stop", "--home", _home);
        Directory.Delete(_home, recursive: true);
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(_program!, arguments) { RedirectStandardOutput = true })!;
        using var deadline = new CancellationTokenSource(_patience);
        var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"Neo4j ended with {process.ExitCode}: {output}");
    }

    private static bool IsOnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)));

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ActorGraph.sln")))
            folder = folder.Parent;
        var program = folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "neo4j", "bin", "neo4j") : null;
        return File.Exists(program) ? program : null;
    }
}
