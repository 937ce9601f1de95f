namespace ActorGraph.Graph.CaseFiles;

/// <summary>Goes on from what can be read of a case whose file is damaged: a new file takes its place, and the damaged one is kept under another name.</summary>
internal static class CaseRebuild
{
    /// <returns>What was missing, and under which name the damaged file is kept.</returns>
    /// <exception cref="CaseFileException">Nothing of it can be read, or it cannot be written; then it is as it was.</exception>
    public static IReadOnlyList<CaseFinding> Run(string path, GraphStoreOptions options, IStorage storage)
    {
        var toRead = options with { ReadOnly = true, AcceptLoss = false, MustExist = true };
        using var store = GraphStore.Open(DiskCaseFile.Open(path, toRead, storage), toRead);
        var file = store.Path!;
        return FileErrors.Translate(file, () =>
        {
            var draft = $"{file}.{Guid.NewGuid():N}.new";
            try
            {
                CaseBackup.Fill(store.Snapshot(), draft, storage);
                CaseBackup.Check(draft, storage);
                // A copy is kept, so that at no moment the case is under neither name.
                var findings = new CaseFindings(isTolerant: false);
                new CompanionFiles(new CasePath(file), storage, findings, write: true).CopyAside(file);
                if (!OperatingSystem.IsWindows())
                    File.SetUnixFileMode(draft, File.GetUnixFileMode(file));
                storage.Replace(draft, file);
                storage.SyncFolder(file);
                return (IReadOnlyList<CaseFinding>)[.. store.Findings, .. findings.All];
            }
            finally
            {
                storage.Delete(draft);
                storage.Delete(draft + "-journal");
            }
        });
    }
}
