namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>What happens to the log and the mark of a case that was killed: nothing of it may go unnoticed.</summary>
public sealed class LogDamageTests : IDisposable
{
    private const int Acknowledged = 4;

    private readonly TemporaryFolder _folder = new();
    private readonly string _killed;

    public LogDamageTests()
    {
        _killed = _folder.File("killed.actorgraph");
        using (var store = GraphStore.Open(_folder.File()))
            CountedCase.Commit(store, 2);
        using var open = GraphStore.Open(_folder.File());
        CountedCase.Commit(open, Acknowledged - 2);
        _folder.CopyCase(_folder.File(), "killed.actorgraph");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Case_that_was_killed_is_whole() => Assert.Equal("whole", CountedCase.Verdict(Copy(), Acknowledged));

    [Theory]
    [InlineData("-log", "read-only")]
    [InlineData("-mark", "whole")]
    public void Byte_that_is_changed_is_noticed_or_changes_nothing(string suffix, string verdict)
    {
        var bytes = File.ReadAllBytes(_killed + suffix);
        // The mark has two slots, a page apart, and nothing between them.
        var places = Enumerable.Range(0, bytes.Length).Where(place => place % 4096 < 512).ToList();
        foreach (var place in places)
        {
            var copy = Copy();
            Change(copy + suffix, content => content[place] ^= (byte)(1 << place % 8));
            Assert.Equal(verdict, CountedCase.Verdict(copy, Acknowledged));
        }
    }

    [Theory]
    [InlineData("-log")]
    [InlineData("-mark")]
    public void File_that_is_cut_off_is_noticed(string suffix)
    {
        var length = new FileInfo(_killed + suffix).Length;
        for (var left = 0L; left < length; left += left is >= 512 and < 4096 ? 512 : 1)
        {
            var copy = Copy();
            using (var file = File.OpenWrite(copy + suffix))
                file.SetLength(left);
            var verdict = CountedCase.Verdict(copy, Acknowledged);
            Assert.True(verdict == "read-only" || suffix == "-mark" && verdict == "whole", $"{left} bytes of {suffix} left: {verdict}");
        }
    }

    [Theory]
    [InlineData("-log")]
    [InlineData("-mark")]
    [InlineData("-log", "-mark")]
    public void File_that_is_deleted_is_missed(params string[] suffixes)
    {
        var copy = Copy();
        foreach (var suffix in suffixes)
            File.Delete(copy + suffix);
        Assert.Equal("read-only", CountedCase.Verdict(copy, Acknowledged));
    }

    [Fact]
    public void Log_of_an_earlier_moment_is_noticed()
    {
        using var open = GraphStore.Open(_folder.File("growing.actorgraph"));
        CountedCase.Commit(open, 2);
        File.Copy(_folder.File("growing.actorgraph-log"), _folder.File("earlier"));
        CountedCase.Commit(open, 2);
        var copy = _folder.CopyCase(_folder.File("growing.actorgraph"), "copy.actorgraph");
        File.Copy(_folder.File("earlier"), copy + "-log", overwrite: true);

        Assert.Equal("read-only", CountedCase.Verdict(copy, Acknowledged));
    }

    [Fact]
    public void Commit_that_was_being_written_is_forgotten_without_a_word()
    {
        var log = File.ReadAllBytes(_killed + "-log");
        foreach (var torn in new[] { 1, 11, 12, 30, log.Length - 64 - 1 })
        {
            var copy = Copy();
            using (var file = new FileStream(copy + "-log", FileMode.Append))
                file.Write(log.AsSpan(64, torn));
            Assert.Equal("whole", CountedCase.Verdict(copy, Acknowledged));
            Assert.Empty(Directory.GetFiles(_folder.Folder, "copy*.aside*"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Loss_is_told_exactly_and_can_be_accepted(bool atOpening)
    {
        var copy = Copy();
        Change(copy + "-log", content => content[^1] ^= 1);
        using (var store = GraphStore.Open(copy))
        {
            Assert.Equal(3, CountedCase.Count(store.Snapshot()));
            Assert.Equal(
                $"The log of the case `{copy}` is damaged or cut off after commit 3: commit 4, which was acknowledged, is lost.",
                Assert.Single(store.Findings).Message);
            Assert.StartsWith(store.Findings[0].Message, store.Refusal!.Message, StringComparison.Ordinal);
        }

        var damaged = File.ReadAllBytes(copy + "-log");
        using (var store = GraphStore.Open(copy, new GraphStoreOptions { AcceptLoss = atOpening }))
        {
            Assert.Equal(!atOpening, store.CanAcceptLoss);
            store.AcceptLoss();
            Assert.Equal((null, null, false), (store.ReadOnlyReason, store.Refusal, store.CanAcceptLoss));
            Assert.Equal(damaged, File.ReadAllBytes(Directory.GetFiles(_folder.Folder, "copy.actorgraph-log.aside-*").Single()));
            CountedCase.Commit(store);
        }

        Assert.Equal("whole", CountedCase.Verdict(copy, 4));
    }

    [Fact]
    public void Case_that_was_opened_to_read_accepts_no_loss()
    {
        var copy = Copy();
        Change(copy + "-log", content => content[^1] ^= 1);
        using var store = GraphStore.Open(copy, new GraphStoreOptions { ReadOnly = true });
        store.AcceptLoss();

        Assert.False(store.CanAcceptLoss);
        Assert.NotNull(store.ReadOnlyReason);
        Assert.Empty(Directory.GetFiles(_folder.Folder, "*.aside-*"));
    }

    [Fact]
    public void Case_that_lost_commits_is_not_changed_by_opening_it()
    {
        var copy = Copy();
        Change(copy + "-log", content => content[^1] ^= 1);
        // SQLite's journal is there, and empty.
        File.Delete(copy + "-journal");
        var before = Directory.GetFiles(_folder.Folder, "copy*").Order().ToDictionary(path => path, File.ReadAllBytes);
        GraphStore.Open(copy).Dispose();

        Assert.Equal(before.Keys, Directory.GetFiles(_folder.Folder, "copy*").Order());
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
    }

    private string Copy() => _folder.CopyCase(_killed, "copy.actorgraph");

    private static void Change(string path, Action<byte[]> change)
    {
        var bytes = File.ReadAllBytes(path);
        change(bytes);
        File.WriteAllBytes(path, bytes);
    }
}
