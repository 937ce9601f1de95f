using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.Transactions;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Readers_see_whole_commits_only_while_writers_write()
    {
        const int Writers = 2;
        const int Commits = 100;
        using var store = GraphStore.InMemory();
        int key;
        using (var write = store.BeginWrite())
        {
            write.CreateNode([write.GetOrAddLabel("Hub")]);
            write.GetOrAddType("T");
            key = write.GetOrAddPropertyKey("total");
            write.SetNodeProperty(0, key, Value.Integer(0));
            write.CreateIndex("totals", IndexKind.Range, EntityKind.Node, ["Hub"], ["total"]);
            write.Commit();
        }

        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < Commits; i++)
            {
                using var write = store.BeginWrite();
                write.CreateRelationship(0, 0, write.CreateNode([]));
                write.SetNodeProperty(0, key, Value.Integer(write.View.RelationshipCount));
                write.Commit();
            }
        })).ToArray();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var last = 0L;
            do
            {
                var view = store.Snapshot();
                var total = view.NodeProperty(0, key).AsInteger();
                Assert.True(total >= last);
                Assert.Equal(total, view.RelationshipCount);
                Assert.Equal(total, view.RelationshipsAt(0, Direction.Outgoing).Count);
                Assert.Equal(total + 1, view.Nodes().All().Count);
                Assert.True(view.TryFindIndex("totals", out var index));
                Assert.Equal(1, view.SeekEqual(index, Value.Integer(total)).Count);
                last = total;
            }
            while (!stop.IsCancellationRequested);
        })).ToArray();

        await Task.WhenAll(writers);
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(Writers * Commits, store.Snapshot().RelationshipCount);
    }

    [Fact]
    public void Write_at_a_hub_copies_a_bounded_part_of_it()
    {
        using var store = GraphStore.InMemory();
        using (var write = store.BeginWrite())
        {
            var hub = write.CreateNode([]);
            var type = write.GetOrAddType("T");
            for (var i = 0; i < 50_000; i++)
                write.CreateRelationship(hub, type, write.CreateNode([]));
            write.Commit();
        }

        Touch(store);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Touch(store);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);

        static void Touch(GraphStore store)
        {
            using var write = store.BeginWrite();
            write.CreateRelationship(0, 0, 17);
            write.DeleteRelationship(25_000);
            write.Rollback();
        }
    }
}
