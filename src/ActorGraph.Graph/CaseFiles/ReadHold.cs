using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// SQLite's shared lock on a case file that is only read. Whoever writes the file has its exclusive lock, by whatever path he has reached
/// it: what stands in the file and beside this path is then not the state of the case.
/// </summary>
internal static class ReadHold
{
    private const int Busy = 5, Locked = 6;
    private const int JournalModeOffset = 18;
    private const int WriteAheadLog = 2;

    /// <summary>Null where the lock cannot be had although nobody writes the file, as of one that is damaged.</summary>
    /// <exception cref="CaseFileException">Another process has the file open to write.</exception>
    public static IDisposable? Take(string path)
    {
        // SQLite would make files of its own beside a database in that mode. Ours are not in it.
        if (ModeOf(path) == WriteAheadLog)
            return null;
        var connection = CaseFileSchema.Connect(path, SqliteOpenMode.ReadOnly);
        try
        {
            CaseFileSchema.Execute(connection, "BEGIN");
            CaseFileSchema.Execute(connection, "SELECT count(*) FROM sqlite_schema");
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            if (e.SqliteErrorCode is Busy or Locked)
                throw;
            return null;
        }
    }

    private static int ModeOf(string path)
    {
        using var file = UnlockedRead.Open(path);
        file.Position = JournalModeOffset;
        return file.ReadByte();
    }
}
