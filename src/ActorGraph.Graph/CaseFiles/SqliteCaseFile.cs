using System.Data;
using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// A case file as an SQLite database in WAL mode with full synchronisation. What is kept in pieces: a commit is one or more rows
/// of <c>log</c>, a page one or more rows of <c>page</c>; each row carries a checksum of its content and place. The invariants:
/// <list type="number">
/// <item>The rows of one call are written in one SQLite transaction.</item>
/// <item>The snapshot holds every commit up to the number in <c>header</c>, and the log those after it, without a gap.</item>
/// <item>A page without a row holds nothing.</item>
/// </list>
/// </summary>
internal sealed class SqliteCaseFile : ICaseFile
{
    private const int PartBytes = 8 << 20;

    // Whatever else a row has there, and a blob of any other size, comes as NULL and is refused.
    private static readonly string s_boundedBytes = $"CASE WHEN typeof(bytes) = 'blob' AND length(bytes) <= {PartBytes} THEN bytes END";

    private readonly SqliteConnection _connection;
    private readonly CaseFileLock _lock;

    private SqliteCaseFile(string path, SqliteConnection connection, CaseFileLock @lock)
    {
        Path = path;
        _connection = connection;
        _lock = @lock;
        StoreId = Guid.TryParse(ReadHeader("store_id") as string, out var id)
            ? id
            : throw CaseFileException.Damaged(path, "it does not say which store it is");
    }

    public string Path { get; }

    public Guid StoreId { get; }

    /// <summary>Opens a case file to write, after creating it where it is missing and that is allowed.</summary>
    public static SqliteCaseFile Open(string path, bool mustExist)
    {
        path = System.IO.Path.GetFullPath(path);
        var exists = File.Exists(path) && new FileInfo(path).Length > 0;
        if (!exists && mustExist)
            throw new CaseFileException(CaseFileProblem.Missing, path, $"There is no case file `{path}`. Check the path, or create the case first.");
        var held = CaseFileLock.Acquire(path);
        try
        {
            // Only now: on Unix, closing a file that this process also has open elsewhere would end the locks that SQLite holds on it.
            if (exists)
                CaseFileHeader.Check(path);
            return SqliteErrors.Translate(path, () =>
            {
                if (!exists)
                    CaseFileSchema.Create(path);
                var connection = CaseFileSchema.Connect(path);
                try
                {
                    CaseFileSchema.Migrate(path, connection);
                    return new SqliteCaseFile(path, connection, held);
                }
                catch
                {
                    connection.Dispose();
                    throw;
                }
            });
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public void Announce(string? address) => _lock.Announce(address);

    public IEnumerable<StoredPage> ReadPages()
    {
        using var command = Command("SELECT id, part, parts, checksum, " + s_boundedBytes + " FROM page ORDER BY id, part");
        using var reader = SqliteErrors.Translate(Path, command.ExecuteReader);
        var rows = new PartReader(Path, "page", reader);
        while (rows.Next(out var id, out var content))
            yield return new StoredPage(KindOf(id), (int)(id & uint.MaxValue), content);
    }

    public IEnumerable<LogRecord> ReadLog()
    {
        var snapshot = ReadHeader("snapshot_transaction") as long? ?? throw CaseFileException.Damaged(Path, "it does not say how far its snapshot goes");
        using var command = Command("SELECT transaction_id, part, parts, checksum, " + s_boundedBytes + " FROM log ORDER BY transaction_id, part");
        using var reader = SqliteErrors.Translate(Path, command.ExecuteReader);
        var rows = new PartReader(Path, "commit", reader);
        while (rows.Next(out var transaction, out var changes))
        {
            if (transaction != ++snapshot)
                throw CaseFileException.Damaged(Path, $"commit {snapshot} is not in its log");
            yield return new LogRecord(transaction, changes);
        }
    }

    public void Append(IReadOnlyList<LogRecord> records) => InTransaction(() =>
    {
        using var insert = Command("INSERT INTO log (transaction_id, part, parts, checksum, bytes) VALUES ($place, $part, $parts, $checksum, $bytes)");
        foreach (var record in records)
            InsertParts(insert, record.Transaction, record.Changes);
    });

    public void Checkpoint(long transaction, IEnumerable<StoredPage> changed) => InTransaction(() =>
    {
        using var remove = Command("DELETE FROM page WHERE id = $place");
        using var insert = Command("INSERT INTO page (id, part, parts, checksum, bytes) VALUES ($place, $part, $parts, $checksum, $bytes)");
        var place = remove.Parameters.Add("$place", SqliteType.Integer);
        foreach (var page in changed)
        {
            var id = (long)page.Kind << 32 | (uint)page.Number;
            place.Value = id;
            remove.ExecuteNonQuery();
            if (page.Content is { } content)
                InsertParts(insert, id, content);
        }

        using var trim = Command("DELETE FROM log WHERE transaction_id <= $transaction");
        trim.Parameters.AddWithValue("$transaction", transaction);
        trim.ExecuteNonQuery();
        using var header = Command("UPDATE header SET value = $transaction WHERE name = 'snapshot_transaction'");
        header.Parameters.AddWithValue("$transaction", transaction);
        header.ExecuteNonQuery();
    });

    public void Dispose()
    {
        _connection.Dispose();
        _lock.Dispose();
    }

    private static void InsertParts(SqliteCommand insert, long place, byte[] content)
    {
        if (insert.Parameters.Count == 0)
        {
            foreach (var name in (ReadOnlySpan<string>)["$place", "$part", "$parts", "$checksum"])
                insert.Parameters.Add(name, SqliteType.Integer);
            insert.Parameters.Add("$bytes", SqliteType.Blob);
        }

        var parts = Math.Max(1, (content.Length + PartBytes - 1) / PartBytes);
        for (var part = 0; part < parts; part++)
        {
            var piece = parts == 1 ? content : content.AsSpan(part * PartBytes, Math.Min(PartBytes, content.Length - part * PartBytes)).ToArray();
            insert.Parameters[0].Value = place;
            insert.Parameters[1].Value = part;
            insert.Parameters[2].Value = parts;
            insert.Parameters[3].Value = (long)Checksum.Of(place, part, parts, piece);
            insert.Parameters[4].Value = piece;
            insert.ExecuteNonQuery();
        }
    }

    private void InTransaction(Action write) => SqliteErrors.Translate(Path, () =>
    {
        using var transaction = _connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        write();
        transaction.Commit();
        return true;
    });

    private StoredPageKind KindOf(long id) => id >> 32 is var kind && kind is >= 0 and <= (long)StoredPageKind.Relationships && (id & uint.MaxValue) <= int.MaxValue
        ? (StoredPageKind)kind
        : throw CaseFileException.Damaged(Path, $"page {id} is of no known kind");

    private object? ReadHeader(string name) => SqliteErrors.Translate(Path, () =>
    {
        using var command = Command("SELECT value FROM header WHERE name = $name");
        command.Parameters.AddWithValue("$name", name);
        return command.ExecuteScalar();
    });

    private SqliteCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}
