using System.Diagnostics.CodeAnalysis;
using ActorGraph.Graph.CaseFiles;
using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Transactions;

namespace ActorGraph.Graph;

/// <summary>
/// A property graph in memory, kept durably in a case file where it has one. Any number of threads read committed states, each
/// taken whole with <see cref="Snapshot"/>; one transaction at a time writes.
/// </summary>
public sealed class GraphStore : IDisposable
{
    private readonly WriterLock _writer = new();
    private readonly StringPool _pool = new();
    private readonly CommitQueue _commits;
    private readonly Checkpointer? _checkpointer;
    private readonly ICaseFile? _file;
    private int _closed;

    private GraphStore(ICaseFile? file, GraphStoreOptions options)
    {
        Options = options;
        _file = file;
        StoreId = file?.StoreId ?? Guid.NewGuid();
        if (file is null)
        {
            _commits = new CommitQueue(null, new GraphView(new LabelSets()) { StoreId = StoreId });
            return;
        }

        var trusting = options with { MaxPropertyBytes = long.MaxValue };
        WriteTransaction Begin(GraphView view) => new(this, trusting, view, _pool, null);
        var snapshot = CaseLoader.ReadSnapshot(file, _pool, Begin);
        var replay = Begin(snapshot);
        var logBytes = CaseLoader.ReadLog(file, replay);
        var newest = replay.Seal();
        _commits = new CommitQueue(file, newest) { LogBytes = logBytes };
        _checkpointer = new Checkpointer(_commits, snapshot, options.CheckpointLogBytes);
        if (options.AcceptLoss)
            AcceptLoss();
    }

    /// <summary>What the store was opened with.</summary>
    public GraphStoreOptions Options { get; }

    /// <summary>The case file; null for a store that lives in memory only.</summary>
    public string? Path => _file?.Path;

    /// <summary>What identifies this graph among others, given when it was created.</summary>
    public Guid StoreId { get; }

    /// <summary>The number of the newest commit; 0 where there was none.</summary>
    public long LastTransactionId => _commits.Public.TransactionId;

    /// <summary>
    /// Why the log could not be folded into the snapshot when that was last tried; null where it could. Nothing is lost by it, but
    /// the file grows and opens more slowly until it succeeds.
    /// </summary>
    public Exception? CheckpointFailure => _checkpointer?.Failure;

    /// <summary>What was out of order when the case was opened, each for the user to read; nothing as a rule.</summary>
    public IReadOnlyList<CaseFinding> Findings => _file?.Findings.All ?? [];

    /// <summary>Why the case can only be read, as a sentence for the user; null where it can be written.</summary>
    public string? ReadOnlyReason => _file?.ReadOnlyReason;

    /// <summary>Whether parts of the case are left out, since they are missing or cannot be read. Such a case can only be read.</summary>
    public bool IsPartial => _file?.Findings.IsPartial == true;

    /// <summary>Whether the case can only be read because commits are missing, and <see cref="AcceptLoss"/> would change that.</summary>
    public bool CanAcceptLoss => ReadOnlyReason is not null && !Options.ReadOnly;

    /// <summary>
    /// Why the next commit would be refused as things stand now: the case can only be read, its file is no longer where it was, or the
    /// disk has failed. Null where it would not. What was committed can be read in any case, and saved with <see cref="Backup(string)"/>.
    /// </summary>
    public CaseFileException? Refusal => _commits.Broken ?? _file?.Refusal();

    /// <summary>An empty graph that is gone when it is let go of.</summary>
    public static GraphStore InMemory(GraphStoreOptions? options = null) => new(null, options ?? new GraphStoreOptions());

    /// <summary>Whether there is a file to open at a path.</summary>
    /// <exception cref="CaseFileException">What stands there, or under a name that belongs to the case, is no file; or nobody can tell.</exception>
    public static bool Exists(string path) => CasePath.Resolve(path).Exists;

    /// <summary>Opens a case file, after creating it where there is none and <see cref="GraphStoreOptions.MustExist"/> is not set.</summary>
    /// <exception cref="CaseFileException">The file cannot be opened; its <see cref="CaseFileException.Problem"/> says why.</exception>
    public static GraphStore Open(string path, GraphStoreOptions? options = null)
    {
        return Open(path, options ?? new GraphStoreOptions(), DiskStorage.Instance);
    }

    internal static GraphStore Open(string path, GraphStoreOptions options, IStorage storage)
    {
        try
        {
            return Open(DiskCaseFile.Open(path, options, storage), options);
        }
        catch (CaseFileException e) when (e.Problem == CaseFileProblem.Damaged && options is { AcceptLoss: true, ReadOnly: false })
        {
            var findings = CaseRebuild.Run(path, options, storage);
            var file = DiskCaseFile.Open(path, options, storage);
            foreach (var finding in findings)
                file.Findings.Add(finding.Kind, finding.Message);
            return Open(file, options);
        }
    }

    /// <summary>Opens a store over a case file that it closes in the end, also when this fails.</summary>
    internal static GraphStore Open(ICaseFile file, GraphStoreOptions options)
    {
        try
        {
            return new GraphStore(file, options);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The newest committed state.</summary>
    public GraphView Snapshot() => _commits.Public;

    /// <summary>How many transactions wait for the one that is writing.</summary>
    public int WaitingWriters => _writer.Waiting;

    /// <summary>How long others have been waiting for the transaction that is writing; zero where nobody waits.</summary>
    public TimeSpan WriterContention => _writer.Contention;

    /// <summary>
    /// Begins the transaction that writes, after waiting for those that asked before. A transaction that must not have read what is
    /// outdated says what it read with <paramref name="basedOn"/>, so that it fails when others have committed since.
    /// </summary>
    /// <param name="basedOn">The view that decisions were taken from; null to start from the newest.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <param name="wait">How long to wait; <see cref="GraphStoreOptions.WriterWait"/> when null.</param>
    /// <exception cref="TransactionConflictException">What <paramref name="basedOn"/> shows is no longer the newest state.</exception>
    /// <exception cref="LockTimeoutException">Others were writing for all of that time.</exception>
    [SuppressMessage("Design", "CA1068", Justification = "How long to wait is told least often and stands last.")]
    public WriteTransaction BeginWrite(GraphView? basedOn = null, CancellationToken cancellation = default, TimeSpan? wait = null)
    {
        var patience = wait ?? Options.WriterWait;
        RequireWritable();
        return _writer.Take(patience, cancellation) ? Begin(basedOn) : throw new LockTimeoutException(patience);
    }

    /// <summary>The same; waiting takes no thread.</summary>
    /// <inheritdoc cref="BeginWrite"/>
    [SuppressMessage("Design", "CA1068", Justification = "How long to wait is told least often and stands last.")]
    public async ValueTask<WriteTransaction> BeginWriteAsync(
        GraphView? basedOn = null, CancellationToken cancellation = default, TimeSpan? wait = null)
    {
        var patience = wait ?? Options.WriterWait;
        RequireWritable();
        return await _writer.TakeAsync(patience, cancellation).ConfigureAwait(false) ? Begin(basedOn) : throw new LockTimeoutException(patience);
    }

    /// <summary>Says in the case file's lock where this process answers, so that others can send it what they want of the case.</summary>
    /// <param name="address">An address such as <c>bolt://127.0.0.1:7687</c>; null when it no longer answers.</param>
    public void Announce(string? address) => _file?.Announce(address);

    /// <summary>Folds the log of the case file into its snapshot now. Does nothing for a store in memory.</summary>
    /// <exception cref="CaseFileException">It could not be written; nothing is lost.</exception>
    public void Checkpoint() => _checkpointer?.Run();

    /// <summary>
    /// Goes on from what there is of a case of which commits are missing: it can be written from now on, and what was left of them is kept
    /// under another name. Does nothing where none are missing, or where the case was opened to read only.
    /// </summary>
    /// <exception cref="CaseFileException">It could not be written; the case is as it was.</exception>
    public void AcceptLoss()
    {
        if (CanAcceptLoss)
            _checkpointer!.AcceptLoss();
    }

    /// <summary>
    /// Writes the newest committed state into a case file of its own, while others go on reading and writing, also where the case's own
    /// file is gone; returns the number of its last commit.
    /// </summary>
    /// <param name="path">Where nothing stands yet.</param>
    /// <exception cref="CaseFileException">Something stands there, or it cannot be written.</exception>
    public long Backup(string path)
    {
        RequireWhole();
        var view = Snapshot();
        return CaseBackup.Write(path, DiskStorage.Instance, draft => CaseBackup.Fill(view, draft, DiskStorage.Instance));
    }

    /// <summary>As <see cref="Backup(string)"/>, but into the folder beside the case, which keeps the newest backups; returns the backup's path.</summary>
    /// <param name="keep">How many the folder keeps, this one among them.</param>
    /// <exception cref="CaseFileException">It cannot be written.</exception>
    /// <exception cref="InvalidOperationException">The store lives in memory only.</exception>
    public string Backup(int keep = BackupFolder.Kept)
    {
        var file = Path ?? throw new InvalidOperationException("A store in memory has no folder for backups; name a file.");
        RequireWhole();
        var view = Snapshot();
        return new BackupFolder(file, keep).Add(DiskStorage.Instance, draft => CaseBackup.Fill(view, draft, DiskStorage.Instance));
    }

    /// <summary>
    /// As <see cref="Backup(string)"/>, but into a file that has no name and is gone when the stream is closed, for whoever keeps the copy
    /// elsewhere.
    /// </summary>
    /// <exception cref="CaseFileException">It cannot be written.</exception>
    public Stream OpenBackup()
    {
        var folder = Directory.CreateTempSubdirectory("actorgraph-").FullName;
        try
        {
            var file = System.IO.Path.Combine(folder, "case");
            Backup(file);
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// Closes the store: what is being committed is finished, the log is folded into the snapshot, the file is let go of. A
    /// transaction that is still writing is lost. Views taken before can still be read.
    /// </summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
            return;
        _checkpointer?.RunBeforeClosing();
        _commits.Close();
        _file?.Dispose();
    }

    internal long Commit(WriteTransaction transaction)
    {
        var commit = Seal(transaction);
        _commits.Complete(commit);
        _checkpointer?.RunWhenDue();
        return commit.View.TransactionId;
    }

    internal async ValueTask<long> CommitAsync(WriteTransaction transaction)
    {
        var commit = Seal(transaction);
        await _commits.CompleteAsync(commit).ConfigureAwait(false);
        _checkpointer?.RunWhenDue();
        return commit.View.TransactionId;
    }

    /// <summary>Ends a transaction that only read. What it read is true once the root it began with is durable.</summary>
    internal long CommitNothing(WriteTransaction transaction)
    {
        _writer.Release();
        if (transaction.BasePending is { } pending)
            _commits.Complete(pending);
        _commits.ThrowIfDropped(transaction.Generation);
        return transaction.Base.TransactionId;
    }

    /// <inheritdoc cref="CommitNothing"/>
    internal async ValueTask<long> CommitNothingAsync(WriteTransaction transaction)
    {
        _writer.Release();
        if (transaction.BasePending is { } pending)
            await _commits.CompleteAsync(pending).ConfigureAwait(false);
        _commits.ThrowIfDropped(transaction.Generation);
        return transaction.Base.TransactionId;
    }

    internal void Abandon() => _writer.Release();

    /// <summary>Begins, for the one who has taken the lock, which is given back where it cannot be.</summary>
    private WriteTransaction Begin(GraphView? basedOn)
    {
        try
        {
            ObjectDisposedException.ThrowIf(_closed != 0, this);
            var (newest, pending, generation) = _commits.Newest;
            if (basedOn is not null && !ReferenceEquals(basedOn, newest))
                throw new TransactionConflictException(
                    $"The transaction has read the state of commit {basedOn.TransactionId}, but commit {newest.TransactionId} was made since. Run it again.");
            return new WriteTransaction(this, Options, newest, _pool, _file is null ? null : new ChangeLog())
            {
                BasePending = pending,
                Generation = generation,
            };
        }
        catch
        {
            _writer.Release();
            throw;
        }
    }

    /// <summary>A copy of a case of which parts are missing would pass for whole.</summary>
    private void RequireWhole()
    {
        if (IsPartial && Findings.First(finding => finding.Kind == CaseFindingKind.PagesMissing) is var missing)
            throw CaseFileException.Damaged(Path!, char.ToLowerInvariant(missing.Message[0]) + missing.Message[1..].TrimEnd('.'));
    }

    /// <summary>Refuses what cannot succeed before it waits.</summary>
    private void RequireWritable()
    {
        ObjectDisposedException.ThrowIf(_closed != 0, this);
        if (_file is { ReadOnlyReason: not null } && _file.Refusal() is { } refusal)
            throw refusal;
    }

    private PendingCommit Seal(WriteTransaction transaction)
    {
        try
        {
            transaction.View.TransactionId = transaction.Base.TransactionId + 1;
            return _commits.Seal(transaction.View, transaction.Log is { } log ? log.Written.ToArray() : [], transaction.Generation);
        }
        finally
        {
            _writer.Release();
        }
    }
}
