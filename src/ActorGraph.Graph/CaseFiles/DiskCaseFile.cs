namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// A case on disk: the snapshot in an SQLite file, and beside it, from the first commit to the next checkpoint, the log and the
/// mark. The invariants:
/// <list type="number">
/// <item>The header of the snapshot names the log that holds what follows it. So a log that is missing is missed, and one that was
/// written after another state of the file is not taken for its own.</item>
/// <item>A commit is acknowledged when it is on the disk in the log, and the mark says so.</item>
/// <item>Nothing is written once a path has stopped being the file that is open.</item>
/// </list>
/// </summary>
internal sealed class DiskCaseFile : ICaseFile
{
    private static readonly TimeSpan MarkDelay = TimeSpan.FromMilliseconds(500);

    private readonly CasePath _place;
    private readonly IStorage _storage;
    private readonly SnapshotDatabase _database;
    private readonly CompanionFiles _companions;
    private readonly CaseFileLock? _lock;
    private readonly FileIdentity? _identity;
    private readonly IDisposable? _copy;
    private readonly IDisposable? _hold;
    private readonly object _markGate = new();
    private readonly Timer _markTimer;
    private CommitLog? _log;
    private CommitMark? _mark;
    private FileIdentity? _logIdentity;
    private FileIdentity? _markIdentity;
    private bool _markIsDirty;
    private Exception? _markFailure;
    private string? _loss;

    private DiskCaseFile(OpenedFiles opened)
    {
        (_place, _storage, _database, _companions, Findings, _lock, _identity, _copy, _hold) =
            (opened.Place, opened.Storage, opened.Database, opened.Companions, opened.Findings, opened.Lock, opened.Identity, opened.Copy, opened.Hold);
        _markTimer = new Timer(_ => SyncMark());
        (_log, _mark) = _companions.Open(_database.Header);
        (_logIdentity, _markIdentity) = (FileStatus.Of(_place.Log)?.Identity, FileStatus.Of(_place.Mark)?.Identity);
    }

    public string Path => _place.File;

    public Guid StoreId => _database.Header.Store;

    public CaseFindings Findings { get; }

    public string? ReadOnlyReason
    {
        get
        {
            var damage = Findings.IsPartial
                ? $"The case `{Path}` is damaged, and what cannot be read of it is left out."
                : Findings.All.FirstOrDefault(finding => Findings.IsTolerant && finding.Kind == CaseFindingKind.Readable)?.Message;
            return _loss is null && damage is null ? Findings.IsTolerant ? $"The case `{Path}` is open to read only." : null
                : $"{string.Join(' ', new[] { _loss, damage }.OfType<string>())} It can only be read until it is opened with `--accept-loss`, which goes on with what is there and keeps the rest under another name.";
        }
    }

    /// <summary>Opens a case file, after creating it where it is missing and that is allowed.</summary>
    public static DiskCaseFile Open(string path, GraphStoreOptions options, IStorage? storage = null)
    {
        var opened = OpenedFiles.Open(CasePath.Resolve(path), options, storage ?? DiskStorage.Instance);
        try
        {
            return FileErrors.Translate(opened.Place.File, () => new DiskCaseFile(opened));
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public void Announce(string? address) => _lock?.Announce(address);

    public IEnumerable<StoredPage> ReadPages() => Findings.IsTolerant ? _database.SalvagePages(Findings) : _database.ReadPages();

    public IEnumerable<LogRecord> ReadLog()
    {
        if (_database.Version == 1)
        {
            foreach (var record in _database.ReadLogTable())
                yield return record;
            yield break;
        }

        if (_database.Header.Log is null)
            yield break;
        var acknowledged = _mark?.State.Transaction;
        var chain = _log?.Last == acknowledged ? _log?.Chain : null;
        while (_log is not null && FileErrors.Translate(Path, () => _log.TryRead(out var record) ? record : (LogRecord?)null) is { } next)
        {
            yield return next;
            if (next.Transaction == acknowledged)
                chain = _log.Chain;
        }

        if (LossMessage(chain) is { } loss)
        {
            Findings.Add(CaseFindingKind.CommitsMissing, loss);
            _loss = loss;
        }
    }

    public void Append(IReadOnlyList<LogRecord> records)
    {
        if (Refusal() is { } refusal)
            throw refusal;
        FileErrors.Translate(Path, () =>
        {
            if (_log is null)
                BeginLog(records[0].Transaction - 1);
            _log!.Append(records);
            try
            {
                _mark!.Set(_mark.State with { Transaction = _log.Last, Chain = _log.Chain });
            }
            catch (IOException e)
            {
                throw new CommitRefusedException(CommitOutcome.Unknown, $"`{_place.Mark}` could not be written", e);
            }

            lock (_markGate)
            {
                if (!_markIsDirty)
                    _markTimer.Change(MarkDelay, Timeout.InfiniteTimeSpan);
                _markIsDirty = true;
            }
        });
    }

    public void Checkpoint(long transaction, IEnumerable<StoredPage> changed)
    {
        if (ReadOnlyReason is { } reason)
            throw new CaseFileException(CaseFileProblem.ReadOnly, Path, reason);
        if (FileErrors.Translate(Path, MovedAway) is { } moved)
            throw moved;
        Fold(transaction, changed);
    }

    public void AcceptLoss(long transaction, IEnumerable<StoredPage> changed)
    {
        FileErrors.Translate(Path, () =>
        {
            _companions.CopyAside(_place.Log);
            _companions.CopyAside(_place.Mark);
        });
        Fold(transaction, changed);
        _loss = null;
    }

    public CaseFileException? Refusal()
    {
        if (ReadOnlyReason is { } reason)
            return new CaseFileException(Findings.IsTolerant ? CaseFileProblem.ReadOnly : CaseFileProblem.Incomplete, Path, reason);
        if (_markFailure is { } failure)
            return new CaseFileException(
                CaseFileProblem.InputOutput, Path, $"The disk did not confirm `{_place.Mark}` ({failure.Message}). What was committed is in the case; it takes no more until it is opened again.", failure);
        try
        {
            return MovedAway() ?? Gone(_log is null, _place.Log, _logIdentity) ?? Gone(_mark is null, _place.Mark, _markIdentity);
        }
        catch (IOException e)
        {
            return new CaseFileException(CaseFileProblem.InputOutput, Path, $"The case file `{Path}` cannot be looked at: {e.Message}", e);
        }
    }

    public void Dispose()
    {
        _markTimer.Dispose();
        SyncMark();
        lock (_markGate)
        {
            _log?.Dispose();
            _mark?.Dispose();
            (_log, _mark) = (null, null);
        }

        _database.Dispose();
        _copy?.Dispose();
        _hold?.Dispose();
        OpenedFiles.Release(_place, _identity, _lock);
    }

    /// <summary>Which acknowledged commits the log lacks, as a sentence; null where it has all.</summary>
    private string? LossMessage(CommitChain? chainAtMark)
    {
        var last = _log?.Last ?? _database.Header.Transaction;
        if (_mark is null)
        {
            return _log is null
                ? $"The log of the case `{Path}` is missing, and so is the mark that says how far it went: whatever was committed after commit {last} is lost."
                : $"`{_place.Mark}`, which says how far the log of the case `{Path}` went, is missing or cannot be read: whether there were commits after commit {last} is not known.";
        }

        var acknowledged = _mark.State.Transaction;
        if (last < acknowledged)
        {
            var lost = last + 1 == acknowledged ? $"commit {acknowledged}, which was acknowledged, is lost" : $"the commits {last + 1} to {acknowledged}, which were acknowledged, are lost";
            return _log is null
                ? $"The log of the case `{Path}` is missing: {lost}."
                : $"The log of the case `{Path}` is damaged or cut off after commit {last}: {lost}.";
        }

        return chainAtMark == _mark.State.Chain ? null : $"The log of the case `{Path}` is not the one that was written: commit {acknowledged} or one before it is another.";
    }

    private void BeginLog(long last)
    {
        var (id, stamp) = (Guid.NewGuid(), SnapshotDatabase.NewStamp());
        CommitLog? log = null;
        CommitMark? mark = null;
        try
        {
            log = CommitLog.Create(_storage, _place, new LogHeader(id, StoreId, last));
            mark = CommitMark.Create(_storage, _place, new MarkState(id, last, log.Chain, _database.Stamp, stamp));
            _storage.SyncFolder(Path);
            _database.BeginLog(id, stamp);
        }
        catch (Exception e)
        {
            log?.Dispose();
            mark?.Dispose();
            if (e is IOException or UnauthorizedAccessException)
                throw new CommitRefusedException(CommitOutcome.NotThere, "its log could not be begun", e);
            throw;
        }

        (_log, _mark) = (log, mark);
        (_logIdentity, _markIdentity) = (FileStatus.Of(_place.Log)?.Identity, FileStatus.Of(_place.Mark)?.Identity);
    }

    private void Fold(long transaction, IEnumerable<StoredPage> changed) => FileErrors.Translate(Path, () =>
    {
        var stamp = SnapshotDatabase.NewStamp();
        lock (_markGate)
        {
            if (_mark is null || Gone(false, _place.Mark, _markIdentity) is not null)
            {
                _mark?.Dispose();
                _mark = CommitMark.Create(_storage, _place, new MarkState(_database.Header.Log ?? Guid.Empty, transaction, _log?.Chain ?? default, 0, 0));
                _markIdentity = FileStatus.Of(_place.Mark)?.Identity;
                _storage.SyncFolder(Path);
            }

            _mark.Set(_mark.State with { StampBefore = _database.Stamp, StampAfter = stamp });
            _mark.Sync();
        }

        _database.Checkpoint(transaction, changed, stamp);
        lock (_markGate)
        {
            _log?.Dispose();
            _mark.Dispose();
            (_log, _mark, _markIsDirty) = (null, null, false);
        }

        foreach (var (path, identity) in (ReadOnlySpan<(string, FileIdentity?)>)[(_place.Log, _logIdentity), (_place.Mark, _markIdentity)])
        {
            if (Gone(false, path, identity) is null)
                _storage.Delete(path);
        }
    });

    private CaseFileException? MovedAway() => FileStatus.Of(Path) is var now && now?.Identity == _identity && now is not null
        ? null
        : new CaseFileException(
            CaseFileProblem.Moved, Path,
            $"The case file `{Path}` was {(now is null ? "deleted or renamed" : "replaced by another file")} while it is open, so that nothing can be committed to it. "
            + "What was committed is still in memory: save the case elsewhere with `backup FILE`, or put the file back.");

    private CaseFileException? Gone(bool isNotOpen, string path, FileIdentity? identity) => isNotOpen || FileStatus.Of(path) is var now && now?.Identity == identity && now is not null
        ? null
        : new CaseFileException(
            CaseFileProblem.Moved, path,
            $"`{path}`, which belongs to the case file `{Path}`, was deleted or replaced while it is open, so that nothing can be committed. "
            + "What was committed is still in memory, and is put into the case file when the case is closed.");

    private void SyncMark()
    {
        lock (_markGate)
        {
            if (!_markIsDirty || _mark is null)
                return;
            _markIsDirty = false;
            try
            {
                _mark.Sync();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _markFailure = e;
            }
        }
    }

}
