using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>A case whose file is damaged, and which is told to go on with what is left of it.</summary>
public sealed class CaseRebuildTests : IDisposable
{
    private const int Commits = 200;
    private static readonly GraphStoreOptions GoOn = new() { AcceptLoss = true };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Damaged_case_goes_on_with_what_can_be_read_and_the_damaged_file_is_kept()
    {
        var damaged = Damage();
        using (var store = GraphStore.Open(_folder.File(), GoOn))
        {
            Assert.Null(store.ReadOnlyReason);
            Assert.False(store.IsPartial);
            Assert.Contains(store.Findings, finding => finding.Message.StartsWith("The page of the nodes 64 to 127 is missing", StringComparison.Ordinal));
            Assert.Equal(Commits - 64, store.Snapshot().NodeCount);
            CountedCase.Commit(store);
            store.Backup(_folder.File("backup"));
        }

        using var again = GraphStore.Open(_folder.File());
        Assert.Empty(again.Findings);
        Assert.Equal(Commits - 64 + 1, again.Snapshot().NodeCount);
        Assert.Equal(damaged, File.ReadAllBytes(Assert.Single(Directory.GetFiles(_folder.Folder, "*.aside-*"))));
    }

    [Fact]
    public void Commits_of_the_log_that_can_be_read_are_taken_along_and_the_log_is_kept()
    {
        using (var store = GraphStore.Open(_folder.File()))
            CountedCase.Commit(store, Commits);
        using (var store = GraphStore.Open(_folder.File()))
        {
            CountedCase.Commit(store, 2);
            _folder.CopyCase(_folder.File(), "killed.actorgraph");
        }

        var killed = _folder.File("killed.actorgraph");
        CaseTables.Execute(killed, "DELETE FROM page WHERE id = (2 << 32) + 1");
        using var opened = GraphStore.Open(killed, GoOn);
        Assert.Equal(Commits + 2, opened.Snapshot().NodeCount);
        Assert.Equal(Commits + 2, opened.LastTransactionId);
        Assert.Single(Directory.GetFiles(_folder.Folder, "killed.actorgraph-log.aside-*"));
    }

    [Theory]
    [InlineData(Fault.Fails)]
    [InlineData(Fault.DiskFull)]
    [InlineData(Fault.Short)]
    [InlineData(Fault.DoneButFails)]
    public void Going_on_that_fails_or_is_killed_leaves_the_damaged_file_somewhere(Fault fault)
    {
        var damaged = Damage();
        for (var failAt = 0; ; failAt++)
        {
            foreach (var file in Directory.GetFiles(_folder.Folder))
                File.Delete(file);
            File.WriteAllBytes(_folder.File(), damaged);
            var storage = new FaultyStorage { FailAt = failAt, Fault = fault };
            try
            {
                GraphStore.Open(_folder.File(), GoOn, storage).Dispose();
            }
            catch (CaseFileException refused)
            {
                Assert.Contains(_folder.File(), refused.Message, StringComparison.Ordinal);
            }

            Assert.Contains(Directory.GetFiles(_folder.Folder), file => File.ReadAllBytes(file).AsSpan().SequenceEqual(damaged));
            using (var store = GraphStore.Open(_folder.File(), GoOn))
                Assert.Equal(Commits - 64, store.Snapshot().NodeCount);
            if (storage.Operations <= failAt)
                break;
        }
    }

    [Fact]
    public void Case_of_which_nothing_can_be_read_is_refused_and_left_as_it_is()
    {
        Damage("DELETE FROM page");
        var before = File.ReadAllBytes(_folder.File());
        Assert.Equal(CaseFileProblem.Damaged, Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File(), GoOn)).Problem);
        Assert.Equal(before, File.ReadAllBytes(_folder.File()));
        Assert.Single(Directory.GetFiles(_folder.Folder));
    }

    private byte[] Damage(string sql = "DELETE FROM page WHERE id = (1 << 32) + 1")
    {
        using (var store = GraphStore.Open(_folder.File()))
            CountedCase.Commit(store, Commits);
        CaseTables.Execute(_folder.File(), sql);
        return File.ReadAllBytes(_folder.File());
    }
}
