using System.IO.Compression;
using System.Xml.Linq;

namespace ActorGraph.Packages.Tests;

/// <summary>The packages of the checkout: those of all projects that say they are packable.</summary>
public sealed class PackedCheckout : IAsyncLifetime
{
    /// <summary>No other package has it, whatever was installed on this machine before.</summary>
    public const string Version = "0.0.1-packed";

    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder with the packages.</summary>
    public string Path => _folder.In("packages");

    /// <summary>The names of the packages.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await Command.RunAsync(
            Repository.Root!, "dotnet", "pack", "ActorGraph.sln", "--no-build", "-c", Command.Configuration, "-o", Path,
            "-m:1", "-nodeReuse:false", $"-p:Version={Version}", "-p:SkipWebBuild=true", "--nologo");
        Names = [.. Directory.EnumerateFiles(Path, "*.nupkg").Select(file => System.IO.Path.GetFileName(file)[..^$".{Version}.nupkg".Length]).Order(StringComparer.Ordinal)];
    }

    /// <summary>The package as a zip file.</summary>
    public ZipArchive Open(string name) => ZipFile.OpenRead(System.IO.Path.Combine(Path, $"{name}.{Version}.nupkg"));

    /// <summary>What a package says of itself.</summary>
    public async Task<Dictionary<string, string>> MetadataAsync(string name)
    {
        using var package = Open(name);
        await using var stream = await package.GetEntry($"{name}.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var specification = await XDocument.LoadAsync(stream, LoadOptions.None, TestContext.Current.CancellationToken);
        return specification.Root!.Elements().Single(element => element.Name.LocalName == "metadata").Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value);
    }

    /// <summary>Settings of NuGet for a folder: it takes our packages from here, and the others from where they are on this machine.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="alone">Whether our packages need no others.</param>
    public async Task SettleAsync(string folder, bool alone)
    {
        var settled = await Command.RunAsync(folder, "dotnet", "nuget", "locals", "global-packages", "--list");
        var known = settled[(settled.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        var settings = new XElement(
            "configuration",
            new XElement("packageSources", alone ? new XElement("clear") : null, Add("packed", Path)),
            new XElement("config", Add("globalPackagesFolder", System.IO.Path.Combine(folder, "installed"))),
            new XElement("fallbackPackageFolders", Add("known", known)));
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder, "NuGet.Config"), settings.ToString(), TestContext.Current.CancellationToken);

        static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
