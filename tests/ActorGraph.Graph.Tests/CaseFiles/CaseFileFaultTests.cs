using ActorGraph.Graph.CaseFiles;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.CaseFiles;

public sealed class CaseFileFaultTests : IDisposable
{
    private const int Commits = 6;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, CaseFileProblem.DiskFull)]
    [InlineData(true, CaseFileProblem.DiskFull)]
    [InlineData(false, CaseFileProblem.InputOutput)]
    [InlineData(true, CaseFileProblem.InputOutput)]
    public void A_write_that_fails_loses_nothing_that_was_acknowledged(bool afterwards, CaseFileProblem problem)
    {
        for (var failing = 1; failing <= 2 * Commits + 1; failing++)
        {
            var path = _folder.File($"{failing}.actorgraph");
            var acknowledged = 0;
            using (var store = GraphStore.Open(new FaultyCaseFile(SqliteCaseFile.Open(path, false), failing, afterwards, problem), new()))
            {
                for (var i = 0; i < Commits; i++)
                {
                    if (TryCommit(store, acknowledged) is null)
                        acknowledged++;
                    Assert.Equal(acknowledged, store.Snapshot().NodeCount);
                    Try(store.Checkpoint);
                }
            }

            using var again = GraphStore.Open(path);
            // A write that was done but not acknowledged may be there. It is the last one where the store then refuses to go on; where
            // it may go on, the same commit number cannot be written twice.
            var more = again.Snapshot().NodeCount - acknowledged;
            Assert.InRange(more, 0, afterwards ? 1 : 0);
            for (var i = 0; i < again.Snapshot().NodeCount; i++)
                Assert.Equal(i, again.Snapshot().NodeProperty(i, 0).AsInteger());
        }
    }

    [Fact]
    public void Case_goes_on_after_the_disk_was_full_and_has_room_again()
    {
        using var store = GraphStore.Open(new FaultyCaseFile(SqliteCaseFile.Open(_folder.File(), false), 2, false, CaseFileProblem.DiskFull), new());
        Assert.Null(TryCommit(store, 0));
        Assert.Equal(CaseFileProblem.DiskFull, TryCommit(store, 1)!.Problem);
        Assert.Null(TryCommit(store, 1));
        Assert.Equal(2, store.Snapshot().NodeCount);
    }

    [Fact]
    public void Case_takes_no_more_commits_after_the_disk_failed_but_can_be_read()
    {
        using var store = GraphStore.Open(new FaultyCaseFile(SqliteCaseFile.Open(_folder.File(), false), 2, false, CaseFileProblem.InputOutput), new());
        Assert.Null(TryCommit(store, 0));
        Assert.NotNull(TryCommit(store, 1));
        Assert.NotNull(TryCommit(store, 1));
        Assert.Equal(1, store.Snapshot().NodeCount);
    }

    [Fact]
    public async Task A_failed_sync_drops_the_commits_that_were_built_on_it()
    {
        using var reached = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var token = TestContext.Current.CancellationToken;
        using var store = GraphStore.Open(
            new FaultyCaseFile(SqliteCaseFile.Open(_folder.File(), false), 1, false, CaseFileProblem.DiskFull)
            {
                BeforeWrite = () =>
                {
                    reached.Release();
                    goOn.Wait();
                },
            },
            new());

        var first = Task.Run(() => TryCommit(store, 0), token);
        await reached.WaitAsync(token);
        var running = store.BeginWrite();
        Assert.Equal(1, running.View.NodeCount);
        Assert.Equal(0, store.Snapshot().NodeCount);
        goOn.Release(100);

        Assert.Equal(CaseFileProblem.DiskFull, (await first)!.Problem);
        running.CreateNode([]);
        Assert.Throws<TransactionConflictException>(() => running.Commit());
        Assert.Equal(0, store.Snapshot().NodeCount);
        Assert.Null(TryCommit(store, 0));
        Assert.Equal((1, 1), (store.Snapshot().NodeCount, store.LastTransactionId));
    }

    [Fact]
    public async Task Commits_that_wait_together_are_synced_together()
    {
        const int Writers = 8;
        using var reached = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var token = TestContext.Current.CancellationToken;
        var file = new FaultyCaseFile(SqliteCaseFile.Open(_folder.File(), false), -1, false, CaseFileProblem.DiskFull)
        {
            BeforeWrite = () =>
            {
                reached.Release();
                goOn.Wait();
            },
        };
        using (var store = GraphStore.Open(file, new()))
        {
            var first = Task.Run(() => TryCommit(store, 0), token);
            await reached.WaitAsync(token);
            var others = Enumerable.Range(1, Writers).Select(_ => Task.Factory.StartNew(
                () => TryCommit(store, null), token, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
            while (true)
            {
                // All have sealed their roots once a new writer would start from the last of them.
                using var probe = store.BeginWrite();
                if (probe.View.NodeCount == Writers + 1)
                {
                    goOn.Release(100);
                    break;
                }

                await Task.Yield();
            }

            await Task.WhenAll([first, .. others]);
            Assert.Equal(Writers + 1, store.Snapshot().NodeCount);
            Assert.Equal(2, file.Writes);
        }
    }

    private static CaseFileException? TryCommit(GraphStore store, int? number)
    {
        using var write = store.BeginWrite();
        var node = write.CreateNode([]);
        write.SetNodeProperty(node, write.GetOrAddPropertyKey("number"), Value.Integer(number ?? node));
        return Try(() => write.Commit());
    }

    private static CaseFileException? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (CaseFileException e)
        {
            return e;
        }
    }
}
