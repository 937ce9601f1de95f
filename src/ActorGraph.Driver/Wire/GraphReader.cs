using ActorGraph.Bolt.PackStream;
using Neo4j.Driver;

namespace ActorGraph.Driver.Wire;

/// <summary>Reads nodes, relationships and paths (Bolt specification, "Structure semantics", as of version 5.0).</summary>
internal static class GraphReader
{
    /// <summary>id, labels, properties, element_id.</summary>
    public static Node ReadNode(ValueReader values, ref PackStreamReader reader)
    {
        var id = ReadId(ref reader);
        var labels = values.ReadNames(ref reader);
        var properties = values.ReadMap(ref reader);
        return new Node(id, reader.ReadString(), labels, properties!);
    }

    /// <summary>id, start id, end id, type, properties, element_id, start element_id, end element_id.</summary>
    public static Relationship ReadRelationship(ValueReader values, ref PackStreamReader reader)
    {
        var (id, start, end) = (ReadId(ref reader), ReadId(ref reader), ReadId(ref reader));
        var type = values.Names.Read(ref reader);
        var properties = values.ReadMap(ref reader);
        var elementId = reader.ReadString();
        return new Relationship(id, elementId, (start, reader.ReadString()), (end, reader.ReadString()), type, properties!);
    }

    /// <summary>Nodes, relationships without ends, and the indices that string them together.</summary>
    public static Neo4j.Driver.Path ReadPath(ValueReader values, ref PackStreamReader reader)
    {
        var nodes = new Node[reader.ReadListHeader()];
        for (var i = 0; i < nodes.Length; i++)
        {
            ExpectStructure(ref reader, StructureTag.Node, 4);
            nodes[i] = ReadNode(values, ref reader);
        }

        var relationships = new (long Id, string Type, IReadOnlyDictionary<string, object?> Properties, string ElementId)[reader.ReadListHeader()];
        for (var i = 0; i < relationships.Length; i++)
        {
            ExpectStructure(ref reader, StructureTag.UnboundRelationship, 4);
            relationships[i] = (ReadId(ref reader), values.Names.Read(ref reader), values.ReadMap(ref reader), reader.ReadString());
        }

        var steps = reader.ReadListHeader();
        if (nodes.Length == 0 || steps % 2 != 0) throw Damaged();
        var walkNodes = new List<INode> { nodes[0] };
        var walkRelationships = new List<IRelationship>();
        for (var i = 0; i < steps; i += 2)
        {
            var (along, to) = (reader.ReadInteger(), reader.ReadInteger());
            if (along == 0 || Math.Abs(Math.Max(along, -long.MaxValue)) > relationships.Length || to < 0 || to >= nodes.Length) throw Damaged();
            var step = relationships[Math.Abs(along) - 1];
            var (from, next) = ((Node)walkNodes[^1], nodes[to]);
            var (start, end) = along > 0 ? (from, next) : (next, from);
            walkNodes.Add(next);
            walkRelationships.Add(new Relationship(
                step.Id, step.ElementId, (start.Id, start.ElementId), (end.Id, end.ElementId), step.Type, step.Properties!));
        }

        return new Neo4j.Driver.Path(walkNodes, walkRelationships);
    }

    // Databases that give no numbers send null here.
    private static long ReadId(ref PackStreamReader reader) => reader.TryReadNull() ? -1 : reader.ReadInteger();

    private static void ExpectStructure(ref PackStreamReader reader, byte tag, int fields)
    {
        var found = reader.ReadStructureHeader();
        if (found != (tag, fields)) throw Damaged();
    }

    private static PackStreamException Damaged() =>
        new("A path has at least one node, and a list of pairs that point at its relationships and nodes.");
}
