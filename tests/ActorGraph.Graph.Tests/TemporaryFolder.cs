namespace ActorGraph.Graph.Tests;

/// <summary>A folder that is gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Folder = Directory.CreateTempSubdirectory("actorgraph-test-").FullName;

    public string Folder { get; }

    public string File(string name = "one.actorgraph") => Path.Combine(Folder, name);

    /// <summary>Copies a case with the files beside it, as a crash would leave them.</summary>
    public string CopyCase(string path, string name)
    {
        foreach (var suffix in Suffixes)
        {
            if (System.IO.File.Exists(path + suffix))
                System.IO.File.Copy(path + suffix, File(name) + suffix, overwrite: true);
            else
                System.IO.File.Delete(File(name) + suffix);
        }

        return File(name);
    }

    /// <summary>What the files of a case end with.</summary>
    public static IReadOnlyList<string> Suffixes { get; } = ["", "-log", "-mark", "-journal", "-wal"];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
