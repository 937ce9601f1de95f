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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Backups_keep_as_many_as_was_said_and_the_new_one_among_them(int keep)
    {
        using var store = GraphStore.Open(_folder.File());
        Directory.CreateDirectory(_folder.File() + ".backups");
        File.WriteAllText(_folder.File("one.actorgraph.backups/99991231T000000.000Z-commit-1.actorgraph"), "of a clock that was wrong");
        File.WriteAllText(_folder.File("one.actorgraph.backups/mine.txt"), "mine");
        CountedCase.Commit(store, 3);
        var made = store.Backup(keep);

        var left = Directory.GetFiles(_folder.File() + ".backups", "*-commit-*");
        Assert.Contains(made, left);
        Assert.Equal(keep, left.Length);
        Assert.EndsWith("-commit-3.actorgraph", made, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.File("one.actorgraph.backups/mine.txt")));
    }

    [Fact]
    public void Copy_that_is_not_a_whole_case_is_not_put_in_place()
    {
        using (var store = GraphStore.Open(_folder.File()))
            CountedCase.Commit(store, 70);
        var whole = File.ReadAllBytes(_folder.File());
        for (var length = 0; length < whole.Length; length += 512)
        {
            var refused = Assert.Throws<CaseFileException>(() => CaseBackup.Save(_folder.File("copy"), draft => File.WriteAllBytes(draft, whole[..length])));
            Assert.Contains(refused.Problem, (CaseFileProblem[])[CaseFileProblem.Damaged, CaseFileProblem.NotACase]);
            Assert.Empty(Directory.GetFiles(_folder.Folder, "copy*"));
        }

        Assert.Equal(70, CaseBackup.Save(_folder.File("copy"), draft => File.WriteAllBytes(draft, whole)));
    }

    [Fact]
    public void Backup_of_a_case_of_which_pages_are_missing_is_refused()
    {
        using (var store = GraphStore.Open(_folder.File()))
            CountedCase.Commit(store, 200);
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.File()};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM page WHERE id = (SELECT max(id) FROM page WHERE id >> 32 = 1)";
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        using var opened = GraphStore.Open(_folder.File(), new GraphStoreOptions { ReadOnly = true });
        Assert.Equal(CaseFileProblem.Damaged, Assert.Throws<CaseFileException>(() => opened.Backup(_folder.File("copy"))).Problem);
        Assert.Equal(CaseFileProblem.Damaged, Assert.Throws<CaseFileException>(() => opened.OpenBackup()).Problem);
        Assert.Empty(Directory.GetFiles(_folder.Folder, "copy*"));
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
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "This user may write every file, whatever its permissions are.");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("This is not Linux.");
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
