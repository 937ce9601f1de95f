using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>The tables of a case file, its version, and the steps from each version to the next.</summary>
internal static class CaseFileSchema
{
    /// <summary>"ACGR", which tells a case file from other SQLite databases.</summary>
    public const int ApplicationId = 0x41434752;

    private static readonly string[] s_tables =
    [
        "CREATE TABLE header (name TEXT PRIMARY KEY, value) WITHOUT ROWID",
        "CREATE TABLE page (id INTEGER NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL, checksum INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (id, part))",
        "CREATE TABLE log (transaction_id INTEGER NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL, checksum INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (transaction_id, part))",
    ];

    /// <summary>Step <c>i</c> leads from version <c>i</c> to version <c>i + 1</c>; a file is written in the version that follows the last.</summary>
    private static readonly string[] s_steps =
    [
        string.Join(";\n", s_tables),
    ];

    public static SqliteConnection Connect(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWrite);
        try
        {
            Execute(connection, "PRAGMA trusted_schema = OFF");
            Execute(connection, "PRAGMA cell_size_check = ON");
            Execute(connection, $"PRAGMA journal_size_limit = {16 << 20}");
            Execute(connection, "PRAGMA journal_mode = WAL");
            Execute(connection, "PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes an empty case under another name and then gives it its own, so that a case file is there whole or not at all.</summary>
    public static void Create(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            using (var connection = Open(draft, SqliteOpenMode.ReadWriteCreate))
            {
                using var transaction = connection.BeginTransaction();
                Execute(connection, $"PRAGMA application_id = {ApplicationId}");
                foreach (var step in s_steps)
                    Execute(connection, step);
                Execute(connection, $"INSERT INTO header VALUES ('store_id', '{Guid.NewGuid()}'), ('snapshot_transaction', 0)");
                Execute(connection, $"PRAGMA user_version = {s_steps.Length}");
                transaction.Commit();
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Brings a file of an older version to this one, in one transaction.</summary>
    /// <exception cref="CaseFileException">The file is of a newer version.</exception>
    public static void Migrate(string path, SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        var version = (long)command.ExecuteScalar()!;
        if (version > s_steps.Length)
            throw new CaseFileException(
                CaseFileProblem.NewerVersion, path,
                $"The case file `{path}` has the format {version}, and this program knows formats up to {s_steps.Length}. It has not been changed; use a newer program.");
        if (version < 1)
            throw CaseFileException.Damaged(path, $"its format is said to be {version}");
        if (version < s_steps.Length)
        {
            using var transaction = connection.BeginTransaction();
            foreach (var step in s_steps.AsSpan((int)version))
                Execute(connection, step);
            Execute(connection, $"PRAGMA user_version = {s_steps.Length}");
            transaction.Commit();
        }

        RequireTables(path, connection);
    }

    /// <summary>
    /// Makes sure that the file has our tables and nothing else: a trigger, a view or a computed column of a file that somebody
    /// prepared would run with our statements.
    /// </summary>
    private static void RequireTables(string path, SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL";
        using var reader = command.ExecuteReader();
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && found.Count <= s_tables.Length)
            found.Add(reader.GetString(0));
        if (!found.SetEquals(s_tables))
            throw CaseFileException.Damaged(path, "its tables are not those of a case");
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
