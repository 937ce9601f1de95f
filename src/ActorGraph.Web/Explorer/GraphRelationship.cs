using ActorGraph.Web.OpenApi;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>A relationship as the explorer takes it.</summary>
/// <param name="Start">The element id of the node it starts at.</param>
/// <param name="End">The element id of the node it ends at.</param>
public sealed record GraphRelationship(
    [property: ElementId] string ElementId,
    string Type,
    [property: ElementId] string Start,
    [property: ElementId] string End,
    IReadOnlyDictionary<string, object?> Properties)
{
    internal static GraphRelationship Of(IRelationship relationship) => new(
        relationship.ElementId,
        relationship.Type,
        relationship.StartNodeElementId,
        relationship.EndNodeElementId,
        ShownValue.Of(relationship.Properties));
}
