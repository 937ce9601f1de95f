namespace ActorGraph.Graph.CaseFiles;

/// <summary>Where a case lies: its file, after links are followed, and the names of the files that stand beside it while it is open.</summary>
internal sealed record CasePath(string File)
{
    /// <summary>The commits since the snapshot.</summary>
    public string Log => File + "-log";

    /// <summary>Which commit was acknowledged last.</summary>
    public string Mark => File + "-mark";

    /// <summary>SQLite's own: the pages that a checkpoint under way replaces.</summary>
    public string Journal => File + "-journal";

    /// <summary>SQLite's own, which only cases of format 1 have.</summary>
    public string Wal => File + "-wal";

    /// <summary>SQLite's own, beside <see cref="Wal"/>.</summary>
    public string SharedMemory => File + "-shm";

    /// <summary>Whether there is a case file, or at least a file.</summary>
    public bool Exists => FileStatus.Of(File) is not null;

    /// <summary>Follows links, and refuses what is there and is no file: it is never opened, and never replaced.</summary>
    /// <exception cref="CaseFileException">A folder, a device, a FIFO, a socket, or a link to nothing stands there.</exception>
    public static CasePath Resolve(string path)
    {
        path = Path.GetFullPath(path);
        try
        {
            if (new FileInfo(path).LinkTarget is not null)
                path = System.IO.File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target && FileStatus.Of(target.FullName) is not null
                    ? target.FullName
                    : throw NoCase(path, "it is a link to nothing");
            var place = new CasePath(path);
            RequireFile(path, path);
            foreach (var beside in (ReadOnlySpan<string>)[place.Log, place.Mark, place.Journal, place.Wal, place.SharedMemory, place.File + ".lock"])
                RequireFile(path, beside);
            return place;
        }
        catch (IOException e)
        {
            throw new CaseFileException(CaseFileProblem.InputOutput, path, $"The case file `{path}` cannot be looked at: {e.Message}", e);
        }
    }

    private static void RequireFile(string path, string found)
    {
        if (OrdinaryFile.Otherwise(found) is not { } what)
            return;
        throw found == path
            ? NoCase(path, $"it is {what}")
            : new CaseFileException(
                CaseFileProblem.NotACase, path, $"The case file `{path}` cannot be opened: `{found}`, which belongs to it, is {what}. Move that away first.");
    }

    private static CaseFileException NoCase(string path, string what) => new(
        CaseFileProblem.NotACase, path, $"`{path}` is not a case file: {what}. It has not been changed; check the path.");
}
