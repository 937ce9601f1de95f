using ActorGraph.Graph.Tests.CaseFiles;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>Files that are no case, or are one no longer: each is named, and none is changed.</summary>
public sealed class CaseFileProblemTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    public static TheoryData<string, string> Problems => new()
    {
        { "text", "is not a case file: it is a file of another kind" },
        { "random", "is not a case file: it is a file of another kind" },
        { "other", "is not a case file: it is an SQLite database of another program" },
        { "cut", "is damaged" },
        { "overwritten", "is damaged" },
        { "newer", "has the format 99, and this program knows formats up to 2" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task File_that_cannot_be_opened_is_named_and_left_as_it_is(string kind, string said)
    {
        var name = Make(kind);
        var before = await File.ReadAllBytesAsync(folder.In(name), TestContext.Current.CancellationToken);

        var query = await ProgramRun.OfAsync(folder.Path, "query", "MATCH (n) RETURN count(n)", "--case", name);
        var serve = await ProgramRun.OfAsync(folder.Path, "serve", "--port", "0", "--case", name);

        Assert.Equal((1, ""), (query.Code, query.Output));
        Assert.Contains(folder.In(name), query.Errors, StringComparison.Ordinal);
        Assert.Contains(said, query.Errors, StringComparison.Ordinal);
        Assert.Equal((1, "", query.Errors), (serve.Code, serve.Output, serve.Errors));
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.In(name), TestContext.Current.CancellationToken));
        Assert.Equal([name], Directory.GetFiles(folder.Path, name + "*").Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("query", "RETURN 1")]
    [InlineData("serve", "--port", "0")]
    [InlineData("import", ".")]
    public async Task Folder_is_no_case(params string[] verb)
    {
        Directory.CreateDirectory(folder.In("folder.actorgraph"));

        var run = await ProgramRun.OfAsync(folder.In("folder.actorgraph"), [.. verb, "--case", "../folder.actorgraph"]);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith($"`{folder.In("folder.actorgraph")}` is a folder.", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "folder.actorgraph.*"));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("folder")]
    public async Task Case_that_may_not_be_written_is_read_and_a_verb_that_writes_says_so(string readOnly)
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("This is not Linux.");
            return;
        }

        var inside = Directory.CreateDirectory(folder.In(Guid.NewGuid().ToString("N"))).FullName;
        var path = Path.Combine(inside, "kept.actorgraph");
        File.Copy(folder.In(CaseFolder.Seed), path);
        var before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        if (readOnly == "folder") File.SetUnixFileMode(inside, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        else File.SetUnixFileMode(path, UnixFileMode.UserRead);
        try
        {
            var query = await ProgramRun.WithPermissionsAsync(folder.Path, "query", "MATCH (s:Statement) RETURN count(s)", "--case", path);
            var export = await ProgramRun.WithPermissionsAsync(folder.Path, "export", "--case", path);
            var backup = await ProgramRun.WithPermissionsAsync(folder.Path, "backup", readOnly + ".copy", "--case", path);
            var write = await ProgramRun.WithPermissionsAsync(folder.Path, "query", "CREATE (:X)", "--write", "--case", path);

            Assert.Equal((0, ""), (query.Code, query.Errors));
            Assert.Contains("│ 20       │", query.Output, StringComparison.Ordinal);
            Assert.Equal((0, ""), (export.Code, export.Errors));
            Assert.Equal(new ProgramRun(0, $"The case was copied to {folder.In(readOnly + ".copy")}.\n", ""), backup);
            Assert.Equal((1, ""), (write.Code, write.Output));
            Assert.EndsWith("It can be opened to read with `--read-only`.\n", write.Errors, StringComparison.Ordinal);
            Assert.Equal(before, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
            Assert.Equal([path], Directory.GetFiles(inside));
        }
        finally
        {
            File.SetUnixFileMode(inside, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string Make(string kind)
    {
        var name = $"{kind}.actorgraph";
        var path = folder.In(name);
        switch (kind)
        {
            case "text":
                File.WriteAllText(path, "hello");
                break;
            case "random":
                var bytes = new byte[8192];
                new Random(1).NextBytes(bytes);
                File.WriteAllBytes(path, bytes);
                break;
            case "other":
                CaseTables.Execute(path, "CREATE TABLE t (x)");
                break;
            case "newer":
                File.Copy(folder.In(CaseFolder.Seed), path);
                CaseTables.Execute(path, "PRAGMA user_version = 99");
                break;
            case "cut":
                var whole = File.ReadAllBytes(folder.In(CaseFolder.Seed));
                File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
                break;
            case "overwritten":
                File.Copy(folder.In(CaseFolder.Seed), path);
                CaseTables.Execute(path, "UPDATE page SET bytes = zeroblob(length(bytes))");
                break;
        }

        return name;
    }
}
