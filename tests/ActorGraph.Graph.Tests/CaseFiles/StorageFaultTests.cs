using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>Every operation on the files of a case fails once, in every way, and the process is killed before each: no acknowledged commit may be gone.</summary>
public sealed class StorageFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<Fault, bool> Faults => new(
        from fault in Enum.GetValues<Fault>().Where(fault => fault != Fault.Unforeseen) from stays in (bool[])[false, true] select new TheoryDataRow<Fault, bool>(fault, stays));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Faults))]
    public void Operation_that_fails_costs_no_acknowledged_commit(Fault fault, bool staysBroken)
    {
        for (var failAt = 0; ; failAt++)
        {
            var storage = new FaultyStorage { FailAt = failAt, Fault = fault, StaysBroken = staysBroken };
            var path = _folder.File($"{failAt}.actorgraph");
            var acknowledged = Work(path, storage);
            if (storage.Operations <= failAt)
                break;
            if (File.Exists(path))
                Assert.Equal("whole", CountedCase.Verdict(path, acknowledged));
            else
                Assert.Equal(0, acknowledged);
        }
    }

    [Fact]
    public void Kill_before_any_operation_costs_no_acknowledged_commit()
    {
        var (path, image) = (_folder.File(), _folder.File("image.actorgraph"));
        var acknowledged = 0;
        var storage = new FaultyStorage();
        storage.Before = what =>
        {
            if (!File.Exists(path))
                return;
            _folder.CopyCase(path, "image.actorgraph");
            Assert.Equal(($"whole", what), (CountedCase.Verdict(image, acknowledged), what));
        };
        Assert.Equal(6, Work(path, storage, count => acknowledged = count));
        Assert.True(storage.Operations > 30);
    }

    [Fact]
    public void Companion_that_is_deleted_after_a_kill_at_any_operation_costs_nothing_silently()
    {
        var (path, image) = (_folder.File(), _folder.File("image.actorgraph"));
        var acknowledged = 0;
        var storage = new FaultyStorage();
        storage.Before = _ =>
        {
            foreach (var suffix in TemporaryFolder.Suffixes.Skip(1).Where(suffix => File.Exists(path + suffix)))
            {
                _folder.CopyCase(path, "image.actorgraph");
                File.Delete(image + suffix);
                CountedCase.Verdict(image, acknowledged);
            }
        };
        Work(path, storage, count => acknowledged = count);
    }

    [Fact]
    public void Kill_in_the_middle_of_a_checkpoint_costs_nothing()
    {
        using var store = GraphStore.Open(_folder.File());
        CountedCase.Commit(store, 100);
        store.Checkpoint();
        CountedCase.Commit(store, 10);
        _folder.CopyCase(_folder.File(), "killed.actorgraph");
        var killed = _folder.File("killed.actorgraph");
        var images = 0;
        using (var file = DiskCaseFile.Open(killed, new GraphStoreOptions()))
        {
            IEnumerable<StoredPage> Pages()
            {
                // More than SQLite's cache holds, so that it writes into the file while the checkpoint goes on.
                for (var number = 0; number < 8; number++)
                {
                    if (number > 0)
                    {
                        _folder.CopyCase(killed, "image.actorgraph");
                        Assert.Equal("whole", CountedCase.Verdict(_folder.File("image.actorgraph"), 110));
                        images++;
                    }

                    yield return new StoredPage(StoredPageKind.Nodes, number, new byte[2 << 20]);
                }
            }

            _ = file.ReadLog().Count();
            file.Checkpoint(110, Pages());
        }

        Assert.Equal(7, images);
    }

    [Theory]
    [InlineData("sync of", CommitOutcome.Unknown, CaseFileProblem.InputOutput, "may be in it or not", Fault.Fails)]
    [InlineData("sync of", CommitOutcome.Unknown, CaseFileProblem.InputOutput, "may be in it or not", Fault.DiskFull)]
    [InlineData("write to", CommitOutcome.NotThere, CaseFileProblem.InputOutput, "The commit is not in it", Fault.Fails)]
    [InlineData("write to", CommitOutcome.NotThere, CaseFileProblem.InputOutput, "The commit is not in it", Fault.Short)]
    [InlineData("write to", CommitOutcome.NotThere, CaseFileProblem.InputOutput, "The commit is not in it", Fault.Unforeseen)]
    [InlineData("write to", CommitOutcome.NotThere, CaseFileProblem.DiskFull, "Nothing was lost", Fault.DiskFull)]
    public void Commit_that_is_refused_says_whether_it_may_be_there(string operation, CommitOutcome outcome, CaseFileProblem problem, string said, Fault fault)
    {
        var storage = new FaultyStorage { Fault = fault };
        using (var store = GraphStore.Open(DiskCaseFile.Open(_folder.File(), new GraphStoreOptions(), storage), new GraphStoreOptions()))
        {
            CountedCase.Commit(store);
            storage.Before = what => storage.FailAt = what.StartsWith(operation, StringComparison.Ordinal) && what.EndsWith("-log", StringComparison.Ordinal) ? storage.Operations : storage.FailAt;
            var refused = Assert.Throws<CaseFileException>(() => CountedCase.Commit(store));
            storage.Before = null;
            Assert.Equal((outcome, problem), (refused.Outcome, refused.Problem));
            Assert.Contains(said, refused.Message, StringComparison.Ordinal);
            Assert.Equal(1, CountedCase.Count(store.Snapshot()));
            if (problem == CaseFileProblem.DiskFull)
                CountedCase.Commit(store);
            else
                Assert.Throws<CaseFileException>(() => CountedCase.Commit(store));
        }

        Assert.Equal("whole", CountedCase.Verdict(_folder.File(), problem == CaseFileProblem.DiskFull ? 2 : 1));
    }

    /// <summary>Commits, checkpoints and closes, twice; returns how many commits were acknowledged.</summary>
    private static int Work(string path, FaultyStorage storage, Action<int>? acknowledge = null)
    {
        var acknowledged = 0;
        for (var round = 0; round < 2; round++)
        {
            try
            {
                using var store = GraphStore.Open(DiskCaseFile.Open(path, new GraphStoreOptions(), storage), new GraphStoreOptions());
                acknowledged = Math.Max(acknowledged, CountedCase.Count(store.Snapshot()));
                for (var i = 0; i < 3; i++)
                {
                    CountedCase.Commit(store);
                    acknowledged++;
                    acknowledge?.Invoke(acknowledged);
                    if (i == 1)
                        store.Checkpoint();
                }
            }
            catch (CaseFileException)
            {
                // What was acknowledged before stays acknowledged.
            }
        }

        return acknowledged;
    }
}
