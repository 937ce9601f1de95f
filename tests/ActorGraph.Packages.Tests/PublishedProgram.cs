using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace ActorGraph.Packages.Tests;

/// <summary>The program as one file for the system that the tests run on, published to a folder of its own.</summary>
public sealed partial class PublishedProgram : IAsyncLifetime
{
    private static readonly string ThisSystem =
        $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    private readonly TemporaryFolder _folder = new();
    private string? _missing;

    /// <summary>The folder that it was published to. Skips the test where it could not be for want of something.</summary>
    public string Folder
    {
        get
        {
            Assert.SkipWhen(_missing is not null, _missing ?? "");
            return _folder.In("program");
        }
    }

    public async ValueTask InitializeAsync()
    {
        var web = Repository.PathOf("src", "ActorGraph.Web");
        if (!File.Exists(Path.Combine(web, "Properties", "PublishProfiles", $"{ThisSystem}.pubxml")))
        {
            _missing = $"There is no publish profile for {ThisSystem}.";
            return;
        }

        // What the program refers to has been built; to compress it would take longer than all else.
        var (code, output) = await Command.TryAsync(
            Repository.Root!, "dotnet", "publish", web, "-c", Command.Configuration, $"-p:PublishProfile={ThisSystem}", "-o", _folder.In("program"),
            "-m:1", "-nodeReuse:false", "-p:BuildProjectReferences=false", "-p:SkipWebBuild=true", "-p:RunAnalyzers=false",
            "-p:EnableCompressionInSingleFile=false", "--nologo");
        if (code != 0 && NotRestored().Match(output) is { Success: true } match) _missing = $"There is no runtime pack: {match.Value.Trim()}";
        else Assert.True(code == 0, output);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What NuGet says where a runtime pack is nowhere, or where it cannot ask.</summary>
    [GeneratedRegex(@"NU110[1-3]: [^\n]*Microsoft\.\w+\.App\.(?:Runtime|Host)[^\n]*|NU1301: [^\n]*")]
    private static partial Regex NotRestored();
}
