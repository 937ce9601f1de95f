using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>A log that was left beside another state of the case, or beside another case, is not taken for its own.</summary>
public sealed class ForeignLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Backup_copied_over_a_killed_case_is_what_is_opened()
    {
        using (var store = GraphStore.Open(_folder.File()))
            CountedCase.Commit(store, 2);
        File.Copy(_folder.File(), _folder.File("backup"));
        var killed = Killed(_folder.File(), 3);
        var log = File.ReadAllBytes(killed + "-log");
        File.Copy(_folder.File("backup"), killed, overwrite: true);

        using var opened = GraphStore.Open(killed);
        Assert.Equal(2, CountedCase.Count(opened.Snapshot()));
        Assert.Null(opened.ReadOnlyReason);
        Assert.Contains(opened.Findings, finding => finding.Kind == CaseFindingKind.SetAside && finding.Message.Contains(killed + "-log", StringComparison.Ordinal));
        Assert.Equal(log, File.ReadAllBytes(Directory.GetFiles(_folder.Folder, "killed.actorgraph-log.aside-*").Single()));
        CountedCase.Commit(opened);
    }

    [Fact]
    public void Case_that_was_removed_comes_back_empty_and_its_log_is_kept()
    {
        var killed = Killed(_folder.File(), 3);
        File.Delete(killed);

        using (var opened = GraphStore.Open(killed))
        {
            Assert.Equal(0, opened.Snapshot().NodeCount);
            Assert.Contains(opened.Findings, finding => finding.Kind == CaseFindingKind.SetAside);
            CountedCase.Commit(opened);
        }

        Assert.Equal("whole", CountedCase.Verdict(killed, 1));
        Assert.NotEmpty(Directory.GetFiles(_folder.Folder, "killed.actorgraph-log.aside-*"));
    }

    [Fact]
    public void Log_of_another_case_is_missed_and_set_aside()
    {
        var killed = Killed(_folder.File(), 3);
        using var other = GraphStore.Open(_folder.File("other.actorgraph"));
        CountedCase.Commit(other, 3);
        File.Copy(_folder.File("other.actorgraph-log"), killed + "-log", overwrite: true);

        Assert.Equal("read-only", CountedCase.Verdict(killed, 3));
        Assert.NotEmpty(Directory.GetFiles(_folder.Folder, "killed.actorgraph-log.aside-*"));
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-journal")]
    [InlineData("-shm")]
    public void Files_of_sqlite_that_are_not_of_this_case_are_never_read_into_it(string suffix)
    {
        using (var store = GraphStore.Open(_folder.File()))
            CountedCase.Commit(store, 2);
        var before = File.ReadAllBytes(_folder.File());
        var foreign = new byte[2048];
        new Random(1).NextBytes(foreign);
        byte[] journalMagic = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
        journalMagic.CopyTo(foreign, 0);
        File.WriteAllBytes(_folder.File() + suffix, foreign);

        Assert.Equal("whole", CountedCase.Verdict(_folder.File(), 2));
        Assert.Equal(before, File.ReadAllBytes(_folder.File()));
        Assert.Equal(foreign, File.ReadAllBytes(Directory.GetFiles(_folder.Folder, $"one.actorgraph{suffix}.aside-*").Single()));
    }

    /// <summary>By the stamp a journal is known to be of a file. Where all copies had the same, one's journal could be rolled back into another.</summary>
    [Fact]
    public void Every_backup_has_a_stamp_of_its_own()
    {
        using var store = GraphStore.Open(_folder.File());
        CountedCase.Commit(store);
        store.Backup(_folder.File("one"));
        store.Backup(_folder.File("other"));
        Assert.NotEqual(CaseFileHeader.Check(_folder.File("one"), write: false).Stamp, CaseFileHeader.Check(_folder.File("other"), write: false).Stamp);
    }

    [Fact]
    public void Log_that_was_folded_before_a_kill_is_taken_away_without_a_word()
    {
        using var store = GraphStore.Open(_folder.File());
        CountedCase.Commit(store, 3);
        var log = File.ReadAllBytes(_folder.File() + "-log");
        var mark = File.ReadAllBytes(_folder.File() + "-mark");
        store.Checkpoint();
        var killed = _folder.CopyCase(_folder.File(), "killed.actorgraph");
        File.WriteAllBytes(killed + "-log", log);
        File.WriteAllBytes(killed + "-mark", mark);

        using (var opened = GraphStore.Open(killed))
            Assert.Empty(opened.Findings);
        Assert.Equal("whole", CountedCase.Verdict(killed, 3));
        Assert.Equal([killed], Directory.GetFiles(_folder.Folder, "killed*"));
    }

    private string Killed(string path, int commits)
    {
        using var store = GraphStore.Open(path);
        CountedCase.Commit(store, commits);
        return _folder.CopyCase(path, "killed.actorgraph");
    }
}
