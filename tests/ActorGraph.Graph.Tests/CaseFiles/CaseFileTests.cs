using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.CaseFiles;

public sealed class CaseFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Case_opened_again_after_a_clean_close_holds_what_was_committed()
    {
        Guid id;
        using (var store = GraphStore.Open(_folder.File()))
        {
            id = store.StoreId;
            WritePair(store, "first");
        }

        Assert.Empty(Directory.GetFiles(_folder.Folder, "*.lock"));
        using var again = GraphStore.Open(_folder.File(), new GraphStoreOptions { MustExist = true });
        AssertPair(again.Snapshot(), "first");
        Assert.Equal(id, again.StoreId);
        Assert.Equal(1, again.LastTransactionId);
    }

    [Fact]
    public void Case_left_open_by_a_crash_holds_what_was_committed()
    {
        using var store = GraphStore.Open(_folder.File());
        WritePair(store, "first");
        using var copy = GraphStore.Open(_folder.CopyCase(_folder.File(), "copy.actorgraph"));

        AssertPair(copy.Snapshot(), "first");
        using var write = copy.BeginWrite();
        Assert.Equal(2, write.CreateNode([]));
    }

    [Fact]
    public void Case_held_by_another_says_who_holds_it_and_where_that_answers()
    {
        using (var store = GraphStore.Open(_folder.File()))
        {
            store.Announce("bolt://127.0.0.1:7687");
            var refused = Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File()));
            Assert.Equal(CaseFileProblem.Held, refused.Problem);
            Assert.Equal((Environment.ProcessId, "bolt://127.0.0.1:7687"), (refused.Holder!.Pid, refused.Holder.Address));
            Assert.Equal(refused.Holder, CaseFileLock.ReadHolder(_folder.File()));
        }

        Assert.Null(CaseFileLock.ReadHolder(_folder.File()));
    }

    [Fact]
    public void Lock_of_a_dead_process_is_taken_over()
    {
        File.WriteAllText(_folder.File() + ".lock", """{"pid":1,"machine":"elsewhere","since":"2020-01-01T00:00:00Z","address":"bolt://gone","token":"6f9619ff-8b86-d011-b42d-00cf4fc964ff"}""");

        Assert.Null(CaseFileLock.ReadHolder(_folder.File()));
        using var store = GraphStore.Open(_folder.File());
        Assert.Equal(Environment.ProcessId, CaseFileLock.ReadHolder(_folder.File())!.Pid);
    }

    [Fact]
    public void Case_reached_by_a_link_has_the_same_lock()
    {
        using var store = GraphStore.Open(_folder.File());
        File.CreateSymbolicLink(_folder.File("link.actorgraph"), _folder.File());
        Assert.Equal(CaseFileProblem.Held, Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File("link.actorgraph"))).Problem);
    }

    [Fact]
    public void Log_is_folded_into_the_snapshot_when_it_has_grown()
    {
        using (var store = GraphStore.Open(_folder.File(), new GraphStoreOptions { CheckpointLogBytes = 1 }))
        {
            for (var i = 0; i < 20; i++)
                WritePair(store, "first");
            Assert.Null(store.CheckpointFailure);
        }

        using var again = GraphStore.Open(_folder.File());
        Assert.Equal((40, 20, 20), (again.Snapshot().NodeCount, again.Snapshot().RelationshipCount, again.LastTransactionId));
    }

    [Fact]
    public void Ids_are_not_given_out_again_after_the_case_was_opened_again()
    {
        using (var store = GraphStore.Open(_folder.File()))
        {
            using (var write = store.BeginWrite())
            {
                for (var i = 0; i < 200; i++)
                    write.CreateNode([]);
                write.Commit();
            }

            using var delete = store.BeginWrite();
            for (var i = 0; i < 200; i++)
                delete.DeleteNode(i);
            delete.Commit();
        }

        using var again = GraphStore.Open(_folder.File());
        using var next = again.BeginWrite();
        Assert.Equal(200, next.CreateNode([]));
        Assert.Throws<EntityDeletedException>(() => next.View.LabelsOf(3).Length);
    }

    [Fact]
    public void Store_that_is_closed_takes_no_more_transactions_but_its_views_can_be_read()
    {
        var store = GraphStore.Open(_folder.File());
        WritePair(store, "first");
        var view = store.Snapshot();
        var running = store.BeginWrite();
        running.CreateNode([]);
        store.Dispose();
        store.Dispose();

        Assert.Throws<ObjectDisposedException>(() => running.Commit());
        Assert.Throws<ObjectDisposedException>(() => store.BeginWrite());
        AssertPair(view, "first");
        using var again = GraphStore.Open(_folder.File());
        Assert.Equal(2, again.Snapshot().NodeCount);
    }

    private static void WritePair(GraphStore store, string name)
    {
        using var write = store.BeginWrite();
        var (label, type, key) = (write.GetOrAddLabel("Actor"), write.GetOrAddType("KNOWS"), write.GetOrAddPropertyKey("name"));
        var node = write.CreateNode([label]);
        write.SetNodeProperty(node, key, Value.String(name));
        var relationship = write.CreateRelationship(node, type, write.CreateNode([]));
        write.SetRelationshipProperty(relationship, key, Value.List(Value.Integer(1), Value.Float(2.5)));
        write.Commit();
    }

    private static void AssertPair(GraphView view, string name)
    {
        var key = view.FindPropertyKey("name");
        Assert.Equal([0L], view.NodesWithLabel(view.FindLabel("Actor")).All());
        Assert.Equal(name, view.NodeProperty(0, key).AsString());
        Assert.Equal([0L], view.RelationshipsAt(1, Direction.Incoming, view.FindType("KNOWS")));
        Assert.Equal([1.0, 2.5], view.RelationshipProperty(0, key).AsList().Select(v => v.AsFloat()));
    }
}
