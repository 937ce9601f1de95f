using System.Globalization;

namespace ActorGraph.Graph;

/// <summary>
/// The ids of nodes and relationships as text: <c>4:store:id</c> for a node, <c>5:store:id</c> for a relationship, where the store
/// is the graph's own id. Clients keep them as they are.
/// </summary>
public static class ElementIds
{
    /// <summary>The element id of a node.</summary>
    public static string OfNode(Guid store, long node) => string.Create(CultureInfo.InvariantCulture, $"4:{store:D}:{node}");

    /// <summary>The element id of a relationship.</summary>
    public static string OfRelationship(Guid store, long relationship) =>
        string.Create(CultureInfo.InvariantCulture, $"5:{store:D}:{relationship}");

    /// <summary>Reads an element id of this store; false where the text is none, or another store's.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, Guid store, out EntityKind kind, out long id)
    {
        kind = text.StartsWith("5:") ? EntityKind.Relationship : EntityKind.Node;
        id = -1;
        if (text.Length < 40 || !(text.StartsWith("4:") || text.StartsWith("5:")) || text[38] != ':')
            return false;
        return Guid.TryParseExact(text.Slice(2, 36), "D", out var named)
            && named == store
            && long.TryParse(text[39..], NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
