using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.CaseFiles;

public sealed class CrashTests : IDisposable
{
    private const int Commits = 12;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Case_whose_writing_stopped_at_any_byte_holds_the_commits_before()
    {
        using var store = GraphStore.Open(_folder.File());
        var lengths = new List<long>();
        for (var i = 0; i < Commits; i++)
        {
            Commit(store, i);
            if (i == Commits / 2)
                store.Checkpoint();
            lengths.Add(new FileInfo(_folder.File() + "-wal").Length);
        }

        var wal = ReadShared(_folder.File() + "-wal");
        for (var length = 0; length <= wal.Length; length += 509)
        {
            var copy = _folder.CopyCase(_folder.File(), "copy.actorgraph");
            File.WriteAllBytes(copy + "-wal", wal[..length]);
            using (var cut = GraphStore.Open(copy))
            {
                var commits = cut.Snapshot().NodeCount;
                Assert.True(commits >= lengths.Count(l => l <= length), $"{commits} commits at {length} bytes");
                for (var i = 0; i < commits; i++)
                    Assert.Equal(i, cut.Snapshot().NodeProperty(i, 0).AsInteger());
                Assert.Equal(Math.Max(0, commits - 1), cut.Snapshot().RelationshipCount);
            }
        }
    }

    [Fact]
    public void Case_copied_after_every_commit_holds_all_commits_so_far()
    {
        using var store = GraphStore.Open(_folder.File(), new GraphStoreOptions { CheckpointLogBytes = 100 });
        for (var i = 0; i < Commits; i++)
        {
            Commit(store, i);
            store.Checkpoint();
            using var copy = GraphStore.Open(_folder.CopyCase(_folder.File(), $"{i}.actorgraph"));
            Assert.Equal((i + 1, i), (copy.Snapshot().NodeCount, copy.Snapshot().RelationshipCount));
            Assert.Equal(store.LastTransactionId, copy.LastTransactionId);
        }
    }

    private static void Commit(GraphStore store, int number)
    {
        using var write = store.BeginWrite();
        var node = write.CreateNode([write.GetOrAddLabel("N")]);
        write.SetNodeProperty(node, write.GetOrAddPropertyKey("number"), Value.Integer(number));
        write.SetNodeProperty(node, write.GetOrAddPropertyKey("text"), Value.String(new string('x', 3000)));
        if (number > 0)
            write.CreateRelationship(node, write.GetOrAddType("NEXT"), node - 1);
        write.Commit();
    }

    private static byte[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
