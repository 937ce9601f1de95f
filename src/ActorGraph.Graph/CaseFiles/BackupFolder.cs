using System.Globalization;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>The folder beside a case that keeps its newest backups.</summary>
internal sealed class BackupFolder(string file)
{
    private const int Kept = 5;

    /// <summary>Adds a backup that <paramref name="write"/> makes under the name it is given, drops the oldest beyond five, and gives the new one's path.</summary>
    public string Add(long transaction, IStorage storage, Action<string> write)
    {
        var folder = file + ".backups";
        Directory.CreateDirectory(folder);
        var name = Path.Combine(
            folder, string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyyMMdd'T'HHmmss'.'fff'Z'}-commit-{transaction}{Path.GetExtension(file)}"));
        var draft = name + ".new";
        try
        {
            write(draft);
            storage.Move(draft, name);
            storage.SyncFolder(name);
        }
        finally
        {
            storage.Delete(draft);
        }

        foreach (var old in Directory.GetFiles(folder, "*-commit-*" + Path.GetExtension(file)).OrderDescending(StringComparer.Ordinal).Skip(Kept))
            storage.Delete(old);
        return name;
    }
}
