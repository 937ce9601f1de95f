#nullable disable annotations
namespace Neo4j.Driver;

internal sealed class Relationship(
    long id,
    string elementId,
    (long Id, string ElementId) start,
    (long Id, string ElementId) end,
    string type,
    IReadOnlyDictionary<string, object> properties)
    : Entity(id, elementId, properties), IRelationship
{
    public string Type { get; } = type;

    public long StartNodeId { get; } = start.Id;

    public long EndNodeId { get; } = end.Id;

    public string StartNodeElementId { get; } = start.ElementId;

    public string EndNodeElementId { get; } = end.ElementId;

    public bool Equals(IRelationship other) => other is not null && other.ElementId == ElementId;

    public override bool Equals(object obj) => Equals(obj as IRelationship);

    public override int GetHashCode() => base.GetHashCode();
}
