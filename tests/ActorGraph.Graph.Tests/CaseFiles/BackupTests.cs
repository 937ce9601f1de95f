namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>Copies of a case that is open, and cases that are only read.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Backup_holds_what_was_committed_when_it_was_begun_and_is_a_case_of_its_own()
    {
        using var store = GraphStore.Open(_folder.File());
        CountedCase.Commit(store, 70);
        Assert.Equal(70, store.Backup(_folder.File("backup.actorgraph")));
        CountedCase.Commit(store);

        Assert.Equal([_folder.File("backup.actorgraph")], Directory.GetFiles(_folder.Folder, "backup*"));
        using var backup = GraphStore.Open(_folder.File("backup.actorgraph"));
        Assert.Equal((70, store.StoreId), (CountedCase.Count(backup.Snapshot()), backup.StoreId));
        CountedCase.Commit(backup, 2);
        Assert.Equal(71, CountedCase.Count(store.Snapshot()));
    }

    [Fact]
    public void Backup_never_replaces_a_file()
    {
        using var store = GraphStore.Open(_folder.File());
        File.WriteAllText(_folder.File("mine"), "mine");
        Assert.Equal(CaseFileProblem.Taken, Assert.Throws<CaseFileException>(() => store.Backup(_folder.File("mine"))).Problem);
        Assert.Equal(CaseFileProblem.Taken, Assert.Throws<CaseFileException>(() => store.Backup(_folder.File())).Problem);
        Assert.Throws<CaseFileException>(() => store.Backup(_folder.File("nowhere/backup")));
        Assert.Equal("mine", File.ReadAllText(_folder.File("mine")));
        Assert.Empty(Directory.GetFiles(_folder.Folder, "*.part*"));
    }

    [Fact]
    public void Backups_on_request_keep_the_newest_five()
    {
        using var store = GraphStore.Open(_folder.File());
        var made = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            CountedCase.Commit(store);
            made.Add(store.Backup());
        }

        Assert.Equal(made.Skip(2), Directory.GetFiles(_folder.File() + ".backups").Order(StringComparer.Ordinal));
        Assert.Equal("whole", CountedCase.Verdict(made[^1], 7));
    }

    [Fact]
    public void Case_that_is_only_read_is_shown_with_its_log_and_stays_as_it_is()
    {
        string killed;
        using (var store = GraphStore.Open(_folder.File()))
        {
            CountedCase.Commit(store, 2);
            store.Checkpoint();
            CountedCase.Commit(store, 3);
            killed = _folder.CopyCase(_folder.File(), "killed.actorgraph");
        }

        File.Delete(killed + "-journal");
        var before = Directory.GetFiles(_folder.Folder, "killed*").Order().ToDictionary(path => path, File.ReadAllBytes);
        using (var store = GraphStore.Open(killed, new GraphStoreOptions { ReadOnly = true }))
        {
            Assert.Equal(5, CountedCase.Count(store.Snapshot()));
            Assert.Empty(store.Findings);
            Assert.NotNull(store.ReadOnlyReason);
            Assert.Throws<CaseFileException>(() => store.BeginWrite());
        }

        Assert.Equal(before.Keys, Directory.GetFiles(_folder.Folder, "killed*").Order());
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
    }

    [Fact]
    public void Case_in_a_folder_that_may_not_be_written_can_be_read()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "root may write anything");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("not Linux");
            return;
        }

        using (var store = GraphStore.Open(_folder.File()))
            CountedCase.Commit(store, 2);
        File.SetUnixFileMode(_folder.File(), UnixFileMode.UserRead);
        File.SetUnixFileMode(_folder.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Contains("`--read-only`", Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File())).Message, StringComparison.Ordinal);
            using var store = GraphStore.Open(_folder.File(), new GraphStoreOptions { ReadOnly = true });
            Assert.Equal(2, CountedCase.Count(store.Snapshot()));
        }
        finally
        {
            File.SetUnixFileMode(_folder.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Case_that_is_only_read_must_be_there() =>
        Assert.Equal(CaseFileProblem.Missing, Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File(), new GraphStoreOptions { ReadOnly = true })).Problem);
}
