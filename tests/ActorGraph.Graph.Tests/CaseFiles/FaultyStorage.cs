using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>How an operation on a file fails.</summary>
public enum Fault
{
    /// <summary>Nothing is done.</summary>
    Fails,

    /// <summary>There is no room.</summary>
    DiskFull,

    /// <summary>Half of it is done.</summary>
    Short,

    /// <summary>It is done, but reported as failed.</summary>
    DoneButFails,

    /// <summary>Half of it is done, and it fails in a way that nobody has thought of.</summary>
    Unforeseen,
}

/// <summary>The disk, of which the operation with a chosen number fails, and perhaps all after it; something can be done before each.</summary>
internal sealed class FaultyStorage : IStorage
{
    private int _done;

    public int FailAt { get; set; } = int.MaxValue;

    public bool StaysBroken { get; init; }

    public Fault Fault { get; init; }

    public Action<string>? Before { get; set; }

    public int Operations => _done;

    public IStorageFile Create(string path, string like)
    {
        Do($"create {path}", () => { });
        return new FaultyFile(this, DiskStorage.Instance.Create(path, like), path);
    }

    public IStorageFile? Open(string path, bool write) =>
        DiskStorage.Instance.Open(path, write) is { } file ? new FaultyFile(this, file, path) : null;

    public void Move(string from, string to) => Do($"move {from}", () => DiskStorage.Instance.Move(from, to));

    public void Replace(string from, string to) => Do($"replace {to}", () => DiskStorage.Instance.Replace(from, to));

    public void Delete(string path) => Do($"delete {path}", () => DiskStorage.Instance.Delete(path));

    public void SyncFolder(string path) => Do($"sync folder of {path}", () => DiskStorage.Instance.SyncFolder(path));

    private void Do(string what, Action work, Action? half = null)
    {
        Before?.Invoke(what);
        var number = _done++;
        if (number != FailAt && !(StaysBroken && number > FailAt))
        {
            work();
            return;
        }

        if (Fault == Fault.DoneButFails)
            work();
        if (Fault is Fault.Short or Fault.Unforeseen)
            half?.Invoke();
        if (Fault == Fault.Unforeseen)
            throw new InvalidOperationException($"The {what} was made to fail");
        throw new IOException($"The {what} was made to fail", Fault == Fault.DiskFull ? 28 : 5);
    }

    private sealed class FaultyFile(FaultyStorage storage, IStorageFile file, string path) : IStorageFile
    {
        public long Length => file.Length;

        public int Read(long offset, Span<byte> bytes) => file.Read(offset, bytes);

        public void Write(long offset, ReadOnlySpan<byte> bytes)
        {
            var copy = bytes.ToArray();
            storage.Do($"write to {path}", () => file.Write(offset, copy), () => file.Write(offset, copy.AsSpan(0, copy.Length / 2)));
        }

        public void Truncate(long length) => storage.Do($"truncation of {path}", () => file.Truncate(length));

        public void Sync() => storage.Do($"sync of {path}", file.Sync);

        public void Dispose() => file.Dispose();
    }
}
