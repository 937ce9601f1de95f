using System.Diagnostics;

namespace ActorGraph.Browser.Tests;

/// <summary>The application, serving a case made from the seed on a free port; ended with the tests.</summary>
public sealed class ServedCase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actorgraph-browser").FullName;
    private Process? _process;

    /// <summary>Where the explorer answers.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var web = Path.Combine(Root(), "src", "ActorGraph.Web");
        var program = Directory.GetFiles(Path.Combine(web, "bin"), "ActorGraph.Web.dll", SearchOption.AllDirectories)
            .OrderByDescending(File.GetLastWriteTimeUtc).First();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { program, "serve", "--case", Path.Combine(_folder, "seed.actorgraph"), "--urls", "http://127.0.0.1:0" },
            RedirectStandardOutput = true,
            Environment = { ["Bolt__Listen"] = "off" },
        };
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains("http://127.0.0.1:", StringComparison.Ordinal)) continue;
            Address = line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim();
            return;
        }

        throw new InvalidOperationException("The application ended before it said where it answers.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ActorGraph.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
