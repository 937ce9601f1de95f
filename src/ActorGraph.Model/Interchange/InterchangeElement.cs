using ActorGraph.Model.Domain;

namespace ActorGraph.Model.Interchange;

/// <summary>A node or a relationship as one line of an interchange file says it.</summary>
/// <param name="Id">The element's property <c>id</c>; null where it has none by which it can be named.</param>
/// <param name="Properties">The other properties, as the driver's values.</param>
public abstract record InterchangeElement(string? Id, IReadOnlyDictionary<string, object> Properties)
{
    /// <summary>Where the element was read; null for one that was made in memory.</summary>
    public LinePlace? Place { get; init; }

    /// <summary>All properties, the id among them: what the database stores.</summary>
    public Dictionary<string, object> StoredProperties()
    {
        var stored = new Dictionary<string, object>(Properties);
        if (Id is not null)
            stored["id"] = Id;
        return stored;
    }
}

/// <summary>A node. One of <paramref name="Id"/> and <paramref name="Key"/> is given.</summary>
/// <param name="Key">A name that lives in the file only, for a node that has no id of its own.</param>
public sealed record InterchangeNode(
    string? Id, string? Key, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object> Properties)
    : InterchangeElement(Id, Properties)
{
    /// <summary>How relationships of the same file name this node.</summary>
    public NodeName Name => Id is null ? NodeName.OfKey(Key!) : NodeName.OfId(Id);
}

/// <summary>A relationship between two nodes that are named by id or by key.</summary>
public sealed record InterchangeRelationship(
    string? Id, string Type, NodeName From, NodeName To, IReadOnlyDictionary<string, object> Properties)
    : InterchangeElement(Id, Properties)
{
    /// <summary>Whether this is one that the application makes itself from the statements on record.</summary>
    public bool IsDerived =>
        RelationshipKinds.Find(Type)?.Layer == RelationshipLayer.Picture && Properties.GetValueOrDefault("derived") is true;
}
