using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.Transactions;

public sealed class WriteTransactionTests : IDisposable
{
    private readonly GraphStore _store = GraphStore.InMemory();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Transaction_based_on_an_older_root_is_refused_and_may_be_tried_again()
    {
        var old = _store.Snapshot();
        using (var other = _store.BeginWrite(old))
        {
            other.CreateNode([]);
            other.Commit();
        }

        var refused = Assert.Throws<TransactionConflictException>(() => _store.BeginWrite(old));
        Assert.True(refused.IsRetryable);
        using var again = _store.BeginWrite(_store.Snapshot());
        Assert.Equal(1, again.View.NodeCount);
    }

    [Fact]
    public void Second_writer_gives_up_after_the_time_it_was_willing_to_wait()
    {
        using var first = _store.BeginWrite();
        Assert.True(Assert.Throws<LockTimeoutException>(() => _store.BeginWrite(wait: TimeSpan.FromMilliseconds(1))).IsRetryable);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => _store.BeginWrite(cancellation: cancelled.Token));
        first.Rollback();
        using var second = _store.BeginWrite(wait: TimeSpan.Zero);
    }

    [Fact]
    public void Transaction_that_ended_is_refused()
    {
        var write = _store.BeginWrite();
        write.Commit();
        Assert.Throws<TransactionClosedException>(() => write.CreateNode([]));
        Assert.Throws<TransactionClosedException>(() => write.Commit());
        write.Rollback();
        write.Dispose();
        using var next = _store.BeginWrite(wait: TimeSpan.Zero);
    }

    [Fact]
    public void Transaction_that_changed_nothing_makes_no_commit()
    {
        using var write = _store.BeginWrite();
        Assert.Equal(0, write.Commit());
        Assert.Equal(0, _store.LastTransactionId);
    }

    [Fact]
    public void Node_deleted_with_relationships_fails_the_commit_and_rolls_back()
    {
        long node;
        using (var write = _store.BeginWrite())
        {
            node = write.CreateNode([]);
            write.CreateRelationship(node, write.GetOrAddType("T"), node);
            write.CreateRelationship(write.CreateNode([]), 0, node);
            write.Commit();
        }

        var failing = _store.BeginWrite();
        failing.DeleteNode(node);
        Assert.False(failing.View.NodeExists(node));
        Assert.Throws<EntityDeletedException>(() => failing.CreateRelationship(1, 0, node));
        var refused = Assert.Throws<NodeStillConnectedException>(() => failing.Commit());
        Assert.Equal((node, 2), (refused.Node, refused.Relationships));
        Assert.True(_store.Snapshot().NodeExists(node));
        using var next = _store.BeginWrite(wait: TimeSpan.Zero);
    }

    [Fact]
    public void Savepoint_set_after_one_that_was_returned_to_is_void()
    {
        using var write = _store.BeginWrite();
        var first = write.Savepoint();
        write.CreateNode([]);
        var second = write.Savepoint();
        write.RollbackTo(first);
        Assert.Throws<ArgumentException>(() => write.RollbackTo(second));
        write.CreateNode([]);
        write.RollbackTo(first);
        Assert.Equal(0, write.View.NodeCount);
        write.Release(first);
        Assert.Throws<ArgumentException>(() => write.RollbackTo(first));
    }

    [Fact]
    public void Names_added_after_a_savepoint_are_forgotten_with_it()
    {
        using var write = _store.BeginWrite();
        write.GetOrAddLabel("kept");
        var savepoint = write.Savepoint();
        write.GetOrAddLabel("gone");
        write.RollbackTo(savepoint);
        Assert.Equal((0, -1, 1), (write.View.FindLabel("kept"), write.View.FindLabel("gone"), write.View.LabelCount));
    }

    [Fact]
    public void Frozen_view_is_not_changed_by_what_is_written_later()
    {
        using var write = _store.BeginWrite();
        write.CreateNode([]);
        var frozen = write.Freeze();
        write.CreateNode([]);
        Assert.Equal((1, 2), (frozen.NodeCount, write.View.NodeCount));
    }

    public static TheoryData<string, Value> Refused => new()
    {
        { "map", Value.Of(MapValue.Empty) },
        { "node", Value.Node(0) },
        { "relationship", Value.Relationship(0) },
        { "list with NULL", Value.List(Value.Integer(1), Value.Null) },
        { "list of lists", Value.List(Value.List()) },
        { "mixed list", Value.List(Value.Integer(1), Value.String("a")) },
        { "points of two systems", Value.List(Value.Of(new PointValue(4326, 1, 2)), Value.Of(new PointValue(7203, 1, 2))) },
        { "half a character", Value.String("a\uD800") },
        { "too much", Value.String(new string('x', 20_000_000)) },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Value_that_no_property_can_hold_is_refused(string what, Value value)
    {
        using var write = _store.BeginWrite();
        var node = write.CreateNode([]);
        var key = write.GetOrAddPropertyKey("key");
        Assert.Contains("`key`", Assert.Throws<InvalidPropertyValueException>(() => write.SetNodeProperty(node, key, value)).Message);
        Assert.True(write.View.NodeProperty(node, key).IsNull, what);
    }

    [Fact]
    public void List_of_integers_and_floats_is_kept_as_floats()
    {
        using var write = _store.BeginWrite();
        var node = write.CreateNode([]);
        var key = write.GetOrAddPropertyKey("key");
        write.SetNodeProperty(node, key, Value.List(Value.Integer(1), Value.Float(0.5)));
        Assert.Equal([1.0, 0.5], write.View.NodeProperty(node, key).AsList().Select(v => v.AsFloat()));
    }
}
