using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>A case file in which one write fails: before it does anything, or after it did all but could not say so.</summary>
internal sealed class FaultyCaseFile(ICaseFile inner, int failingWrite, bool afterwards, CaseFileProblem problem) : ICaseFile
{
    private int _writes;

    public string Path => inner.Path;

    public Guid StoreId => inner.StoreId;

    /// <summary>Called before every write, by the thread that does it.</summary>
    public Action BeforeWrite { get; init; } = static () => { };

    public int Writes => _writes;

    public IEnumerable<StoredPage> ReadPages() => inner.ReadPages();

    public IEnumerable<LogRecord> ReadLog() => inner.ReadLog();

    public void Append(IReadOnlyList<LogRecord> records) => Write(() => inner.Append(records));

    public void Checkpoint(long transaction, IEnumerable<StoredPage> changed) => Write(() => inner.Checkpoint(transaction, changed));

    public void Announce(string? address) => inner.Announce(address);

    public void Dispose() => inner.Dispose();

    private void Write(Action write)
    {
        BeforeWrite();
        var fails = ++_writes == failingWrite;
        if (!fails || afterwards)
            write();
        if (fails)
            throw new CaseFileException(problem, Path, "The disk was unplugged for a moment.");
    }
}
