namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>What is no ordinary file, empty, or foreign is refused before it is opened, and stays what it is.</summary>
public sealed class CasePathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Nodes => new()
    {
        { "folder", "it is a folder" },
        { "fifo", "it is a FIFO" },
        { "socket", "it is a socket" },
        { "device", "it is a device" },
        { "empty file", "it is empty" },
        { "text", "it is a file of another kind" },
        { "link to nothing", "it is a link to nothing" },
        { "link to fifo", "it is a FIFO" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Nodes))]
    public void Path_that_is_no_case_is_refused_and_left_as_it_is(string node, string said)
    {
        using var made = SpecialFile.Make(node, _folder.File());
        var before = Directory.GetFileSystemEntries(_folder.Folder).Order().Select(SpecialFile.Describe).ToList();
        foreach (var options in (GraphStoreOptions[])[new(), new() { MustExist = true }, new() { ReadOnly = true }, new() { AcceptLoss = true }])
        {
            var refused = Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File(), options));
            Assert.Equal(CaseFileProblem.NotACase, refused.Problem);
            Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Folder).Order().Select(SpecialFile.Describe));
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("fifo")]
    [InlineData("link to nothing")]
    public void Backup_replaces_nothing(string node)
    {
        using var store = GraphStore.Open(_folder.File());
        using var made = SpecialFile.Make(node, _folder.File("backup"));
        var before = SpecialFile.Describe(_folder.File("backup"));
        Assert.Throws<CaseFileException>(() => store.Backup(_folder.File("backup")));
        Assert.Equal(before, SpecialFile.Describe(_folder.File("backup")));
    }

    [Theory]
    [InlineData("-log")]
    [InlineData("-mark")]
    [InlineData("-journal")]
    [InlineData("-wal")]
    [InlineData(".lock")]
    public void What_stands_under_the_name_of_a_companion_is_not_opened(string suffix)
    {
        GraphStore.Open(_folder.File()).Dispose();
        SpecialFile.Make("link to nothing", _folder.File() + suffix)?.Dispose();
        var link = Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File()));
        Assert.Contains($"`{_folder.File()}{suffix}`, which belongs to it, is a link to nothing", link.Message, StringComparison.Ordinal);
        File.Delete(_folder.File() + suffix);
        using var made = SpecialFile.Make("fifo", _folder.File() + suffix);
        var refused = Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File()));
        Assert.Contains($"`{_folder.File()}{suffix}`, which belongs to it, is a FIFO", refused.Message, StringComparison.Ordinal);
    }
}
