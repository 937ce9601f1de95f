using ActorGraph.Graph.Tests.CaseFiles;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>What stands where a file was meant and is none: no verb opens it, writes to it or replaces it.</summary>
public sealed class SpecialFileTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    [Theory]
    [InlineData("fifo")]
    [InlineData("socket")]
    [InlineData("device")]
    [InlineData("empty file")]
    [InlineData("link to nothing")]
    public async Task What_is_no_case_is_refused_by_every_verb_and_never_replaced(string node)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "This is not Linux.");
        var inside = Directory.CreateDirectory(folder.In(Guid.NewGuid().ToString("N")[..8])).FullName;
        var path = Path.Combine(inside, "node");
        using var made = SpecialFile.Make(node, path);
        var before = SpecialFile.Describe(path);

        string[][] verbs =
        [
            ["serve", "--port", "0", "--case", path],
            ["query", "RETURN 1", "--case", path],
            ["query", "RETURN 1", "--read-only", "--case", path],
            ["import", Path.Combine(AppContext.BaseDirectory, "seed", "actors.jsonl"), "--case", path],
            ["backup", path, "--case", folder.In(CaseFolder.Seed)],
            ["export", "--output", path, "--case", folder.In(CaseFolder.Seed)],
        ];
        foreach (var verb in verbs)
        {
            var run = await ProgramRun.OfAsync(folder.Path, verb);
            Assert.Equal((verb[0], 1, ""), (verb[0], run.Code, run.Output));
            Assert.Contains($"`{path}`", run.Errors, StringComparison.Ordinal);
            Assert.Equal(before, SpecialFile.Describe(path));
            Assert.Equal([path], Directory.GetFileSystemEntries(inside));
        }
    }

    [Theory]
    [InlineData("fifo")]
    [InlineData("socket")]
    [InlineData("device")]
    [InlineData("link to nothing")]
    [InlineData("link to fifo")]
    public async Task What_is_no_file_is_not_imported_by_its_name_or_from_its_folder(string node)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "This is not Linux.");
        var inside = Directory.CreateDirectory(folder.In(Guid.NewGuid().ToString("N")[..8])).FullName;
        var path = Path.Combine(inside, "node.jsonl");
        using var made = SpecialFile.Make(node, path);

        foreach (var source in (string[])[path, inside])
        {
            var run = await ProgramRun.OfAsync(folder.Path, "import", source, "--case", "never-made.actorgraph");
            Assert.Equal((1, ""), (run.Code, run.Output));
            Assert.Contains($"`{path}`", run.Errors, StringComparison.Ordinal);
            Assert.False(File.Exists(folder.In("never-made.actorgraph")));
        }
    }
}
