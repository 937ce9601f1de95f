using System.Collections.Concurrent;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// The case files that this process has open, whatever path each was reached by. On Unix the locks of SQLite are the process's:
/// they keep out others only, and opening and closing such a file once more would end them.
/// </summary>
internal static class HeldFiles
{
    private static readonly ConcurrentDictionary<FileIdentity, string> Held = new();

    /// <summary>Takes the file at a path, and says which it is.</summary>
    /// <exception cref="CaseFileException">This process has it open.</exception>
    public static FileIdentity? Take(string path)
    {
        if (FileStatus.Of(path)?.Identity is not { } identity)
            return null;
        if (Held.TryAdd(identity, path))
            return identity;
        var other = Held.GetValueOrDefault(identity, path);
        throw new CaseFileException(
            CaseFileProblem.Held, path, $"The case file `{path}` is open in this process already, as `{other}`, and only one may write it.", null, CaseFileLock.ReadHolder(other));
    }

    public static void Release(FileIdentity? identity)
    {
        if (identity is { } held)
            Held.TryRemove(held, out _);
    }
}
