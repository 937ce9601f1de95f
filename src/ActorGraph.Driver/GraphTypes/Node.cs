#nullable disable annotations
namespace Neo4j.Driver;

internal sealed class Node(
    long id, string elementId, IReadOnlyList<string> labels, IReadOnlyDictionary<string, object> properties)
    : Entity(id, elementId, properties), INode
{
    public IReadOnlyList<string> Labels { get; } = labels;

    public bool Equals(INode other) => other is not null && other.ElementId == ElementId;

    public override bool Equals(object obj) => Equals(obj as INode);

    public override int GetHashCode() => base.GetHashCode();
}
