using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.Store;

public sealed class GraphViewTests
{
    [Fact]
    public void Expand_over_both_directions_meets_a_self_loop_once()
    {
        using var store = GraphStore.InMemory();
        using var write = store.BeginWrite();
        var type = write.GetOrAddType("KNOWS");
        var node = write.CreateNode([]);
        var other = write.CreateNode([]);
        var loop = write.CreateRelationship(node, type, node);
        var there = write.CreateRelationship(node, type, other);
        var back = write.CreateRelationship(other, type, node);

        Assert.Equal([loop, there, back], write.View.RelationshipsAt(node, Direction.Both));
        Assert.Equal([loop, there], write.View.RelationshipsAt(node, Direction.Outgoing));
        Assert.Equal([loop, back], write.View.RelationshipsAt(node, Direction.Incoming));
        Assert.Equal(3, write.View.Degree(node, Direction.Both));
        Assert.Equal(3, write.View.Degree(node, Direction.Both, type));
        Assert.Equal(0, write.View.Degree(node, Direction.Both, type + 1));
    }

    [Fact]
    public void Expand_by_types_yields_only_those_and_ignores_unknown_ones()
    {
        using var store = GraphStore.InMemory();
        using var write = store.BeginWrite();
        var (a, b, c) = (write.GetOrAddType("A"), write.GetOrAddType("B"), write.GetOrAddType("C"));
        var hub = write.CreateNode([]);
        var expected = new List<long>();
        for (var i = 0; i < 300; i++)
        {
            var type = new[] { a, b, c }[i % 3];
            var id = write.CreateRelationship(hub, type, write.CreateNode([]));
            if (type != b)
                expected.Add(id);
        }

        Assert.Equal(expected, write.View.RelationshipsAt(hub, Direction.Outgoing, [c, -1, a]).Order());
        Assert.Equal(100, write.View.RelationshipsAt(hub, Direction.Outgoing, b).Count);
        Assert.Empty(write.View.RelationshipsAt(hub, Direction.Outgoing, -1));
        Assert.Equal(100, write.View.Degree(hub, Direction.Outgoing, a));
    }

    [Fact]
    public void Deleted_relationship_keeps_its_type_within_the_transaction_but_not_its_properties()
    {
        using var store = GraphStore.InMemory();
        using var write = store.BeginWrite();
        var type = write.GetOrAddType("KNOWS");
        var key = write.GetOrAddPropertyKey("since");
        var relationship = write.CreateRelationship(write.CreateNode([]), type, write.CreateNode([]));
        write.SetRelationshipProperty(relationship, key, Value.Integer(1999));
        write.DeleteRelationship(relationship);

        Assert.Equal(type, write.View.TypeOf(relationship));
        Assert.False(write.View.RelationshipExists(relationship));
        Assert.Throws<EntityDeletedException>(() => write.View.RelationshipProperty(relationship, key));
        Assert.Throws<EntityNotFoundException>(() => write.View.RelationshipProperty(relationship + 1, key));
    }

    [Fact]
    public void Labels_are_ascending_and_counted()
    {
        using var store = GraphStore.InMemory();
        using var write = store.BeginWrite();
        var person = write.GetOrAddLabel("Person");
        var actor = write.GetOrAddLabel("Actor");
        var type = write.GetOrAddType("T");
        var node = write.CreateNode([actor, person, actor]);
        write.CreateRelationship(node, type, node);

        Assert.Equal([person, actor], write.View.LabelsOf(node).ToArray());
        Assert.False(write.AddLabel(node, person));
        Assert.True(write.RemoveLabel(node, person));
        Assert.Equal((0, 1), (write.View.CountNodes(person), write.View.CountNodes(actor)));
        Assert.Equal((0, 1), (write.View.CountRelationships(person, type, Direction.Outgoing), write.View.CountRelationships(actor, type, Direction.Outgoing)));
    }
}
