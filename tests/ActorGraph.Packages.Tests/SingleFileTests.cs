using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace ActorGraph.Packages.Tests;

public sealed partial class SingleFileTests
{
    /// <summary>The system that the tests run on, by the name that .NET has for it.</summary>
    private static readonly string ThisSystem =
        $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    [Fact]
    public async Task Published_program_is_one_file_and_serves_the_seed_from_any_folder()
    {
        var web = Repository.PathOf("src", "ActorGraph.Web");
        Assert.SkipUnless(
            File.Exists(Path.Combine(web, "Properties", "PublishProfiles", $"{ThisSystem}.pubxml")), $"There is no publish profile for {ThisSystem}.");
        using var folder = new TemporaryFolder();
        var (code, output) = await Command.TryAsync(
            Repository.Root!, "dotnet", "publish", web, "-c", Command.Configuration, $"-p:PublishProfile={ThisSystem}", "-o", folder.In("program"),
            "-m:1", "-nodeReuse:false", "-p:BuildProjectReferences=false", "-p:SkipWebBuild=true", "-p:RunAnalyzers=false",
            "-p:EnableCompressionInSingleFile=false", "--nologo");
        Assert.SkipWhen(code != 0 && NotRestored().IsMatch(output), $"There is no runtime pack: {NotRestored().Match(output).Value}");
        Assert.True(code == 0, output);

        var program = Assert.Single(Directory.EnumerateFileSystemEntries(folder.In("program")));
        var (readiness, page) = await ServedProgram.AskAsync(folder, program);

        Assert.Equal("""{"status":"ready"}""", readiness);
        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
    }

    /// <summary>What NuGet says where a package is nowhere, or where it cannot ask.</summary>
    [GeneratedRegex(@"NU1(?:101|102|301): .*Microsoft\.(?:NETCore|AspNetCore)\.App\.(?:Runtime|Host)[^\n]*|NU1301: [^\n]*")]
    private static partial Regex NotRestored();
}
