using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>Damage to the case file itself, after a clean close: it is refused by name, and what is left can be read out.</summary>
public sealed class SnapshotDamageTests : IDisposable
{
    private const int Commits = 200;
    private const int NodePages = 4;

    private readonly TemporaryFolder _folder = new();

    public SnapshotDamageTests()
    {
        using var store = GraphStore.Open(_folder.File());
        CountedCase.Commit(store, Commits);
    }

    public static TheoryData<string> Deletions => new()
    {
        "DELETE FROM page",
        "DELETE FROM page WHERE id >> 32 = 0",
        "DELETE FROM page WHERE id >> 32 = 1 AND id & 0xFFFFFFFF = 1",
        "DELETE FROM page WHERE id >> 32 = 2 AND id & 0xFFFFFFFF = 0",
        "DELETE FROM page WHERE id >> 32 = 2 AND id & 0xFFFFFFFF = 3",
        "DELETE FROM page WHERE id >> 32 = 3",
        "DELETE FROM page WHERE id >> 32 IN (1, 2)",
        "UPDATE page SET bytes = zeroblob(length(bytes)) WHERE id >> 32 = 2 AND id & 0xFFFFFFFF = 1",
        "UPDATE page SET id = id + 1 WHERE id >> 32 = 2 AND id & 0xFFFFFFFF = 3",
        "INSERT INTO page SELECT id + 9, part, parts, checksum, bytes FROM page WHERE id >> 32 = 2 AND id & 0xFFFFFFFF = 3",
        "DELETE FROM header WHERE name = 'page_sum'",
        "DELETE FROM header",
        "UPDATE header SET value = '0' WHERE name = 'snapshot_transaction'",
        "UPDATE header SET value = '00000000-0000-0000-0000-000000000000' WHERE name = 'store_id'",
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Deletions))]
    public void Case_whose_tables_lack_something_is_refused(string sql)
    {
        CaseTables.Execute(_folder.File(), sql);
        Assert.Equal("Damaged", CountedCase.Verdict(_folder.File(), Commits));
    }

    [Fact]
    public void Page_of_an_earlier_state_is_noticed()
    {
        File.Copy(_folder.File(), _folder.File("before"));
        using (var store = GraphStore.Open(_folder.File()))
        {
            using var write = store.BeginWrite();
            write.SetNodeProperty(5, write.GetOrAddPropertyKey("commit"), Value.Integer(1234));
            write.Commit();
        }

        CaseTables.Execute(
            _folder.File(),
            $"ATTACH '{_folder.File("before")}' AS before; DELETE FROM page WHERE id = 4294967296; INSERT INTO page SELECT * FROM before.page WHERE id = 4294967296");
        Assert.Equal("Damaged", CountedCase.Verdict(_folder.File(), 0));
        using var opened = GraphStore.Open(_folder.File(), new GraphStoreOptions { ReadOnly = true });
        Assert.True(opened.IsPartial);
        Assert.Contains("may lack something, or be of an earlier state", Assert.Single(opened.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, 64, 63 + 2)]
    [InlineData(2, 0, 0, 64)]
    public void What_is_missing_is_left_out_and_named_in_a_case_that_is_only_read(int kind, int page, int nodesMissing, int relationshipsMissing)
    {
        var before = Directory.GetFiles(_folder.Folder);
        CaseTables.Execute(_folder.File(), $"DELETE FROM page WHERE id = ({kind} << 32) + {page}");
        var bytes = File.ReadAllBytes(_folder.File());

        using (var store = GraphStore.Open(_folder.File(), new GraphStoreOptions { ReadOnly = true }))
        {
            Assert.Equal(Commits - nodesMissing, store.Snapshot().NodeCount);
            Assert.Equal(Commits - 1 - relationshipsMissing, store.Snapshot().RelationshipCount);
            var sort = kind == 1 ? "nodes" : "relationships";
            Assert.Contains(store.Findings, finding => finding.Kind == CaseFindingKind.PagesMissing && finding.Message.StartsWith($"The page of the {sort} {page * 64} to {page * 64 + 63} ", StringComparison.Ordinal));
            Assert.Equal(CaseFileProblem.ReadOnly, Assert.Throws<CaseFileException>(() => store.BeginWrite()).Problem);
        }

        Assert.Equal(bytes, File.ReadAllBytes(_folder.File()));
        Assert.Equal(before, Directory.GetFiles(_folder.Folder));
    }

    [Theory]
    [InlineData("DELETE FROM page WHERE id = 0")]
    [InlineData("DELETE FROM page WHERE id >> 32 = 3")]
    public void Names_that_are_missing_are_read_from_their_copy_and_nothing_else_is(string sql)
    {
        CaseTables.Execute(_folder.File(), sql);
        using var store = GraphStore.Open(_folder.File(), new GraphStoreOptions { ReadOnly = true });
        Assert.Equal(Commits, CountedCase.Count(store.Snapshot()));
        Assert.Equal(CaseFindingKind.Readable, Assert.Single(store.Findings).Kind);
        Assert.False(store.IsPartial);
        Assert.Contains("`--accept-loss`", store.ReadOnlyReason, StringComparison.Ordinal);
    }

    /// <summary>A part of SQLite's own trees may be spoiled while every row can be found by another way. That is said too.</summary>
    [Fact]
    public void Case_that_is_refused_is_never_shown_as_if_nothing_were_wrong()
    {
        var whole = File.ReadAllBytes(_folder.File());
        var shown = 0;
        for (var block = 1; block < whole.Length / 4096; block++)
        {
            var damaged = (byte[])whole.Clone();
            damaged.AsSpan(block * 4096, 4096).Clear();
            File.WriteAllBytes(_folder.File("copy.actorgraph"), damaged);
            if (CountedCase.Verdict(_folder.File("copy.actorgraph"), Commits) == "whole")
                continue;
            shown += IsShownAndSaid() ? 1 : 0;
        }

        // All but the block of the header.
        Assert.InRange(shown, whole.Length / 4096 - 3, whole.Length);

        bool IsShownAndSaid()
        {
            try
            {
                using var store = GraphStore.Open(_folder.File("copy.actorgraph"), new GraphStoreOptions { ReadOnly = true });
                Assert.NotEmpty(store.Findings);
                Assert.Contains("`--accept-loss`", store.ReadOnlyReason, StringComparison.Ordinal);
                return true;
            }
            catch (CaseFileException refused)
            {
                Assert.Contains("copy.actorgraph", refused.Message, StringComparison.Ordinal);
                return false;
            }
        }
    }

    [Fact]
    public void What_is_left_of_a_file_that_was_cut_off_can_be_read()
    {
        var whole = File.ReadAllBytes(_folder.File());
        File.WriteAllBytes(_folder.File("copy.actorgraph"), whole[..^4096]);
        using var store = GraphStore.Open(_folder.File("copy.actorgraph"), new GraphStoreOptions { ReadOnly = true });
        Assert.True(store.Snapshot().NodeCount > 0 && (store.IsPartial || store.Snapshot().NodeCount == Commits));
        Assert.NotEmpty(store.Findings);
    }

    [Fact]
    public void Changes_of_the_log_to_what_is_missing_are_left_out_and_those_after_them_are_not()
    {
        using (var store = GraphStore.Open(_folder.File()))
        {
            using (var write = store.BeginWrite())
            {
                write.SetNodeProperty(70, write.GetOrAddPropertyKey("commit"), Value.Integer(0));
                write.CreateRelationship(70, 0, 71);
                write.CreateRelationship(0, 0, 1);
                write.Commit();
            }

            _folder.CopyCase(_folder.File(), "killed.actorgraph");
        }

        CaseTables.Execute(_folder.File("killed.actorgraph"), "DELETE FROM page WHERE id = (1 << 32) + 1");
        using var opened = GraphStore.Open(_folder.File("killed.actorgraph"), new GraphStoreOptions { ReadOnly = true });
        Assert.Equal((0, 1), (opened.Snapshot().StartOf(Commits), opened.Snapshot().EndOf(Commits)));
        Assert.Contains(opened.Findings, finding => finding.Message.StartsWith("2 changes of the log are left out", StringComparison.Ordinal));
    }

    [Fact]
    public void Byte_that_is_changed_is_noticed_or_changes_nothing()
    {
        var whole = File.ReadAllBytes(_folder.File());
        var copy = _folder.File("copy.actorgraph");
        // Every byte of the first page, then a sample: opening 20,000 times would take minutes.
        for (var place = 0; place < whole.Length; place += place < 200 ? 1 : 61)
        {
            whole[place] ^= 0x10;
            File.WriteAllBytes(copy, whole);
            whole[place] ^= 0x10;
            CountedCase.Verdict(copy, Commits);
            Salvage(copy);
        }
    }

    [Fact]
    public void File_that_is_cut_off_is_refused()
    {
        var whole = File.ReadAllBytes(_folder.File());
        for (var left = 0; left < whole.Length; left += 509)
        {
            File.WriteAllBytes(_folder.File("copy.actorgraph"), whole[..left]);
            Assert.Contains(CountedCase.Verdict(_folder.File("copy.actorgraph"), Commits), (string[])["NotACase", "Damaged"]);
            Salvage(_folder.File("copy.actorgraph"));
        }
    }

    [Fact]
    public void Block_that_cannot_be_read_costs_what_was_in_it()
    {
        var whole = File.ReadAllBytes(_folder.File());
        var most = 0L;
        for (var block = 1; block < whole.Length / 4096; block++)
        {
            var damaged = (byte[])whole.Clone();
            new Random(block).NextBytes(damaged.AsSpan(block * 4096, 4096));
            File.WriteAllBytes(_folder.File("copy.actorgraph"), damaged);
            if (Salvage(_folder.File("copy.actorgraph")) is { } found)
                most = Math.Max(most, found);
        }

        Assert.True(most >= Commits - 64 * NodePages / 2, $"At best {most} of {Commits} nodes could be read.");
    }

    private static long? Salvage(string path)
    {
        try
        {
            using var store = GraphStore.Open(path, new GraphStoreOptions { ReadOnly = true });
            var count = store.Snapshot().NodeCount;
            if (count < Commits)
                Assert.Contains(store.Findings, finding => finding.Kind == CaseFindingKind.PagesMissing);
            return count;
        }
        catch (CaseFileException refused)
        {
            Assert.Contains(path, refused.Message, StringComparison.Ordinal);
            return null;
        }
    }
}
