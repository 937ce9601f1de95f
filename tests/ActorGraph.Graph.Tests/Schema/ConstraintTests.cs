using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.Schema;

public sealed class ConstraintTests : IDisposable
{
    private readonly GraphStore _store = GraphStore.InMemory();
    private readonly WriteTransaction _write;
    private readonly int _label;
    private readonly int _key;

    public ConstraintTests()
    {
        _write = _store.BeginWrite();
        _label = _write.GetOrAddLabel("Actor");
        _key = _write.GetOrAddPropertyKey("name");
    }

    public void Dispose()
    {
        _write.Dispose();
        _store.Dispose();
    }

    [Fact]
    public void Unique_value_given_twice_is_refused_naming_all_that_matters()
    {
        _write.CreateConstraint("one_name", ConstraintKind.Unique, EntityKind.Node, "Actor", ["name"]);
        var first = Named("Anna");
        var second = Named("Bo");

        var refused = Assert.Throws<ConstraintViolationException>(() => _write.SetNodeProperty(second, _key, Value.String("Anna")));
        Assert.Equal((second, first, "one_name"), (refused.Id, refused.ExistingId, refused.Constraint.Name));
        foreach (var part in (ReadOnlySpan<string>)["`one_name`", "`Actor`", "`name`", "'Anna'", $"`{first}`"])
            Assert.Contains(part, refused.Message);
        Assert.Equal("Bo", _write.View.NodeProperty(second, _key).AsString());
        _write.DeleteNode(first);
        Assert.True(_write.SetNodeProperty(second, _key, Value.String("Anna")));
        Assert.Equal(1, _write.View.SeekEqual(_write.View.Indexes[0], Value.String("Anna")).Count);
    }

    [Fact]
    public void Unique_constraint_tells_numbers_apart_by_value_and_leaves_absent_ones_alone()
    {
        _write.CreateConstraint(null, ConstraintKind.Unique, EntityKind.Node, "Actor", ["name"]);
        _write.CreateNode([_label]);
        _write.CreateNode([_label]);
        _write.SetNodeProperty(0, _key, Value.Integer(1));
        Assert.Throws<ConstraintViolationException>(() => _write.SetNodeProperty(1, _key, Value.Float(1)));
        Assert.True(_write.SetNodeProperty(1, _key, Value.Float(1.5)));
    }

    [Fact]
    public void Unique_constraint_is_checked_when_a_label_is_added()
    {
        _write.CreateConstraint(null, ConstraintKind.Unique, EntityKind.Node, "Actor", ["name"]);
        Named("Anna");
        var stranger = _write.CreateNode([]);
        _write.SetNodeProperty(stranger, _key, Value.String("Anna"));
        Assert.Throws<ConstraintViolationException>(() => _write.AddLabel(stranger, _label));
        Assert.False(_write.View.HasLabel(stranger, _label));
    }

    [Fact]
    public void Key_of_several_properties_demands_all_of_them_by_the_commit()
    {
        _write.CreateConstraint(null, ConstraintKind.Key, EntityKind.Node, "Actor", ["name", "born"]);
        var born = _write.GetOrAddPropertyKey("born");
        var first = Named("Anna");
        Assert.Throws<ConstraintViolationException>(_write.CheckDemandedProperties);
        _write.SetNodeProperty(first, born, Value.Integer(1990));
        _write.CheckDemandedProperties();
        var second = Named("Anna");
        Assert.Throws<ConstraintViolationException>(() => _write.SetNodeProperty(second, born, Value.Integer(1990)));
        _write.SetNodeProperty(second, born, Value.Integer(1991));
        _write.SetNodeProperty(first, born, Value.Null);
        Assert.Equal(first, Assert.Throws<ConstraintViolationException>(() => _write.Commit()).Id);
        Assert.Equal(0, _store.Snapshot().NodeCount);
    }

    [Fact]
    public void Existence_of_a_relationship_property_is_demanded()
    {
        _write.CreateConstraint(null, ConstraintKind.Existence, EntityKind.Relationship, "SAID", ["on"]);
        var node = _write.CreateNode([]);
        var relationship = _write.CreateRelationship(node, _write.View.FindType("SAID"), node);
        Assert.Equal(relationship, Assert.Throws<ConstraintViolationException>(_write.CheckDemandedProperties).Id);
        _write.SetRelationshipProperty(relationship, _write.View.FindPropertyKey("on"), Value.Of(new DateValue(1)));
        _write.Commit();
    }

    [Fact]
    public void Property_type_is_demanded_of_who_has_the_property()
    {
        var type = new PropertyType(new PropertyTypeAlternative(ValueKind.String, true), new PropertyTypeAlternative(ValueKind.String, false));
        Assert.Equal("STRING | LIST<STRING NOT NULL>", type.ToString());
        _write.CreateConstraint("text", ConstraintKind.PropertyType, EntityKind.Node, "Actor", ["name"], type);
        var node = Named("Anna");
        _write.SetNodeProperty(node, _key, Value.List(Value.String("a")));
        _write.SetNodeProperty(node, _key, Value.Null);
        Assert.Throws<ConstraintViolationException>(() => _write.SetNodeProperty(node, _key, Value.Integer(1)));
        Assert.Throws<ConstraintViolationException>(() => _write.SetNodeProperty(node, _key, Value.List(Value.Integer(1))));
    }

    [Fact]
    public void Constraint_that_the_data_breaks_is_not_created()
    {
        Named("Anna");
        Named("Anna");
        Assert.Throws<ConstraintViolationException>(() => _write.CreateConstraint("c", ConstraintKind.Unique, EntityKind.Node, "Actor", ["name"]));
        Assert.Throws<ConstraintViolationException>(() => _write.CreateConstraint("c", ConstraintKind.Existence, EntityKind.Node, "Actor", ["born"]));
        Assert.Empty(_write.View.Constraints);
        Assert.Empty(_write.View.Indexes);
    }

    [Fact]
    public void Schema_refuses_what_stands_in_the_way_of_each_other()
    {
        _write.CreateIndex("i", IndexKind.Range, EntityKind.Node, ["Actor"], ["name"]);
        _write.CreateConstraint("u", ConstraintKind.Unique, EntityKind.Node, "Actor", ["born"]);
        Assert.Equal(SchemaProblem.EquivalentExists, Problem(() => _write.CreateIndex("j", IndexKind.Range, EntityKind.Node, ["Actor"], ["name"])));
        Assert.Equal(SchemaProblem.NameTaken, Problem(() => _write.CreateIndex("u", IndexKind.Range, EntityKind.Node, ["Actor"], ["x"])));
        Assert.Equal(SchemaProblem.IndexInTheWay, Problem(() => _write.CreateConstraint("v", ConstraintKind.Unique, EntityKind.Node, "Actor", ["name"])));
        Assert.Equal(SchemaProblem.EquivalentExists, Problem(() => _write.CreateConstraint("v", ConstraintKind.Unique, EntityKind.Node, "Actor", ["born"])));
        Assert.Equal(SchemaProblem.BelongsToConstraint, Problem(() => _write.DropIndex("u")));
        Assert.Equal(SchemaProblem.NotFound, Problem(() => _write.DropConstraint("i")));
        Assert.Equal(SchemaProblem.Invalid, Problem(() => _write.CreateIndex("t", IndexKind.Text, EntityKind.Node, ["Actor"], ["a", "b"])));
        _write.DropConstraint("u");
        Assert.Equal(["i"], _write.View.Indexes.Select(i => i.Name));
        _write.DropIndex("i");
        Assert.Empty(_write.View.Indexes);
    }

    [Fact]
    public void Schema_is_the_same_after_the_case_was_opened_again()
    {
        using var folder = new TemporaryFolder();
        foreach (var clean in (ReadOnlySpan<bool>)[false, true])
        {
            var path = folder.File($"{clean}.actorgraph");
            using var store = GraphStore.Open(path);
            using (var write = store.BeginWrite())
            {
                write.CreateConstraint("u", ConstraintKind.Unique, EntityKind.Node, "Actor", ["name"]);
                write.CreateConstraint("t", ConstraintKind.PropertyType, EntityKind.Node, "Actor", ["name"], new PropertyType(new PropertyTypeAlternative(ValueKind.DateTime, true)));
                write.CreateIndex("f", IndexKind.FullText, EntityKind.Relationship, ["A", "B"], ["x", "y"]);
                write.CreateIndex("gone", IndexKind.Range, EntityKind.Relationship, ["A"], ["x"]);
                write.DropIndex("gone");
                write.Commit();
            }

            if (clean)
                store.Checkpoint();
            using var again = GraphStore.Open(folder.CopyCase(path, $"{clean}-copy.actorgraph"));
            Assert.Equal(Describe(store.Snapshot()), Describe(again.Snapshot()));
        }

        static string[] Describe(GraphView view) =>
        [
            .. view.Indexes.Select(i => $"{i.Name} {i.Kind} {i.EntityKind} {string.Join(',', i.LabelsOrTypes)} {string.Join(',', i.Properties)} {i.OwningConstraint}").Order(),
            .. view.Constraints.Select(c => $"{c.Name} {c.Kind} {c.EntityKind} {c.LabelOrType} {string.Join(',', c.Properties)} {c.Type}").Order(),
        ];
    }

    private static SchemaProblem Problem(Action action) => Assert.Throws<SchemaException>(action).Problem;

    private long Named(string name)
    {
        var node = _write.CreateNode([_label]);
        _write.SetNodeProperty(node, _key, Value.String(name));
        return node;
    }
}
