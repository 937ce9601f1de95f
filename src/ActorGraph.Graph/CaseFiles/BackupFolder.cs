using System.Globalization;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>The folder beside a case that keeps its newest backups.</summary>
internal sealed class BackupFolder(string file, int keep = BackupFolder.Kept)
{
    /// <summary>How many are kept where nothing else is said.</summary>
    public const int Kept = 5;

    private readonly string _file = Path.GetFullPath(file);

    /// <summary>Adds a backup that <paramref name="write"/> makes under the name it is given, drops the oldest beyond those that are kept, and gives the new one's path.</summary>
    public string Add(IStorage storage, Action<string> write) => FileErrors.Translate(_file, () =>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 1);
        var folder = _file + ".backups";
        Make(folder);
        storage.SyncFolder(folder);
        var now = DateTime.UtcNow;
        var draft = Path.Combine(folder, $"{Guid.NewGuid():N}.new");
        string name;
        try
        {
            write(draft);
            var transaction = CaseBackup.Check(draft, storage);
            name = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd'T'HHmmss'.'fff'Z'}-commit-{transaction}{Path.GetExtension(_file)}"));
            storage.Move(draft, name);
            storage.SyncFolder(name);
        }
        finally
        {
            storage.Delete(draft);
            storage.Delete(draft + "-journal");
        }

        // The new one is kept whatever the clock says.
        var others = Directory.GetFiles(folder, "*-commit-*" + Path.GetExtension(_file)).Where(other => other != name);
        foreach (var old in others.OrderDescending(StringComparer.Ordinal).Skip(keep - 1))
            storage.Delete(old);
        return name;
    });

    // Who may not read the case may not look into the folder of its copies.
    private void Make(string folder)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(folder) || !File.Exists(_file))
        {
            Directory.CreateDirectory(folder);
            return;
        }

        var readable = File.GetUnixFileMode(_file);
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (readable.HasFlag(UnixFileMode.GroupRead)) mode |= UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        if (readable.HasFlag(UnixFileMode.OtherRead)) mode |= UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        Directory.CreateDirectory(folder, mode);
    }
}
