namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Where a store is durable: a snapshot in pages, and the log of the commits since. Calls come one at a time. Each of the two
/// that write happens wholly or not at all, and what it wrote survives the loss of power once it has returned.
/// </summary>
internal interface ICaseFile : IDisposable
{
    string Path { get; }

    Guid StoreId { get; }

    /// <summary>What was found out of order at opening, and while the case was read.</summary>
    CaseFindings Findings { get; }

    /// <summary>Why the case can only be read, as a sentence for the user; null where it can be written.</summary>
    string? ReadOnlyReason { get; }

    /// <summary>The pages of the snapshot, in ascending order of kind and number; none in a new case.</summary>
    IEnumerable<StoredPage> ReadPages();

    /// <summary>The commits after the snapshot, in order.</summary>
    IEnumerable<LogRecord> ReadLog();

    /// <summary>Adds commits to the log.</summary>
    void Append(IReadOnlyList<LogRecord> records);

    /// <summary>Puts pages into the snapshot and takes the commits up to <paramref name="transaction"/> out of the log.</summary>
    void Checkpoint(long transaction, IEnumerable<StoredPage> changed);

    /// <summary>Goes on from what could be read after commits were found to be missing: it becomes the snapshot, and what is left of the log is set aside.</summary>
    void AcceptLoss(long transaction, IEnumerable<StoredPage> changed);

    /// <summary>Why the next commit would be refused as things stand; null where it would not.</summary>
    CaseFileException? Refusal();

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
    CatalogCopy = 3,
}

/// <summary>One page of a snapshot; without content where the page is to go.</summary>
internal readonly record struct StoredPage(StoredPageKind Kind, int Number, byte[]? Content);
