using ActorGraph.Cypher.Conformance.Notation;
using Neo4j.Driver;

namespace ActorGraph.Cypher.Tests.Compared.Asking;

/// <summary>Values of the driver, to and from the notation.</summary>
internal static class DriverValues
{
    /// <summary>What a driver sends for a value of the notation.</summary>
    public static object? FromNotation(Notated value) => value switch
    {
        NotatedNull => null,
        NotatedBoolean boolean => boolean.Value,
        NotatedInteger integer => integer.Value,
        NotatedFloat number => number.Value,
        NotatedString text => text.Value,
        NotatedList list => list.Items.Select(FromNotation).ToList(),
        NotatedMap map => map.Entries.ToDictionary(entry => entry.Key, entry => FromNotation(entry.Value)),
        _ => throw new FormatException($"`{CanonicalText.Of(value)}` cannot be given to a query."),
    };

    /// <summary>What a driver gave, in notation.</summary>
    public static Notated ToNotation(object? value) => value switch
    {
        null => NotatedNull.Instance,
        bool boolean => new NotatedBoolean(boolean),
        long integer => new NotatedInteger(integer),
        double number => new NotatedFloat(number),
        string text => new NotatedString(text),
        byte[] bytes => new NotatedScalar("Bytes", Convert.ToHexString(bytes)),
        INode node => Node(node),
        IRelationship relationship => Relationship(relationship),
        IPath path => Path(path),
        IReadOnlyDictionary<string, object> map => Map(map),
        IDictionary<string, object> map => Map(map),
        System.Collections.IEnumerable items => new NotatedList([.. items.Cast<object?>().Select(ToNotation)]),
        _ => new NotatedScalar(value.GetType().Name, value.ToString()!),
    };

    private static NotatedMap Map(IEnumerable<KeyValuePair<string, object>> entries) =>
        new(entries.ToDictionary(entry => entry.Key, entry => ToNotation(entry.Value)));

    private static NotatedNode Node(INode node) => new(node.Labels, Map(node.Properties));

    private static NotatedRelationship Relationship(IRelationship relationship) => new(relationship.Type, Map(relationship.Properties));

    private static NotatedPath Path(IPath path)
    {
        var steps = path.Relationships.Select((relationship, i) => new NotatedStep(
            Relationship(relationship),
            relationship.StartNodeElementId == path.Nodes[i].ElementId,
            Node(path.Nodes[i + 1])));
        return new NotatedPath(Node(path.Start), [.. steps]);
    }
}
