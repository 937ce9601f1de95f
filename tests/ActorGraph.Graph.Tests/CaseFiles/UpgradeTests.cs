using ActorGraph.Graph.CaseFiles;
using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>Cases of format 1, which kept their log in a table of SQLite's.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Case_of_format_1_is_brought_to_format_2_after_a_copy_was_kept(int inLog)
    {
        var path = OfFormat1(70, inLog);
        var before = File.ReadAllBytes(path);
        using (var store = GraphStore.Open(path, new GraphStoreOptions { ReadOnly = true }))
            Assert.Equal(70 + inLog, CountedCase.Count(store.Snapshot()));
        Assert.Equal(before, File.ReadAllBytes(path));

        using (var store = GraphStore.Open(path))
        {
            Assert.Equal(70 + inLog, CountedCase.Count(store.Snapshot()));
            Assert.Equal(CaseFindingKind.Upgraded, Assert.Single(store.Findings).Kind);
            _folder.CopyCase(path, "killed.actorgraph");
            CountedCase.Commit(store);
        }

        Assert.Equal("whole", CountedCase.Verdict(_folder.File("killed.actorgraph"), 70 + inLog));
        Assert.Equal("whole", CountedCase.Verdict(path, 71 + inLog));
        Assert.Equal("whole", CountedCase.Verdict(Directory.GetFiles(path + ".backups").Single(), 70 + inLog));
    }

    [Fact]
    public void Kill_at_any_moment_of_the_upgrade_costs_nothing()
    {
        var path = OfFormat1(5, 3);
        var storage = new FaultyStorage();
        storage.Before = what =>
        {
            _folder.CopyCase(path, "image.actorgraph");
            Assert.Equal(("whole", what), (CountedCase.Verdict(_folder.File("image.actorgraph"), 8), what));
        };
        GraphStore.Open(DiskCaseFile.Open(path, new GraphStoreOptions(), storage), new GraphStoreOptions()).Dispose();
        Assert.True(storage.Operations > 8);
    }

    private string OfFormat1(int inSnapshot, int inLog)
    {
        var path = _folder.File("old.actorgraph");
        using (var store = GraphStore.Open(path))
            CountedCase.Commit(store, inSnapshot);
        var records = new List<LogRecord>();
        if (inLog > 0)
        {
            using var store = GraphStore.Open(path);
            CountedCase.Commit(store, inLog);
            using var log = CommitLog.Open(DiskStorage.Instance, path + "-log", write: false)!;
            while (log.TryRead(out var record))
                records.Add(record);
            File.Copy(path, path + ".copy");
        }

        File.Move(inLog > 0 ? path + ".copy" : path, path, overwrite: true);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "DELETE FROM header WHERE name NOT IN ('store_id', 'snapshot_transaction')");
        Execute(connection, "UPDATE header SET value = CAST(value AS INTEGER) WHERE name = 'snapshot_transaction'");
        Execute(connection, "CREATE TABLE log (transaction_id INTEGER NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL, checksum INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (transaction_id, part))");
        foreach (var record in records)
            Execute(connection, $"INSERT INTO log VALUES ({record.Transaction}, 0, 1, {Checksum.Of(record.Transaction, 0, 1, record.Changes)}, x'{Convert.ToHexString(record.Changes)}')");
        Execute(connection, "PRAGMA user_version = 1");
        return path;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
