namespace ActorGraph.Graph.Tests;

/// <summary>A folder that is gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Folder = Directory.CreateTempSubdirectory("actorgraph-test-").FullName;

    public string Folder { get; }

    public string File(string name = "one.actorgraph") => Path.Combine(Folder, name);

    /// <summary>Copies a case with the files that SQLite keeps beside it, as a crash would leave them.</summary>
    public string CopyCase(string path, string name)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["", "-wal"])
        {
            if (System.IO.File.Exists(path + suffix))
                System.IO.File.Copy(path + suffix, File(name) + suffix, overwrite: true);
        }

        return File(name);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
