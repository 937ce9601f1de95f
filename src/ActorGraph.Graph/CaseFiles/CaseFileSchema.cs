using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>The tables of a case file, and the versions of its format. Version 1 kept its log in a table, and had no seal on its header.</summary>
internal static class CaseFileSchema
{
    /// <summary>"ACGR", which tells a case file from other SQLite databases.</summary>
    public const int ApplicationId = 0x41434752;

    /// <summary>The version that is written.</summary>
    public const int Version = 2;

    private const string LogTable =
        "CREATE TABLE log (transaction_id INTEGER NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL, checksum INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (transaction_id, part))";

    private static readonly string[] Tables =
    [
        "CREATE TABLE header (name TEXT PRIMARY KEY, value) WITHOUT ROWID",
        "CREATE TABLE page (id INTEGER NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL, checksum INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (id, part))",
    ];

    /// <summary>Makes an empty case under another name and then gives it its own, so that a case file is there whole or not at all.</summary>
    public static void Create(string path, IStorage storage, Guid store)
    {
        var draft = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            using (var connection = Connect(draft, SqliteOpenMode.ReadWriteCreate))
            {
                using var transaction = connection.BeginTransaction();
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
                foreach (var table in Tables)
                    Execute(connection, table);
                new SnapshotHeader(store, 0, null, null, default).Write(connection);
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
                transaction.Commit();
            }

            storage.Move(draft, path);
            storage.SyncFolder(path);
        }
        finally
        {
            storage.Delete(draft);
        }
    }

    /// <summary>Turns the tables of version 1 into those of version 2; what was in its log must be elsewhere. In the caller's transaction.</summary>
    public static void Upgrade(SqliteConnection connection, SnapshotHeader header)
    {
        Execute(connection, "DROP TABLE log");
        Execute(connection, "DELETE FROM header");
        header.Write(connection);
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
    }

    /// <summary>
    /// Makes sure that the file has our tables and nothing else: a trigger, a view or a computed column of a file that somebody
    /// prepared would run with our statements.
    /// </summary>
    public static void RequireTables(string path, SqliteConnection connection, int version)
    {
        string[] expected = version == 1 ? [.. Tables, LogTable] : Tables;
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL";
        using var reader = command.ExecuteReader();
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && found.Count <= expected.Length)
            found.Add(reader.GetString(0));
        if (!found.SetEquals(expected))
            throw CaseFileException.Damaged(path, "its tables are not those of a case");
    }

    public static SqliteConnection Connect(string source, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA trusted_schema = OFF");
            Execute(connection, "PRAGMA cell_size_check = ON");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
