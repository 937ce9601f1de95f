namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Where a store is durable: a snapshot in pages, and the log of the commits since. Calls come one at a time. Each of the two
/// that write happens wholly or not at all, and what it wrote survives the loss of power once it has returned.
/// </summary>
internal interface ICaseFile : IDisposable
{
    string Path { get; }

    Guid StoreId { get; }

    /// <summary>The pages of the snapshot, in ascending order of kind and number; none in a new case.</summary>
    IEnumerable<StoredPage> ReadPages();

    /// <summary>The commits after the snapshot, in order.</summary>
    IEnumerable<LogRecord> ReadLog();

    /// <summary>Adds commits to the log.</summary>
    void Append(IReadOnlyList<LogRecord> records);

    /// <summary>Puts pages into the snapshot and takes the commits up to <paramref name="transaction"/> out of the log.</summary>
    void Checkpoint(long transaction, IEnumerable<StoredPage> changed);

    /// <summary>Says in the lock where the holder answers.</summary>
    void Announce(string? address);
}

/// <summary>One commit: its number and its changes.</summary>
internal readonly record struct LogRecord(long Transaction, byte[] Changes);

/// <summary>The sorts of page in a snapshot. The numbers are the file format.</summary>
internal enum StoredPageKind : byte
{
    Catalog = 0,
    Nodes = 1,
    Relationships = 2,
}

/// <summary>One page of a snapshot; without content where the page is to go.</summary>
internal readonly record struct StoredPage(StoredPageKind Kind, int Number, byte[]? Content);
