using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>
/// In which order the parts of a picture come. Each database gives its rows in an order of its own, and a picture is to be the same on all:
/// by what the parts are, then by the order in which they were made.
/// </summary>
internal static class PictureOrder
{
    private static readonly string[] Names = ["id", "name", "title", "text"];

    public static IEnumerable<INode> Ordered(this IEnumerable<INode> nodes) => nodes
        .OrderBy(NameOf, StringComparer.Ordinal)
        .ThenBy(node => NumberOf(node.ElementId));

    /// <summary>Relationships among nodes that are in order already.</summary>
    public static IEnumerable<IRelationship> Ordered(this IEnumerable<IRelationship> relationships, IReadOnlyList<INode> nodes)
    {
        var places = nodes.Select((node, place) => (node.ElementId, place)).DistinctBy(node => node.ElementId).ToDictionary();
        return relationships
            .OrderBy(relationship => places.GetValueOrDefault(relationship.StartNodeElementId, int.MaxValue))
            .ThenBy(relationship => places.GetValueOrDefault(relationship.EndNodeElementId, int.MaxValue))
            .ThenBy(relationship => relationship.Type, StringComparer.Ordinal)
            .ThenBy(relationship => NumberOf(relationship.ElementId));
    }

    private static string NameOf(INode node) =>
        Names.Select(name => node.Properties.GetValueOrDefault(name)?.ToString()).FirstOrDefault(value => value is not null) ?? "";

    /// <summary>The last part of an element id, which counts up as elements are made: <c>4:…:17</c>.</summary>
    private static (long Number, string Text) NumberOf(string elementId) =>
        long.TryParse(elementId.AsSpan(elementId.LastIndexOf(':') + 1), out var number) ? (number, "") : (long.MaxValue, elementId);
}
