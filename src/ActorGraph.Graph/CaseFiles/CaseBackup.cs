using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph;

/// <summary>Puts a copy of a case where it is to stand: it is read through first, and there whole or not at all. It never takes the place of anything.</summary>
internal static class CaseBackup
{
    /// <summary>Has a copy written and puts it in place; returns the number of its last commit.</summary>
    /// <param name="path">Where nothing stands yet.</param>
    /// <param name="write">Writes the copy under the name that it is given.</param>
    /// <exception cref="CaseFileException">Something stands there, it cannot be written, or what was written is not a whole case.</exception>
    public static long Save(string path, Action<string> write) => Write(path, DiskStorage.Instance, write);

    /// <summary>As <see cref="Save"/>, but into the folder beside a case that keeps its newest backups; returns the copy's path.</summary>
    /// <param name="file">The case.</param>
    /// <param name="keep">How many the folder keeps, this one among them.</param>
    /// <param name="write">Writes the copy under the name that it is given.</param>
    /// <exception cref="CaseFileException">It cannot be written, or what was written is not a whole case.</exception>
    public static string SaveBeside(string file, int keep, Action<string> write) => new BackupFolder(file, keep).Add(DiskStorage.Instance, write);

    internal static long Write(string path, IStorage storage, Action<string> write)
    {
        var place = CasePath.Resolve(path);
        if (place.Exists)
            throw new CaseFileException(CaseFileProblem.Taken, place.File, $"`{place.File}` is there already. Choose another name, or move it away first.");
        return FileErrors.Translate(place.File, () =>
        {
            var draft = $"{place.File}.{Guid.NewGuid():N}.part";
            try
            {
                write(draft);
                var transaction = Check(draft, storage);
                storage.Move(draft, place.File);
                storage.SyncFolder(place.File);
                return transaction;
            }
            finally
            {
                storage.Delete(draft);
                storage.Delete(draft + "-journal");
            }
        });
    }

    /// <summary>Writes a new case file at a path that nobody else uses.</summary>
    internal static void Fill(GraphView view, string path, IStorage storage)
    {
        CaseFileSchema.Create(path, storage, view.StoreId);
        using (var database = SnapshotDatabase.OpenToWrite(path, CaseFileSchema.Version))
            database.Checkpoint(view.TransactionId, SnapshotWriter.Changed(view, null), SnapshotDatabase.NewStamp());
        storage.Delete(path + "-journal");
    }

    /// <summary>Brings a copy to the disk and reads it through; returns the number of its last commit.</summary>
    internal static long Check(string draft, IStorage storage)
    {
        using (var file = storage.Open(draft, write: true) ?? throw new FileNotFoundException(null, draft))
            file.Sync();
        using var database = SnapshotDatabase.OpenToRead(draft, draft, CaseFileHeader.Check(draft, write: false).Version);
        foreach (var _ in database.ReadPages())
            continue;
        return database.Header.Transaction;
    }
}
