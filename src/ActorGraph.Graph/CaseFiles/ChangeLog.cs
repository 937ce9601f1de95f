using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>What a transaction has changed, in order, in the form in which the case file keeps it.</summary>
internal sealed class ChangeLog
{
    private readonly ByteWriter _writer = new();

    public int Length => _writer.Length;

    public ReadOnlySpan<byte> Written => _writer.Written;

    public void Truncate(int length) => _writer.Truncate(length);

    public void AddName(ChangeKind kind, string name)
    {
        _writer.Byte((byte)kind);
        _writer.Text(name);
    }

    public void CreateNode(long node, ReadOnlySpan<int> labels)
    {
        Start(ChangeKind.CreateNode, node);
        _writer.Count(labels.Length);
        foreach (var label in labels)
            _writer.Count(label);
    }

    public void Delete(ChangeKind kind, long id) => Start(kind, id);

    public void ChangeLabel(ChangeKind kind, long node, int label)
    {
        Start(kind, node);
        _writer.Count(label);
    }

    public void SetProperty(ChangeKind kind, long id, int key, Value value)
    {
        Start(kind, id);
        _writer.Count(key);
        _writer.Value(value);
    }

    public void CreateRelationship(long relationship, long start, int type, long end)
    {
        Start(ChangeKind.CreateRelationship, relationship);
        _writer.Id(start);
        _writer.Count(type);
        _writer.Id(end);
    }

    public void CreateIndex(IndexDefinition index)
    {
        _writer.Byte((byte)ChangeKind.CreateIndex);
        _writer.Index(index);
    }

    public void CreateConstraint(ConstraintDefinition constraint)
    {
        _writer.Byte((byte)ChangeKind.CreateConstraint);
        _writer.Constraint(constraint);
    }

    public void Drop(ChangeKind kind, string name) => AddName(kind, name);

    private void Start(ChangeKind kind, long id)
    {
        _writer.Byte((byte)kind);
        _writer.Id(id);
    }
}
