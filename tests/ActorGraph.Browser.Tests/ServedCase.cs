using System.Diagnostics;

namespace ActorGraph.Browser.Tests;

/// <summary>The application, serving a case made from the seed on a free port; ended with the tests.</summary>
public class ServedCase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actorgraph-browser").FullName;
    private Process? _process;

    /// <summary>Where the explorer answers.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0";

    /// <summary>The file of the case, which only a test that has a case of its own may touch.</summary>
    public string File => Path.Combine(_folder, "seed.actorgraph");

    /// <summary>Settings beside the usual ones, as environment variables.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>Starts the application, again at the address it had if it was started before.</summary>
    public async Task StartAsync()
    {
        var web = Path.Combine(Root(), "src", "ActorGraph.Web");
        var program = Directory.GetFiles(Path.Combine(web, "bin"), "ActorGraph.Web.dll", SearchOption.AllDirectories)
            .OrderByDescending(System.IO.File.GetLastWriteTimeUtc).First();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { program, "serve", "--case", File, "--urls", Address },
            RedirectStandardOutput = true,
            Environment = { ["Bolt__Listen"] = "off" },
        };
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains("http://127.0.0.1:", StringComparison.Ordinal)) continue;
            Address = line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim();
            return;
        }

        throw new InvalidOperationException("The application ended before it said where it answers.");
    }

    public async Task StopAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The folder of the solution.</summary>
    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "ActorGraph.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
