using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.Model;

/// <summary>A store and its model, taking the same steps.</summary>
internal sealed class StoreRun : IDisposable
{
    private const int Labels = 3;
    private const int Types = 3;
    private const int Keys = 3;

    private readonly TemporaryFolder? _folder;
    private readonly bool _hub;
    private readonly List<(GraphView View, ModelGraph Model)> _kept = [];
    private readonly List<(Savepoint Savepoint, ModelGraph Model)> _savepoints = [];
    private GraphStore _store;
    private ModelGraph _committed = new();
    private ModelGraph _model = new();
    private WriteTransaction? _write;

    public StoreRun(TemporaryFolder? folder, bool hub)
    {
        _folder = folder;
        _hub = hub;
        _store = Open();
        using var write = _store.BeginWrite();
        for (var i = 0; i < Labels; i++)
            write.GetOrAddLabel($"L{i}");
        for (var i = 0; i < Types; i++)
            write.GetOrAddType($"T{i}");
        for (var i = 0; i < Keys; i++)
            write.GetOrAddPropertyKey($"k{i}");
        write.CreateIndex("range", IndexKind.Range, EntityKind.Node, ["L0"], ["k0"]);
        write.CreateIndex("pair", IndexKind.Range, EntityKind.Relationship, ["T1"], ["k0", "k1"]);
        write.CreateIndex("words", IndexKind.FullText, EntityKind.Node, ["L0", "L1"], ["k0", "k2"]);
        write.CreateIndex("text", IndexKind.Text, EntityKind.Node, ["L2"], ["k1"]);
        write.Commit();
    }

    public void Run(int[] steps)
    {
        foreach (var step in steps)
            Take(new Choice(step));
        Compare(_write?.View ?? _store.Snapshot(), _model);
        _write?.Commit();
        _write = null;
        foreach (var (view, model) in _kept)
            Compare(view, model);
        if (_folder is not null)
        {
            Reopen(crash: false);
            Compare(_store.Snapshot(), _model);
        }
    }

    public void Dispose()
    {
        _write?.Dispose();
        _store.Dispose();
    }

    private GraphStore Open() => _folder is null ? GraphStore.InMemory() : GraphStore.Open(_folder.File());

    private void Take(Choice choice)
    {
        if (_write is null)
        {
            _write = _store.BeginWrite();
            _savepoints.Clear();
        }

        switch (choice.Below(24))
        {
            case < 5:
                CreateNode(choice);
                break;
            case < 11 when _model.Nodes.Count > 0:
                CreateRelationship(choice);
                break;
            case < 14 when _model.Nodes.Count > 0:
                SetNodeProperty(choice);
                break;
            case 14 when _model.Relationships.Count > 0:
                SetRelationshipProperty(choice);
                break;
            case 15 or 16 when _model.Nodes.Count > 0:
                ChangeLabel(choice);
                break;
            case 17 when _model.Nodes.Count > 0:
                DeleteNode(choice);
                break;
            case 18 when _model.Relationships.Count > 0:
                DeleteRelationship(Pick(_model.Relationships, choice));
                break;
            case 19:
                _savepoints.Add((_write.Savepoint(), _model.Copy()));
                break;
            case 20 when _savepoints.Count > 0:
                RollbackTo(choice.Below(_savepoints.Count));
                break;
            case 21:
                _kept.Add((_write.Freeze(), _model.Copy()));
                break;
            case 22:
                End(choice);
                break;
        }
    }

    private void CreateNode(Choice choice)
    {
        var labels = Enumerable.Range(0, Labels).Where(_ => choice.Below(2) == 0).ToArray();
        var id = _write!.CreateNode(labels);
        Assert.Equal(_write.View.NodeIdUpperBound - 1, id);
        _model.Nodes.Add(id, new ModelNode([.. labels], []));
    }

    private void CreateRelationship(Choice choice)
    {
        // Half of the runs let most relationships meet at one node, to make it a hub.
        var start = _hub && choice.Below(4) > 0 ? _model.Nodes.Keys.First() : Pick(_model.Nodes, choice);
        for (var left = _hub ? 8 : 1; left > 0; left--)
        {
            var (type, end) = (choice.Below(Types), Pick(_model.Nodes, choice));
            _model.Relationships.Add(_write!.CreateRelationship(start, type, end), new ModelRelationship(start, type, end, []));
        }
    }

    private void SetNodeProperty(Choice choice)
    {
        var id = Pick(_model.Nodes, choice);
        var (key, value) = (choice.Below(Keys), Sample(choice));
        Assert.Equal(Changes(_model.Nodes[id].Properties, key, value), _write!.SetNodeProperty(id, key, value));
    }

    private void SetRelationshipProperty(Choice choice)
    {
        var id = Pick(_model.Relationships, choice);
        var (key, value) = (choice.Below(Keys), Sample(choice));
        Assert.Equal(Changes(_model.Relationships[id].Properties, key, value), _write!.SetRelationshipProperty(id, key, value));
    }

    private void ChangeLabel(Choice choice)
    {
        var id = Pick(_model.Nodes, choice);
        var label = choice.Below(Labels);
        if (choice.Below(2) == 0)
            Assert.Equal(_model.Nodes[id].Labels.Add(label), _write!.AddLabel(id, label));
        else
            Assert.Equal(_model.Nodes[id].Labels.Remove(label), _write!.RemoveLabel(id, label));
    }

    private void DeleteNode(Choice choice)
    {
        var id = Pick(_model.Nodes, choice);
        var relationships = _model.Relationships.Where(r => r.Value.Start == id || r.Value.End == id).Select(r => r.Key).ToArray();
        if (choice.Below(2) == 0)
            _write!.DeleteNode(id);
        foreach (var relationship in relationships)
            DeleteRelationship(relationship);
        if (_write!.View.NodeExists(id))
            _write.DeleteNode(id);
        _model.Nodes.Remove(id);
        _write.CheckDeletedNodes();
    }

    private void DeleteRelationship(long id)
    {
        _write!.DeleteRelationship(id);
        _model.Relationships.Remove(id);
    }

    private void RollbackTo(int place)
    {
        _write!.RollbackTo(_savepoints[place].Savepoint);
        _model = _savepoints[place].Model.Copy();
        _savepoints.RemoveRange(place + 1, _savepoints.Count - place - 1);
    }

    private void End(Choice choice)
    {
        switch (choice.Below(4))
        {
            case 0:
                _write!.Rollback();
                _model = _committed.Copy();
                break;
            default:
                _write!.Commit();
                _committed = _model.Copy();
                _kept.Add((_store.Snapshot(), _committed));
                break;
        }

        _write = null;
        if (_folder is null)
            return;
        switch (choice.Below(6))
        {
            case 0:
                _store.Checkpoint();
                break;
            case 1:
                Reopen(crash: true);
                break;
            case 2:
                Reopen(crash: false);
                break;
        }
    }

    private void Reopen(bool crash)
    {
        if (crash)
        {
            var copy = _folder!.CopyCase(_folder.File(), "crashed");
            _store.Dispose();
            _folder.CopyCase(copy, Path.GetFileName(_folder.File()));
        }
        else
        {
            _store.Dispose();
        }

        _store = Open();
    }

    private static void Compare(GraphView view, ModelGraph model)
    {
        model.AssertSame(view, Labels, Types, Keys);
        if (view.Indexes.Count > 0)
            IndexModel.AssertSame(view, model);
    }

    private static bool Changes(SortedDictionary<int, Value> properties, int key, Value value)
    {
        if (ModelGraph.Text(properties.GetValueOrDefault(key)) == ModelGraph.Text(value))
            return false;
        if (value.IsNull)
            properties.Remove(key);
        else
            properties[key] = value;
        return true;
    }

    private static Value Sample(Choice choice)
    {
        var place = choice.Below(RandomValues.Samples.Length * 2);
        if (place < RandomValues.Samples.Length)
            return RandomValues.Samples[place];
        return (place % 4) switch
        {
            0 => Value.Null,
            1 => Value.Integer(choice.Below(5)),
            2 => Value.Float(choice.Below(5)),
            _ => Value.String(string.Join(' ', Enumerable.Range(0, choice.Below(4)).Select(_ => (string[])["alpha", "Béta", "gamma", "alphabet"]).Select(w => w[choice.Below(4)]))),
        };
    }

    private static long Pick<T>(SortedDictionary<long, T> from, Choice choice) => from.Keys.ElementAt(choice.Below(from.Count));

    /// <summary>Draws as many small numbers as are needed from one.</summary>
    private sealed class Choice(int seed)
    {
        private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15 + 1;

        public int Below(int bound)
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;
            return (int)(_state % (ulong)bound);
        }
    }
}
