using ActorGraph.Web.OpenApi;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>A node as the explorer takes it. Values of properties are plain JSON; temporal ones are ISO 8601 texts.</summary>
public sealed record GraphNode(
    [property: ElementId] string ElementId, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object?> Properties)
{
    internal static GraphNode Of(INode node) => new(node.ElementId, node.Labels, ShownValue.Of(node.Properties));

    internal static GraphNode? OfNullable(object? node) => node is INode found ? Of(found) : null;
}
