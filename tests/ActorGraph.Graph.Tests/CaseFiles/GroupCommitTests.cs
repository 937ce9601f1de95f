using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>What waiting commits are told when the write that they share fails.</summary>
public sealed class GroupCommitTests
{
    [Theory]
    [InlineData(CaseFileProblem.InputOutput)]
    [InlineData(CaseFileProblem.DiskFull)]
    public async Task Write_that_fails_refuses_its_commits_and_sends_back_those_built_on_them(CaseFileProblem problem)
    {
        using var file = new FaultyCaseFile();
        using var store = GraphStore.Open(file, new GraphStoreOptions());
        CountedCase.Commit(store);
        file.Failure = new CaseFileException(problem, file.Path, "It was made to fail.");
        file.Gate.Reset();
        var first = Task.Run(() => Record.Exception(() => CountedCase.Commit(store)), TestContext.Current.CancellationToken);
        await file.Entered.WaitAsync(TestContext.Current.CancellationToken);

        // While the first is being written these two are sealed upon it, and a third is still at work.
        var second = Task.Run(() => Record.Exception(() => CountedCase.Commit(store)), TestContext.Current.CancellationToken);
        var third = Task.Run(() => Record.Exception(() => CountedCase.Commit(store)), TestContext.Current.CancellationToken);
        WriteTransaction? running;
        while ((running = TryBeginOn(store, 4)) is null)
            await Task.Yield();
        file.Gate.Set();

        Assert.Same(file.Failure, await first);
        Assert.IsType<TransactionConflictException>(await second);
        Assert.IsType<TransactionConflictException>(await third);
        running.CreateNode([]);
        Assert.IsType<TransactionConflictException>(Record.Exception(() => running.Commit()));
        Assert.Equal(1, CountedCase.Count(store.Snapshot()));

        file.Failure = null;
        var next = Record.Exception(() => CountedCase.Commit(store));
        if (problem == CaseFileProblem.DiskFull)
            Assert.Null(next);
        else
            Assert.Equal(problem, Assert.IsType<CaseFileException>(next).Problem);
        Assert.Equal(problem == CaseFileProblem.DiskFull ? 2 : 1, CountedCase.Count(store.Snapshot()));
        Assert.Equal(problem == CaseFileProblem.DiskFull, store.Refusal is null);
    }

    [Fact]
    public async Task Commits_that_wait_together_are_written_together()
    {
        using var file = new FaultyCaseFile();
        using var store = GraphStore.Open(file, new GraphStoreOptions());
        file.Gate.Reset();
        var first = Task.Run(() => CountedCase.Commit(store), TestContext.Current.CancellationToken);
        await file.Entered.WaitAsync(TestContext.Current.CancellationToken);
        var others = Enumerable.Range(0, 3).Select(_ => Task.Run(() => CountedCase.Commit(store), TestContext.Current.CancellationToken)).ToArray();
        WriteTransaction? running;
        while ((running = TryBeginOn(store, 4)) is null)
            await Task.Yield();
        running.Dispose();
        Assert.Equal(0, CountedCase.Count(store.Snapshot()));
        file.Gate.Set();
        await Task.WhenAll([first, .. others]);

        Assert.Equal([1, 3], file.Batches);
        Assert.Equal(4, CountedCase.Count(store.Snapshot()));
    }

    private static WriteTransaction? TryBeginOn(GraphStore store, long transaction)
    {
        var begun = store.BeginWrite();
        if (begun.View.TransactionId == transaction)
            return begun;
        begun.Dispose();
        return null;
    }

    /// <summary>A case file in memory that holds its writer back until the gate opens, and fails if it is told to.</summary>
    private sealed class FaultyCaseFile : ICaseFile
    {
        public string Path => "faulty.actorgraph";

        public Guid StoreId { get; } = Guid.NewGuid();

        public CaseFindings Findings { get; } = new(false);

        public string? ReadOnlyReason => null;

        public CaseFileException? Failure { get; set; }

        public ManualResetEventSlim Gate { get; } = new(true);

        public SemaphoreSlim Entered { get; } = new(0);

        public List<int> Batches { get; } = [];

        public IEnumerable<StoredPage> ReadPages() => [];

        public IEnumerable<LogRecord> ReadLog() => [];

        public void Append(IReadOnlyList<LogRecord> records)
        {
            Batches.Add(records.Count);
            if (!Gate.IsSet)
                Entered.Release();
            Gate.Wait();
            if (Failure is not null)
                throw Failure;
        }

        public void Checkpoint(long transaction, IEnumerable<StoredPage> changed)
        {
        }

        public void AcceptLoss(long transaction, IEnumerable<StoredPage> changed) => throw new NotSupportedException();

        public CaseFileException? Refusal() => null;

        public void Announce(string? address)
        {
        }

        public void Dispose()
        {
            Gate.Dispose();
            Entered.Dispose();
        }
    }
}
