using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// The snapshot of a case as an SQLite database with a rollback journal. What is kept in pieces: a page is one or more rows of
/// <c>page</c>, each with a checksum of its content and place. The invariants:
/// <list type="number">
/// <item>What one call writes is written in one SQLite transaction, which renews the stamp and the header.</item>
/// <item>The header says how many rows of pages there are and what their sum is. A page without a row holds nothing.</item>
/// <item>While it is open to write, SQLite's own exclusive lock on the file is held.</item>
/// </list>
/// </summary>
internal sealed class SnapshotDatabase : IDisposable
{
    private const int PartBytes = 8 << 20;

    // Whatever else a row has there, and a blob of any other size, comes as NULL and is refused.
    private static readonly string BoundedBytes = $"CASE WHEN typeof(bytes) = 'blob' AND length(bytes) <= {PartBytes} THEN bytes END";

    private readonly string _path;
    private readonly SqliteConnection _connection;

    private SnapshotDatabase(string path, SqliteConnection connection, int version)
    {
        _path = path;
        _connection = connection;
        Version = version;
        // A journal that was rolled back has brought the stamp from before.
        using (var command = Command("PRAGMA schema_version"))
            Stamp = unchecked((uint)(long)command.ExecuteScalar()!);
        Header = ReadHeader();
    }

    public int Version { get; private set; }

    /// <summary>What every change renews. It is SQLite's schema cookie, which stands in the first page of the file.</summary>
    public uint Stamp { get; private set; }

    public SnapshotHeader Header { get; private set; }

    public static SnapshotDatabase OpenToWrite(string path, int version) => Open(path, version, () =>
    {
        var connection = CaseFileSchema.Connect(path, SqliteOpenMode.ReadWrite);
        try
        {
            CaseFileSchema.Execute(connection, "PRAGMA locking_mode = EXCLUSIVE");
            CaseFileSchema.Execute(connection, "PRAGMA journal_mode = TRUNCATE");
            CaseFileSchema.Execute(connection, "PRAGMA synchronous = FULL");
            // The mode alone takes no lock before something is written.
            CaseFileSchema.Execute(connection, "BEGIN EXCLUSIVE");
            CaseFileSchema.Execute(connection, "COMMIT");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>A stamp for the next change. SQLite takes it as a signed number.</summary>
    public static uint NewStamp() => (uint)RandomNumberGenerator.GetInt32(1, int.MaxValue);

    /// <summary>Opens a file that nobody changes meanwhile; nothing is locked or written, and SQLite's files beside it are not looked at.</summary>
    /// <param name="damaged">Whether it is read although the file is shorter than it says.</param>
    public static SnapshotDatabase OpenToRead(string path, string readFrom, int version, bool damaged = false) => Open(path, version, () =>
    {
        var escaped = string.Join('/', readFrom.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)).Replace("%3A", ":", StringComparison.Ordinal);
        var connection = CaseFileSchema.Connect($"file:{(escaped.StartsWith('/') ? "" : "/")}{escaped}?immutable=1", SqliteOpenMode.ReadOnly);
        // Without this SQLite refuses all of a file that was cut off. Nothing can be written here, whatever the name says.
        if (damaged)
            CaseFileSchema.Execute(connection, "PRAGMA writable_schema = ON");
        return connection;
    });

    /// <summary>The pages in ascending order of kind and number.</summary>
    /// <exception cref="CaseFileException">They are not those that the header lists, or one cannot be read.</exception>
    public IEnumerable<StoredPage> ReadPages()
    {
        using var command = Command($"SELECT id, part, parts, checksum, {BoundedBytes} FROM page ORDER BY id, part");
        using var reader = FileErrors.Translate(_path, command.ExecuteReader);
        var rows = new PartReader(_path, "page", reader);
        while (rows.Next(out var id, out var content))
            yield return PageOf(id, content);
        if (Header.Transaction > 0 && rows.Sum.Rows == 0)
            throw CaseFileException.Damaged(_path, "all of its pages are missing");
        if (Version > 1 && rows.Sum != Header.Pages)
            throw CaseFileException.Damaged(
                _path,
                rows.Sum.Rows == Header.Pages.Rows
                    ? "a page is not the one that its header lists"
                    : $"it holds {rows.Sum.Rows} pieces of pages where its header lists {Header.Pages.Rows}");
    }

    /// <summary>As <see cref="ReadPages"/>, but leaves out what cannot be read, and says so.</summary>
    public IEnumerable<StoredPage> SalvagePages(CaseFindings findings)
    {
        var (catalog, copy) = (IdOf(StoredPageKind.Catalog, 0), IdOf(StoredPageKind.CatalogCopy, 0));
        var salvage = PageSalvage.Of(_connection, BoundedBytes);
        salvage.Restore(catalog, copy);
        if (Version > 1)
            salvage.Restore(copy, catalog);
        var pages = salvage.Pages();
        // A file of version 1 has no sum, so that there only damage tells that something may be missing.
        if (Version > 1 ? salvage.Sum != Header.Pages : salvage.MetDamage)
        {
            var doubt = $"The pages of the case `{_path}` are not those that its header lists: what it shows may lack something, or be of an earlier state.";
            if (salvage.Sum.Rows < Header.Pages.Rows)
                findings.Doubt = doubt;
            else
                findings.Add(CaseFindingKind.PagesMissing, doubt);
        }
        else if (salvage.MetDamage)
        {
            findings.Add(CaseFindingKind.Readable, $"The file of the case `{_path}` is damaged, though all that is in it could be read.");
        }

        if (Header.Transaction > 0 && !pages.ContainsKey(catalog))
            throw CaseFileException.Damaged(_path, "the page that holds the names of everything, and its copy, cannot be read");
        return pages.Where(page => KindOf(page.Key) is not null).Select(page => PageOf(page.Key, page.Value));
    }

    /// <summary>The commits that a file of version 1 kept in a table.</summary>
    public IEnumerable<LogRecord> ReadLogTable()
    {
        var last = Header.Transaction;
        using var command = Command($"SELECT transaction_id, part, parts, checksum, {BoundedBytes} FROM log ORDER BY transaction_id, part");
        using var reader = FileErrors.Translate(_path, command.ExecuteReader);
        var rows = new PartReader(_path, "commit", reader);
        while (rows.Next(out var transaction, out var changes))
        {
            if (transaction != ++last)
                throw CaseFileException.Damaged(_path, $"commit {last} is not in its log");
            yield return new LogRecord(transaction, changes);
        }
    }

    /// <summary>Writes into the header that a log holds what comes after the snapshot.</summary>
    public void BeginLog(Guid log, uint stamp) => Change(stamp, () =>
    {
        var header = Header with { Log = log };
        header.Write(_connection);
        return header;
    });

    /// <summary>Puts pages into the snapshot, which then needs no log.</summary>
    public void Checkpoint(long transaction, IEnumerable<StoredPage> changed, uint stamp) => Change(stamp, () =>
    {
        using var old = Command("SELECT part, parts, checksum FROM page WHERE id = $place");
        using var remove = Command("DELETE FROM page WHERE id = $place");
        using var insert = Command("INSERT INTO page (id, part, parts, checksum, bytes) VALUES ($place, $part, $parts, $checksum, $bytes)");
        var (oldPlace, place) = (old.Parameters.Add("$place", SqliteType.Integer), remove.Parameters.Add("$place", SqliteType.Integer));
        var sum = Header.Pages;
        foreach (var page in changed)
        {
            var id = IdOf(page.Kind, page.Number);
            oldPlace.Value = place.Value = id;
            using (var rows = old.ExecuteReader())
            {
                while (rows.Read())
                    sum = sum.Without(id, rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2));
            }

            remove.ExecuteNonQuery();
            if (page.Content is { } content)
                sum = InsertParts(insert, id, content, sum);
        }

        var header = Header with { Transaction = transaction, Log = null, Folded = Header.Log ?? Header.Folded, Pages = sum };
        header.Write(_connection);
        return header;
    });

    /// <summary>Brings a file of version 1 to version 2; its commits are in the log that is named, if there were any.</summary>
    public void Upgrade(Guid? log, uint stamp)
    {
        Change(stamp, () =>
        {
            var sum = default(PageSum);
            using (var command = Command("SELECT id, part, parts, checksum FROM page"))
            using (var rows = command.ExecuteReader())
            {
                while (rows.Read())
                    sum = sum.With(rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3));
            }

            var header = Header with { Log = log, Pages = sum };
            CaseFileSchema.Upgrade(_connection, header);
            return header;
        });
        Version = CaseFileSchema.Version;
    }

    /// <summary>Copies the whole database, as it is, into a new one.</summary>
    public void CopyTo(string path) => FileErrors.Translate(_path, () =>
    {
        using var copy = CaseFileSchema.Connect(path, SqliteOpenMode.ReadWriteCreate);
        _connection.BackupDatabase(copy);
    });

    public void Dispose() => _connection.Dispose();

    private static SnapshotDatabase Open(string path, int version, Func<SqliteConnection> connect) => FileErrors.Translate(path, () =>
    {
        var connection = connect();
        try
        {
            CaseFileSchema.RequireTables(path, connection, version);
            return new SnapshotDatabase(path, connection, version);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    private static long IdOf(StoredPageKind kind, int number) => (long)kind << 32 | (uint)number;

    private static StoredPageKind? KindOf(long id) =>
        id >> 32 is >= 0 and <= (long)StoredPageKind.CatalogCopy and var kind && (id & uint.MaxValue) <= int.MaxValue ? (StoredPageKind)kind : null;

    private static PageSum InsertParts(SqliteCommand insert, long place, byte[] content, PageSum sum)
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
            var checksum = (long)Checksum.Of(place, part, parts, piece);
            insert.Parameters[0].Value = place;
            insert.Parameters[1].Value = part;
            insert.Parameters[2].Value = parts;
            insert.Parameters[3].Value = checksum;
            insert.Parameters[4].Value = piece;
            insert.ExecuteNonQuery();
            sum = sum.With(place, part, parts, checksum);
        }

        return sum;
    }

    private void Change(uint stamp, Func<SnapshotHeader> work) => FileErrors.Translate(_path, () =>
    {
        using var transaction = _connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        CaseFileSchema.Execute(_connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA schema_version = {stamp}"));
        var header = work();
        transaction.Commit();
        (Header, Stamp) = (header, stamp);
    });

    private StoredPage PageOf(long id, byte[] content) => KindOf(id) is { } kind
        ? new StoredPage(kind, (int)(id & uint.MaxValue), content)
        : throw CaseFileException.Damaged(_path, $"page {id} is of no known kind");

    private SnapshotHeader ReadHeader()
    {
        try
        {
            if (Version > 1)
                return SnapshotHeader.Read(_connection);
            var rows = SnapshotHeader.Rows(_connection);
            return Guid.TryParse(rows.GetValueOrDefault("store_id"), out var store)
                && long.TryParse(rows.GetValueOrDefault("snapshot_transaction"), CultureInfo.InvariantCulture, out var transaction)
                ? new SnapshotHeader(store, transaction, null, null, default)
                : throw new FormatException("it does not say which store it is and how far its snapshot goes");
        }
        catch (FormatException e)
        {
            throw CaseFileException.Damaged(_path, e.Message, e);
        }
    }

    private SqliteCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}
