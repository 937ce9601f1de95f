namespace ActorGraph.Graph.CaseFiles;

/// <summary>Writes a view into a case file of its own, which is there whole or not at all.</summary>
internal static class CaseBackup
{
    /// <exception cref="CaseFileException">Something stands at that path, or it cannot be written.</exception>
    public static void Write(GraphView view, string path, IStorage storage)
    {
        var place = CasePath.Resolve(path);
        if (place.Exists)
            throw new CaseFileException(CaseFileProblem.Taken, place.File, $"`{place.File}` is there already. Choose another name, or move it away first.");
        FileErrors.Translate(place.File, () =>
        {
            var draft = $"{place.File}.{Guid.NewGuid():N}.part";
            try
            {
                Fill(view, draft, storage);
                storage.Move(draft, place.File);
                storage.SyncFolder(place.File);
            }
            finally
            {
                storage.Delete(draft);
                storage.Delete(draft + "-journal");
            }
        });
    }

    /// <summary>Writes a new case file at a path that nobody else uses.</summary>
    public static void Fill(GraphView view, string path, IStorage storage)
    {
        CaseFileSchema.Create(path, storage, view.StoreId);
        using (var database = SnapshotDatabase.OpenToWrite(path, CaseFileSchema.Version))
            database.Checkpoint(view.TransactionId, SnapshotWriter.Changed(view, null), 1);
        storage.Delete(path + "-journal");
    }
}
