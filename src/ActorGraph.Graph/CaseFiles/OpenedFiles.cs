namespace ActorGraph.Graph.CaseFiles;

/// <summary>A case file that is locked, looked at and open, before anything of its content is read.</summary>
internal sealed record OpenedFiles(
    CasePath Place, IStorage Storage, SnapshotDatabase Database, CompanionFiles Companions, CaseFindings Findings,
    CaseFileLock? Lock, FileIdentity? Identity, IDisposable? Copy, IDisposable? Hold) : IDisposable
{
    /// <exception cref="CaseFileException">It cannot be opened.</exception>
    public static OpenedFiles Open(CasePath place, GraphStoreOptions options, IStorage storage)
    {
        if ((options.MustExist || options.ReadOnly) && !place.Exists)
            throw new CaseFileException(
                CaseFileProblem.Missing, place.File, $"There is no case file `{place.File}`. Check the path, or create the case first.");
        var held = options.ReadOnly ? TryAcquire(place.File) : CaseFileLock.Acquire(place.File);
        FileIdentity? identity = null;
        var findings = new CaseFindings(options.ReadOnly);
        var companions = new CompanionFiles(place, storage, findings, !options.ReadOnly);
        try
        {
            return FileErrors.Translate(place.File, () =>
            {
                if (!place.Exists)
                {
                    companions.SetAsideAll();
                    CaseFileSchema.Create(place.File, storage, Guid.NewGuid());
                }

                identity = HeldFiles.Take(place.File);
                var (version, stamp) = CaseFileHeader.Check(place.File, !options.ReadOnly);
                companions.SettleJournals(version, stamp);
                return options.ReadOnly
                    ? ToRead(place, storage, companions, findings, held, identity, version, stamp)
                    : ToWrite(place, storage, companions, findings, held!, identity, version);
            });
        }
        catch (CaseFileException e) when (e.Problem == CaseFileProblem.Damaged && findings.All.Count > 0)
        {
            Release(place, identity, held);
            throw new CaseFileException(e.Problem, e.Path, $"{e.Message} {string.Join(' ', findings.All.Select(finding => finding.Message))}", e);
        }
        catch
        {
            Release(place, identity, held);
            throw;
        }
    }

    public static void Release(CasePath place, FileIdentity? identity, CaseFileLock? held)
    {
        HeldFiles.Release(identity);
        // SQLite leaves its journal behind, empty; only who holds the case may take it away.
        if (held is not null && new FileInfo(place.Journal) is { Exists: true, Length: 0 } journal)
            journal.Delete();
        held?.Dispose();
    }

    public void Dispose()
    {
        Database.Dispose();
        Copy?.Dispose();
        Hold?.Dispose();
        Release(Place, Identity, Lock);
    }

    private static OpenedFiles ToWrite(
        CasePath place, IStorage storage, CompanionFiles companions, CaseFindings findings, CaseFileLock held, FileIdentity? identity, int version)
    {
        var database = SnapshotDatabase.OpenToWrite(place.File, version);
        try
        {
            if (version < CaseFileSchema.Version)
                CaseFileUpgrade.Run(place, storage, database, findings);
            return new OpenedFiles(place, storage, database, companions, findings, held, identity, null, null);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static OpenedFiles ToRead(
        CasePath place, IStorage storage, CompanionFiles companions, CaseFindings findings, CaseFileLock? held, FileIdentity? identity, int version, uint stamp)
    {
        var hold = version == 1 ? null : ReadHold.Take(place.File);
        PrivateCopy? copy = null;
        try
        {
            copy = version == 1 && new FileInfo(place.Wal) is { Exists: true, Length: > 0 } ? PrivateCopy.Of(place.File, place.Wal)
                : version > 1 && companions.JournalBelongs(stamp) ? PrivateCopy.Of(place.File, place.Journal)
                : null;
            return new OpenedFiles(
                place, storage, SnapshotDatabase.OpenToRead(place.File, copy?.File ?? place.File, version, damaged: true), companions, findings, held, identity, copy, hold);
        }
        catch
        {
            copy?.Dispose();
            hold?.Dispose();
            throw;
        }
    }

    // Where the folder may not be written nobody else can have taken the lock there, unless it is another's folder.
    private static CaseFileLock? TryAcquire(string path)
    {
        try
        {
            return CaseFileLock.Acquire(path);
        }
        catch (CaseFileException e) when (e.Problem is CaseFileProblem.ReadOnly or CaseFileProblem.DiskFull)
        {
            return CaseFileLock.ReadHolder(path) is null ? null : throw CaseFileLock.Held(path, CaseFileLock.ReadHolder(path));
        }
    }
}
