using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

internal sealed partial class MetaSurvey
{
    /// <summary>Labels and types with their counts, properties and relationships; a type that is called as a label is too says that it is a type.</summary>
    public Value Schema()
    {
        LookAtNodes();
        LookAtRelationships();
        var graph = execution.Graph;
        var entries = new List<(string, Value)>();
        var labels = Enumerable.Range(0, graph.LabelCount).Where(label => graph.CountNodes(label) > 0).Select(graph.LabelName).ToArray();
        foreach (var type in Enumerable.Range(0, graph.TypeCount).Where(type => graph.CountRelationships(type) > 0))
        {
            var name = graph.TypeName(type);
            entries.Add((labels.Contains(name) ? $"{name} (RELATIONSHIP)" : name, Map(
            [
                ("count", Value.Integer(graph.CountRelationships(type))), ("type", Text("relationship")), ("properties", Properties(name, EntityKind.Relationship)),
            ])));
        }

        foreach (var label in labels)
        {
            execution.CheckCancelled();
            entries.Add((label, Map(
            [
                ("count", Value.Integer(graph.CountNodes(graph.FindLabel(label)))), ("type", Text("node")), ("labels", Texts([])),
                ("properties", Properties(label, EntityKind.Node)), ("relationships", Relationships(label)),
            ])));
        }

        return Map(entries);
    }

    /// <summary>The types that leave the nodes of a label, and those that only reach them.</summary>
    private Value Relationships(string label)
    {
        var reached = _steps.Where(pair => pair.Value.Others.Contains(label) && !_steps.ContainsKey((label, pair.Key.Type)))
            .GroupBy(pair => pair.Key.Type, pair => pair.Key.Label)
            .Select(group => (group.Key, Relationship(label, group.Key, Direction.Incoming, group)));
        var left = _steps.Where(pair => pair.Key.Label == label)
            .Select(pair => (pair.Key.Type, Relationship(label, pair.Key.Type, Direction.Outgoing, pair.Value.Others)));
        return Map(left.Concat(reached));
    }

    private Value Relationship(string label, string type, Direction direction, IEnumerable<string> others) => Map(
    [
        ("count", Value.Integer(execution.Graph.CountRelationships(execution.Graph.FindLabel(label), execution.Graph.FindType(type), direction))),
        ("direction", Text(direction == Direction.Outgoing ? "out" : "in")), ("labels", Texts(others)), ("properties", Properties(type, EntityKind.Relationship)),
    ]);

    private Value Properties(string name, EntityKind element)
    {
        var properties = element == EntityKind.Node ? _ofNodes : _ofRelationships;
        return Map(properties.Where(pair => pair.Key.Item1 == name).Select(pair => (pair.Key.Item2, Property(name, pair.Key.Item2, pair.Value, element))));
    }

    private Value Property(string name, string key, SortedDictionary<string, bool> kinds, EntityKind element)
    {
        var row = RowOf(name, key, kinds, element);
        var (unique, index, existence, type, array) = (row[3], row[4], row[5], row[6], row[7]);
        return Map(element == EntityKind.Node
            ? [("existence", existence), ("type", type), ("indexed", index), ("unique", unique)]
            : [("existence", existence), ("type", type), ("array", array)]);
    }

    private static Value Map(IEnumerable<(string Key, Value Value)> entries) =>
        Value.Of(new MapValue(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));
}
