using ActorGraph.Graph.CaseFiles;
using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Values;
using CsCheck;
using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.Tests.CaseFiles;

public sealed class HostileFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void File_of_another_kind_is_refused_and_not_touched()
    {
        File.WriteAllText(_folder.File("notes.txt"), string.Join('\n', Enumerable.Range(0, 100)));
        File.WriteAllText(_folder.File("short.txt"), "x");
        Sql(_folder.File("other.db"), "CREATE TABLE t (x); INSERT INTO t VALUES (1)");
        foreach (var name in (ReadOnlySpan<string>)["notes.txt", "short.txt", "other.db"])
        {
            var before = File.ReadAllBytes(_folder.File(name));
            Assert.Equal(CaseFileProblem.NotACase, Open(_folder.File(name)));
            Assert.Equal(before, File.ReadAllBytes(_folder.File(name)));
        }
    }

    [Fact]
    public void Missing_file_is_created_only_where_that_is_allowed()
    {
        var refused = Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File(), new GraphStoreOptions { MustExist = true }));
        Assert.Equal(CaseFileProblem.Missing, refused.Problem);
        Assert.Empty(Directory.GetFiles(_folder.Folder));
        Assert.Equal(CaseFileProblem.Missing, Open(Path.Combine(_folder.Folder, "no", "folder.actorgraph")));
    }

    [Theory]
    [InlineData("PRAGMA user_version = 99", CaseFileProblem.NewerVersion)]
    [InlineData("PRAGMA user_version = 0", CaseFileProblem.Damaged)]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM log; END", CaseFileProblem.Damaged)]
    [InlineData("DROP TABLE page; CREATE VIEW page AS SELECT 1 AS id, 0 AS part, 1 AS parts, 0 AS checksum, x'00' AS bytes", CaseFileProblem.Damaged)]
    [InlineData("DELETE FROM header", CaseFileProblem.Damaged)]
    [InlineData("UPDATE header SET value = 'x' WHERE name = 'snapshot_transaction'", CaseFileProblem.Damaged)]
    [InlineData("UPDATE page SET bytes = x'00'", CaseFileProblem.Damaged)]
    [InlineData("UPDATE page SET parts = 2000000000", CaseFileProblem.Damaged)]
    [InlineData("UPDATE page SET part = 'x'", CaseFileProblem.Damaged)]
    [InlineData("UPDATE page SET bytes = 'text'", CaseFileProblem.Damaged)]
    [InlineData("UPDATE page SET bytes = zeroblob(20000000)", CaseFileProblem.Damaged)]
    [InlineData("UPDATE page SET id = -id", CaseFileProblem.Damaged)]
    [InlineData("DELETE FROM page WHERE id = 0", CaseFileProblem.Damaged)]
    [InlineData("UPDATE page SET id = id + 1000 WHERE id > 0", CaseFileProblem.Damaged)]
    [InlineData("DELETE FROM page WHERE id = 4294967296", CaseFileProblem.Damaged)]
    [InlineData("INSERT INTO log VALUES (7, 0, 1, 0, x'00')", CaseFileProblem.Damaged)]
    public void File_that_somebody_changed_is_refused_by_what_is_wrong(string statement, CaseFileProblem problem)
    {
        WriteCase();
        Sql(_folder.File(), statement);
        Assert.Equal(problem, Open(_folder.File()));
        Assert.Null(CaseFileLock.ReadHolder(_folder.File()));
    }

    [Fact]
    public void File_with_a_changed_byte_opens_as_it_was_or_is_refused()
    {
        WriteCase();
        var whole = File.ReadAllBytes(_folder.File());
        for (var place = 0; place < whole.Length; place += 61)
        {
            var changed = (byte[])whole.Clone();
            changed[place] ^= 0x55;
            File.WriteAllBytes(_folder.File("changed.actorgraph"), changed);
            try
            {
                using var store = GraphStore.Open(_folder.File("changed.actorgraph"));
                Assert.Equal((200, 199), (store.Snapshot().NodeCount, store.Snapshot().RelationshipCount));
                Assert.Equal("node 5", store.Snapshot().NodeProperty(5, 0).AsString());
            }
            catch (CaseFileException)
            {
            }

            File.Delete(_folder.File("changed.actorgraph-wal"));
            File.Delete(_folder.File("changed.actorgraph-shm"));
        }
    }

    [Fact]
    public void Log_record_of_any_bytes_is_refused_in_an_orderly_way() =>
        Gen.Byte[0, 40].Array[0, 60].Sample(
            bytes =>
            {
                using var store = GraphStore.InMemory();
                using var write = store.BeginWrite();
                write.CreateNode([write.GetOrAddLabel("L")]);
                write.GetOrAddType("T");
                write.GetOrAddPropertyKey("k");
                Orderly(() => LogReplay.Apply(write, bytes));
            },
            iter: 5_000);

    [Fact]
    public void Snapshot_page_of_any_bytes_is_refused_in_an_orderly_way() =>
        Gen.Select(Gen.Int[0, 2], Gen.Byte[0, 70].Array[0, 80]).Array[1, 3].Sample(
            pages =>
            {
                var reader = new SnapshotReader(new GraphView(new LabelSets()), new StringPool());
                foreach (var (kind, bytes) in pages)
                    Orderly(() => reader.Take(new StoredPage((StoredPageKind)kind, 0, bytes)));
            },
            iter: 5_000);

    private static void Orderly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is FormatException or ArgumentException or GraphStoreException)
        {
        }
    }

    private void WriteCase()
    {
        using var store = GraphStore.Open(_folder.File());
        using var write = store.BeginWrite();
        var (label, type, key) = (write.GetOrAddLabel("L"), write.GetOrAddType("T"), write.GetOrAddPropertyKey("name"));
        for (var i = 0; i < 200; i++)
        {
            var node = write.CreateNode([label]);
            write.SetNodeProperty(node, key, Value.String($"node {i}"));
            if (i > 0)
                write.CreateRelationship(node, type, node - 1);
        }

        write.Commit();
    }

    private static CaseFileProblem Open(string path) => Assert.Throws<CaseFileException>(() => GraphStore.Open(path)).Problem;

    private static void Sql(string path, string statements)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
