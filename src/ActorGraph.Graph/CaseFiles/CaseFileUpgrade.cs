namespace ActorGraph.Graph.CaseFiles;

/// <summary>Brings a case of format 1 to format 2, after keeping a copy of it: its commits go into a log, then its tables are changed in one transaction.</summary>
internal static class CaseFileUpgrade
{
    private const int Batch = 256;

    public static void Run(CasePath place, IStorage storage, SnapshotDatabase database, CaseFindings findings)
    {
        var backup = new BackupFolder(place.File).Add(storage, database.CopyTo);
        var (id, stamp) = (Guid.NewGuid(), SnapshotDatabase.NewStamp());
        using var log = CommitLog.Create(storage, place, new LogHeader(id, database.Header.Store, database.Header.Transaction));
        foreach (var records in database.ReadLogTable().Chunk(Batch))
            log.Append(records);
        using (CommitMark.Create(storage, place, new MarkState(id, log.Last, log.Chain, database.Stamp, stamp)))
            storage.SyncFolder(place.File);
        database.Upgrade(log.Last > log.Header.Base ? id : null, stamp);
        findings.Add(CaseFindingKind.Upgraded, $"The case `{place.File}` was brought to format {CaseFileSchema.Version}; `{backup}` is a copy of it from before.");
    }
}
