namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// A copy of a case file in a folder of its own, in which SQLite has finished or undone what a journal beside the file says, so
/// that the case can be read without being written.
/// </summary>
internal sealed class PrivateCopy : IDisposable
{
    private readonly string _folder;

    private PrivateCopy(string folder, string file) => (_folder, File) = (folder, file);

    public string File { get; }

    public static PrivateCopy Of(string file, string journal)
    {
        var folder = Directory.CreateTempSubdirectory("actorgraph-").FullName;
        var copy = new PrivateCopy(folder, Path.Combine(folder, "case"));
        try
        {
            System.IO.File.Copy(file, copy.File);
            System.IO.File.Copy(journal, copy.File + journal[file.Length..]);
            System.IO.File.SetAttributes(copy.File, FileAttributes.Normal);
            using var connection = CaseFileSchema.Connect(copy.File, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite);
            CaseFileSchema.Execute(connection, "PRAGMA journal_mode = DELETE");
            CaseFileSchema.Execute(connection, "SELECT count(*) FROM sqlite_schema");
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
